package org.hearsay.bench.lineage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Citation;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.hearsay.model.Moment;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Precision;

/**
 * One story grown from a few first-hand reports: who took from whom is known.
 *
 * <p>Deleted witnesses are in the truth and not in the pile; some clocks are wrong, some missing;
 * credits are dropped more often than given.
 */
public final class Cascade {
  private static final LocalDateTime START = LocalDateTime.of(2024, 5, 6, 6, 0);
  private static final double DELETED = share("DELETED", 0.15);
  private static final double WRONG_CLOCK = share("WRONG_CLOCK", 0.04);
  private static final double UNDATED = share("UNDATED", 0.10);
  private static final double DAY_ONLY = share("DAY_ONLY", 0.20);
  private static final double CREDITED = share("CREDITED", 0.35);
  private static final double CREDIT_KEPT = share("CREDIT_KEPT", 0.5);
  private static final double MERGED = share("MERGED", 0.12);

  private static double share(String name, double standard) {
    return Double.parseDouble(System.getProperty("cascade." + name, Double.toString(standard)));
  }

  /** One text with its true parents (empty: first-hand). */
  public record Grown(
      String id,
      String outlet,
      String headline,
      List<String> text,
      long minutes,
      List<Integer> parents,
      Set<Edit> edits,
      Set<String> credits) {
    Grown(String id, String outlet, List<String> text, long minutes) {
      this(id, outlet, "", text, minutes, List.of(), Set.of(), Set.of());
    }
  }

  /** How the time of a document was told. */
  public enum Clock {
    MINUTE,
    DAY,
    WRONG,
    NONE
  }

  /** One document of the pile: what was done to it, and how well its time is known. */
  public record Made(Set<Edit> edits, Clock clock, boolean parentGone, boolean credited) {}

  public final Map<String, Made> made = new TreeMap<>();

  public final List<AttributedArticle> articles = new ArrayList<>();

  /** Id of each document of the pile to all its true ancestors, present or deleted. */
  public final Map<String, TreeSet<String>> ancestors = new TreeMap<>();

  /** First-hand reports from which something in the pile descends. */
  public final TreeSet<String> origins = new TreeSet<>();

  private final Random random;
  private final String name;
  private final int leastParagraphs;
  private final int mostParagraphs;
  public final List<Grown> grown = new ArrayList<>();

  /** First-hand reports of eight to seventeen paragraphs; the pile's articles have 330 words. */
  public Cascade(String name, long seed, int size) {
    this(name, seed, size, 8, 17);
  }

  /** A story whose first-hand reports have that many paragraphs. */
  Cascade(String name, long seed, int size, int leastParagraphs, int mostParagraphs) {
    this.name = name;
    this.leastParagraphs = leastParagraphs;
    this.mostParagraphs = mostParagraphs;
    random = new Random(seed);
    Prose prose = new Prose(seed);
    int first = 1 + random.nextInt(3);
    for (int i = 0; i < size; i++) {
      grow(i, i < first, prose);
    }
    TreeSet<Integer> gone = new TreeSet<>();
    for (int i = 0; i < size; i++) {
      if (random.nextDouble() < DELETED) {
        gone.add(i);
      }
    }
    for (int i = 0; i < size; i++) {
      if (!gone.contains(i)) {
        publish(i, gone);
      }
    }
  }

  private void grow(int i, boolean firstHand, Prose prose) {
    String id = name + "-" + Integer.toHexString(random.nextInt() | 0x10000000);
    String outlet = "Outlet " + name + " " + i;
    long minutes = i == 0 ? 0 : 5 + random.nextInt(2000);
    if (firstHand) {
      int paragraphs = leastParagraphs + random.nextInt(mostParagraphs - leastParagraphs + 1);
      List<String> text = prose.paragraphs(paragraphs);
      grown.add(
          new Grown(id, outlet, prose.headline(), text, minutes, List.of(), Set.of(), Set.of()));
      return;
    }
    int parent = random.nextInt(grown.size());
    List<Integer> parents = new ArrayList<>(List.of(parent));
    Set<Edit> edits = EnumSet.noneOf(Edit.class);
    Newsroom newsroom = new Newsroom(random);
    List<String> text = newsroom.edit(grown.get(parent).text(), prose, edits);
    boolean retitled = newsroom.drawn(Newsroom.NEW_HEADLINE, Edit.NEW_HEADLINE, edits);
    String headline = retitled ? prose.headline() : grown.get(parent).headline();
    if (random.nextDouble() < MERGED) {
      int other = random.nextInt(grown.size());
      List<String> more = Newsroom.addition(text, grown.get(other).text());
      if (other != parent && !more.isEmpty()) {
        text.addAll(more);
        parents.add(other);
        edits.add(Edit.MERGED);
      }
    }
    long after = parents.stream().mapToLong(p -> grown.get(p).minutes()).max().orElse(0);
    long out = after + 10 + random.nextInt(600);
    grown.add(new Grown(id, outlet, headline, text, out, parents, edits, credits(parents)));
  }

  /** Whom it names: its parents, now and then, and whom they name, unless that line is dropped. */
  private Set<String> credits(List<Integer> parents) {
    Set<String> credits = new TreeSet<>();
    for (int parent : parents) {
      if (random.nextDouble() < CREDITED) {
        credits.add(grown.get(parent).outlet());
      }
      for (String inherited : grown.get(parent).credits()) {
        if (random.nextDouble() < CREDIT_KEPT) {
          credits.add(inherited);
        }
      }
    }
    return credits;
  }

  private void publish(int i, Set<Integer> gone) {
    Grown one = grown.get(i);
    TreeSet<String> above = new TreeSet<>();
    collect(i, above);
    above.remove(one.id());
    ancestors.put(one.id(), above);
    List<Citation> citations = new ArrayList<>();
    for (String outlet : one.credits()) {
      citations.add(
          new Citation(
              Citation.THIS,
              outlet,
              CitationKind.OUTLET,
              CitationRole.REPUBLICATION,
              null,
              List.of(),
              "Source: " + outlet,
              List.of(),
              0.95,
              "simulator"));
    }
    Moment moment = moment(one.minutes());
    articles.add(article(one, moment, citations));
    made.put(
        one.id(),
        new Made(
            one.edits(),
            clock(one, moment),
            one.parents().stream().anyMatch(gone::contains),
            !citations.isEmpty()));
  }

  /** Walks up without recursion: a cascade may be a long chain. */
  private void collect(int from, Set<String> above) {
    List<Integer> todo = new ArrayList<>(List.of(from));
    while (!todo.isEmpty()) {
      Grown one = grown.get(todo.remove(todo.size() - 1));
      if (above.add(one.id())) {
        todo.addAll(one.parents());
        if (one.parents().isEmpty()) {
          origins.add(one.id());
        }
      }
    }
  }

  private Moment moment(long minutes) {
    double draw = random.nextDouble();
    if (draw < UNDATED) {
      return null;
    }
    LocalDateTime time = START.plusMinutes(minutes);
    if (draw < UNDATED + WRONG_CLOCK) {
      time = time.minusDays(1 + random.nextInt(3));
    }
    return new Moment(
        time, ZoneOffset.UTC, random.nextDouble() < DAY_ONLY ? Precision.DAY : Precision.MINUTE);
  }

  private static Clock clock(Grown one, Moment moment) {
    if (moment == null) {
      return Clock.NONE;
    }
    LocalDate day = START.plusMinutes(one.minutes()).toLocalDate();
    if (moment.local().toLocalDate().isBefore(day)) {
      return Clock.WRONG;
    }
    return moment.precision() == Precision.DAY ? Clock.DAY : Clock.MINUTE;
  }

  static AttributedArticle article(Grown one, Moment published, List<Citation> citations) {
    Article article =
        Article.plain(
            one.id(),
            new OutletRef(one.outlet(), null),
            one.headline().isEmpty() ? null : one.headline(),
            published,
            String.join("\n\n", one.text()));
    return new AttributedArticle(AnnotatedArticle.bare(article), List.of(), citations);
  }
}
