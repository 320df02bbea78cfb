package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.model.Dateline;
import org.hearsay.model.Moment;

/**
 * What a reader must know of a story's grouping: its span in time, places and names, and which
 * articles are of a kind that fits a story only in part.
 */
final class Notes {
  private static final int MOST_NAMES = 6;
  private static final double FOLLOW_UP_DAYS = 3;

  private static final Pattern LIVE =
      Pattern.compile("(?i)\\b(live (?:updates?|blog|coverage)|as it happened|live:)|^live\\b");

  private Notes() {}

  /** The notes of a story; {@code ids} are those of all stories, in the order of the groups. */
  static List<String> of(List<Member> story, Groups groups, List<String> ids) {
    boolean series = story.stream().anyMatch(m -> groups.series().contains(m.id()));
    List<String> notes = new ArrayList<>();
    span(story, notes);
    list("Datelines", datelines(story), notes);
    list("Names", names(story), notes);
    if (series) {
      notes.add(
          "One of a recurring series: nearly the same words stand for another happening in this"
              + " corpus.");
    }
    mark(story, LIVE, "A live page, which changes after it was read", notes);
    mark(story, RoundUps.ROUND_UP, "A round-up, which touches other stories too", notes);
    touching(story, groups, ids, notes);
    followUps(story, notes);
    return notes;
  }

  private static void touching(
      List<Member> story, Groups groups, List<String> ids, List<String> notes) {
    for (Member member : story) {
      Set<Integer> others = groups.touching().getOrDefault(member.id(), Set.of());
      if (!others.isEmpty()) {
        String headline = member.article().headline();
        String name = headline == null ? member.id() : "\u201c" + headline + "\u201d";
        notes.add(
            name
                + " touches another story as much: "
                + others.stream().map(ids::get).sorted().collect(Collectors.joining(", ")));
      }
    }
  }

  private static void span(List<Member> story, List<String> notes) {
    Set<String> days = new TreeSet<>();
    int undated = 0;
    for (Member member : story) {
      Moment published = member.article().published();
      if (published == null) {
        undated++;
      } else {
        days.add(published.local().toLocalDate().toString());
      }
    }
    List<String> sorted = List.copyOf(days);
    if (!sorted.isEmpty()) {
      String first = sorted.get(0);
      String last = sorted.get(sorted.size() - 1);
      notes.add("Time span: " + (first.equals(last) ? first : first + " to " + last));
    }
    if (undated > 0 && story.size() > 1) {
      notes.add("Undated: " + undated + " of " + story.size() + " articles");
    }
  }

  private static List<String> datelines(List<Member> story) {
    Map<String, Integer> places = new TreeMap<>();
    for (Member member : story) {
      Dateline dateline = member.article().dateline();
      if (dateline != null && dateline.place() != null && !dateline.place().isBlank()) {
        places.merge(dateline.place().strip(), 1, Integer::sum);
      }
    }
    return most(places, 1, place -> 0);
  }

  private static List<String> names(List<Member> story) {
    List<String> texts = story.stream().map(member -> member.article().text()).toList();
    FullNames names = new FullNames(texts);
    Map<String, Integer> counts = new TreeMap<>();
    for (String text : texts) {
      names.of(text).forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    return most(counts, story.size() > 1 ? 2 : 1, names::mentions);
  }

  private static List<String> most(
      Map<String, Integer> counts, int least, ToIntFunction<String> weight) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= least)
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparingInt(entry -> -weight.applyAsInt(entry.getKey()))
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_NAMES)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void list(String title, List<String> items, List<String> notes) {
    if (!items.isEmpty()) {
      notes.add(title + ": " + String.join(", ", items));
    }
  }

  private static void mark(List<Member> story, Pattern pattern, String what, List<String> notes) {
    Predicate<Member> matches =
        member ->
            member.article().headline() != null
                && pattern.matcher(member.article().headline()).find();
    Map<String, String> found = new LinkedHashMap<>();
    story.stream().filter(matches).forEach(m -> found.put(m.id(), m.article().headline()));
    found.values().forEach(headline -> notes.add(what + ": \u201c" + headline + "\u201d"));
  }

  private static void followUps(List<Member> story, List<String> notes) {
    double first =
        story.stream()
            .filter(m -> m.day() != null)
            .mapToDouble(m -> m.day() == null ? 0 : m.day())
            .min()
            .orElse(0);
    long late =
        story.stream().filter(m -> m.day() != null && m.day() >= first + FOLLOW_UP_DAYS).count();
    if (late > 0) {
      notes.add(
          "Follow-ups: "
              + late
              + (late == 1 ? " article" : " articles")
              + " three days or more after the first");
    }
  }
}
