package org.hearsay.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.CitationKind;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.DateRole;
import org.hearsay.model.Link;
import org.hearsay.model.StatedSource;

/**
 * Finds the document of the pile that a citation means: right outlet, not later, same matter.
 *
 * <p>Order of trust: a link to it; shared text; the most alike by its words among those that were
 * there in time. Below {@link #SAME_MATTER} the cited article is taken to be absent.
 */
final class Resolver {
  static final int NONE = -1;

  /** Share of telling words in common; reports on one event measure .2 to .5, others below .1. */
  private static final double SAME_MATTER = 0.12;

  /** The same for an outlet with one article in the pile: there is nothing to mistake it for. */
  private static final double SAME_MATTER_IF_ONLY = 0.06;

  private static final double SOME_TEXT = 0.10;

  /** Compared by their words at most so many of an outlet's articles, the nearest in time. */
  private static final int MOST_COMPARED = 100;

  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?i)^(?:press release|news release|release|statement|report|study|post)s? (?:of|by|from) (.+)$");

  private final Corpus corpus;
  private final TextEngine engine;
  private final Map<String, List<Integer>> byOutlet = new HashMap<>();

  /** First document of an outlet to all of them in order of time. */
  private final Map<Integer, List<Integer>> inTime = new HashMap<>();

  private final long[] latest;
  private final Map<String, Integer> byUrl = new HashMap<>();
  private final List<Integer> releases = new ArrayList<>();
  private final PackedPairs pairs;

  Resolver(Corpus corpus, TextEngine engine, PackedPairs pairs) {
    this.pairs = pairs;
    this.corpus = corpus;
    this.engine = engine;
    latest = new long[corpus.size()];
    for (Doc doc : corpus.docs()) {
      latest[doc.index()] = seconds(doc.latest());
      if (doc.outlet() != null) {
        byOutlet.computeIfAbsent(doc.outlet(), o -> new ArrayList<>()).add(doc.index());
      }
      if (corpus.isRelease(doc.index())) {
        releases.add(doc.index());
      }
      if (doc.article().url() != null) {
        byUrl.putIfAbsent(plain(doc.article().url()), doc.index());
      }
    }
  }

  /** The document of outlet {@code cited} that {@code citing} means, or {@link #NONE}. */
  int find(int citing, Statements.Stated stated) {
    List<Integer> of = byOutlet.getOrDefault(stated.cited(), List.of());
    if (of.isEmpty()) {
      Matcher document = DOCUMENT.matcher(stated.citation().cited());
      if (document.matches()) {
        of = byOutlet.getOrDefault(corpus.outlets().key(document.group(1)), List.of());
      }
    }
    if (of.isEmpty() || stated.unnamed()) {
      return NONE;
    }
    Set<Integer> linked = linked(citing);
    int best = NONE;
    double most = 0;
    for (int doc : nearest(citing, of)) {
      double score = score(citing, doc, linked.contains(doc), of.size() == 1);
      if (score > most) {
        most = score;
        best = doc;
      }
    }
    return best;
  }

  /**
   * The release of the pile that "a press release" or "a statement" means, or {@link #NONE}: by an
   * organisation that the citing text names, not later, on the same matter.
   */
  int release(int citing, Statements.Stated stated) {
    if (stated.citation().kind() != CitationKind.DOCUMENT || !stated.own()) {
      return NONE;
    }
    int best = NONE;
    double most = 0;
    for (int doc : releases) {
      String issuer = corpus.doc(doc).article().outlet().name();
      boolean named = issuer != null && corpus.doc(citing).article().text().contains(issuer);
      double score = named ? score(citing, doc, false, releases.size() == 1) : 0;
      if (score > most) {
        most = score;
        best = doc;
      }
    }
    return best;
  }

  /** The document that the metadata of {@code doc} name as its original, or {@link #NONE}. */
  int original(int doc, StatedSource stated) {
    int found = byUrl.getOrDefault(plain(stated.value()), NONE);
    return found == doc ? NONE : found;
  }

  /** The documents of the pile that the text of {@code doc} links to. */
  Set<Integer> linked(int doc) {
    Set<Integer> linked = new HashSet<>();
    for (Link link : corpus.doc(doc).article().links()) {
      Integer target = byUrl.get(plain(link.url()));
      if (target != null && target != doc) {
        linked.add(target);
      }
    }
    return linked;
  }

  private List<Integer> nearest(int citing, List<Integer> of) {
    if (of.size() <= MOST_COMPARED) {
      return of;
    }
    // In order of time once for each outlet: sorting anew for each citation is quadratic.
    List<Integer> byTime = inTime.computeIfAbsent(of.get(0), first -> byTime(of));
    long at = latest[citing];
    int from = 0;
    for (int to = byTime.size(); from < to; ) {
      int middle = (from + to) / 2;
      if (latest[byTime.get(middle)] < at) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    int low = Math.max(0, from - MOST_COMPARED);
    while (low > 0 && latest[byTime.get(low - 1)] == latest[byTime.get(low)]) {
      low--; // of those of one time the first by number are the nearest
    }
    int high = Math.min(byTime.size(), from + MOST_COMPARED);
    List<Integer> sorted = new ArrayList<>(byTime.subList(low, high));
    sorted.sort(
        Comparator.comparingLong((Integer i) -> Math.abs(at - latest[i])).thenComparingInt(i -> i));
    return sorted.subList(0, MOST_COMPARED);
  }

  private List<Integer> byTime(List<Integer> of) {
    List<Integer> sorted = new ArrayList<>(of);
    sorted.sort(Comparator.comparingLong((Integer i) -> latest[i]).thenComparingInt(i -> i));
    return sorted;
  }

  private static long seconds(Instant instant) {
    return Math.max(
        Integer.MIN_VALUE * 1000L, Math.min(Integer.MAX_VALUE * 1000L, instant.getEpochSecond()));
  }

  private double score(int citing, int doc, boolean linked, boolean only) {
    if (doc == citing) {
      return 0;
    }
    Pair pair = pairs.of(citing, doc);
    double text = pair == null ? 0 : pair.contained(citing);
    if (linked || text >= SOME_TEXT) {
      return 2 + text + (linked ? 1 : 0);
    }
    if (lastTouched(corpus.doc(citing)).isBefore(corpus.doc(doc).earliest())) {
      return 0;
    }
    double likeness = engine.profile(citing).likeness(engine.profile(doc));
    return likeness >= (only ? SAME_MATTER_IF_ONLY : SAME_MATTER) ? likeness + text : 0;
  }

  /** A page updated later may cite what came after its first publication. */
  private static Instant lastTouched(Doc doc) {
    Instant last = doc.latest();
    for (DateCandidate date : doc.article().dates()) {
      if (date.role() == DateRole.MODIFIED && date.value().latest().isAfter(last)) {
        last = date.value().latest();
      }
    }
    return last;
  }

  private static final Pattern SCHEME = Pattern.compile("(?i)^https?://(www\\.)?");
  private static final Pattern BEHIND_PATH = Pattern.compile("[?#].*$");

  private static String plain(String url) {
    String bare = SCHEME.matcher(url).replaceFirst("");
    String plain = BEHIND_PATH.matcher(bare).replaceFirst("");
    return plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain;
  }
}
