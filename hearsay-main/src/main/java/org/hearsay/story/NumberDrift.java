package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.model.AlertKind;

/** A number, or its reservation, that the source does not give. */
final class NumberDrift implements AlarmRule {

  private static final Pattern OTHER_COUNT =
      Pattern.compile(
          "(?i)\\b(?:a|per|this|last|each|every|that|the previous|in) (?:year|month|decade)\\b"
              + "|\\b(?:since|in|during|by) (?:19|20)\\d\\d\\b|\\bso far this\\b|\\bthe others?\\b"
              + "|\\bover the (?:past|last)\\b");

  @Override
  public String description() {
    return "the later report gives a number, or an 'at least', that its source does not";
  }

  @Override
  public List<Alarm> of(Proposition claim, Alarms story) {
    List<Alarm> found = new ArrayList<>();
    if (claim.slot() == null) {
      return found;
    }
    for (Told later : claim.told()) {
      List<Told> sources = sources(claim, later, story);
      Quantity given = claim.quantity(later);
      // "One" is an article as often as a number.
      if (sources.isEmpty() || given == null || given.number() < 2 || partial(later)) {
        continue;
      }
      List<Told> same = sources.stream().filter(s -> number(claim, s) == given.number()).toList();
      Told earlier = sources.get(sources.size() - 1);
      if (same.isEmpty()
          && story.relations().citing().cites(later.statement(), earlier.document())) {
        found.add(alarm(earlier, later, story.relations(), 2));
      } else if (!same.isEmpty()
          && same.stream().noneMatch(s -> reserved(claim, s) == given.reserved())) {
        found.add(alarm(same.get(same.size() - 1), later, story.relations(), 1));
      }
    }
    return found;
  }

  /** A count of a year, or of some among others, is no toll of the happening. */
  private static boolean partial(Told told) {
    return OTHER_COUNT.matcher(told.statement().text()).find();
  }

  private static long number(Proposition claim, Told told) {
    return Objects.requireNonNull(claim.quantity(told)).number();
  }

  private static boolean reserved(Proposition claim, Told told) {
    return Objects.requireNonNull(claim.quantity(told)).reserved();
  }

  /** What its sources say on the number, all their reports so far, the latest last. */
  private static List<Told> sources(Proposition claim, Told later, Alarms story) {
    Relations relations = story.relations();
    Set<String> all = new TreeSet<>(relations.parents(later.document()));
    all.addAll(relations.ancestors(later.document()));
    List<Told> sources = new ArrayList<>();
    for (Told told : claim.told()) {
      boolean usable =
          all.contains(told.document())
              && relations.inOrder(told.document(), later.document())
              && !relations.sameOutlet(later.document(), told.document())
              && claim.quantity(told) != null
              && !partial(told);
      if (usable) {
        sources.add(told);
      }
    }
    return ownSource(later, story) ? List.of() : sources;
  }

  /** Where the sentence leans on a source of its own, its number may well be another. */
  private static boolean ownSource(Told later, Alarms story) {
    Relations relations = story.relations();
    boolean cites =
        relations.ancestors(later.document()).stream()
            .anyMatch(d -> relations.citing().cites(later.statement(), d));
    return !cites && later.statement().attributed();
  }

  private static Alarm alarm(Told earlier, Told later, Relations relations, double strength) {
    String text =
        relations.outlet(later.document())
            + " gives a number that "
            + relations.outlet(earlier.document())
            + ", above it in the tree of origins, does not give so.";
    return new Alarm(AlertKind.NUMBER_DRIFT, text, earlier, later, strength);
  }
}
