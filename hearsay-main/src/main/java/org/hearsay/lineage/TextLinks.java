package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The pairs of documents whose texts show a derivation, near-duplicates and others.
 *
 * <p>Near-duplicates are compared with one of them, their <em>hub</em>: the one that looks most
 * like the source. Pairs across groups are measured between hubs, so that an excerpt is led to the
 * agency's own report and not to the longest of its copies.
 */
final class TextLinks {
  /** So few near-duplicates are compared each with each; the pairs then tell copies of copies. */
  private static final int FEW = 40;

  /** Half of a text in another, with a long run, is reuse whatever the model has learnt. */
  private static final double HALF = 0.5;

  private static final int LONG_RUN = 12;

  /**
   * A paragraph that two outlets print word for word is taken from somewhere, whatever stands
   * around it and whoever else has it. One outlet's own is its furniture.
   */
  private static final int PARAGRAPH = 40;

  /**
   * Fewer words do not make an excerpt: a sentence that stands in a longer text may as well be the
   * flash that the text grew from, or the fact that both tell.
   */
  private static final int EXCERPT = 25;

  /** Pairs between two groups up to which all are measured. */
  private static final int FEW_ACROSS = 36;

  /** Less agreement than this outside the shared runs: two matters under one header. */
  private static final double SAME_MATTER_BESIDE = 0.14;

  /** Where one says that it relies on the other, weaker traces in the text do. */
  private static final double ENOUGH_IF_STATED = 0.6;

  private static final double NEAR = 0.99;

  /** Of two texts that share a paragraph, or half of one in a long run. */
  private static final double REUSED = 0.9;

  /** Pairs measured before they are packed. */
  private static final int AT_ONCE = 1 << 14;

  private final Corpus corpus;
  private final TextEngine engine;
  private final int[] hubs;
  private final Notices notices;

  /** The near-duplicates of a leader, where it has any. */
  private final Map<Integer, List<Integer>> members = new HashMap<>();

  TextLinks(Corpus corpus, TextEngine engine) {
    this.corpus = corpus;
    this.engine = engine;
    this.hubs = new int[corpus.size()];
    this.notices = new Notices(corpus, engine, PARAGRAPH, SAME_MATTER_BESIDE);
  }

  /** Pairs in ascending order of their documents. */
  PackedPairs find() {
    PackedPairs pairs = new PackedPairs();
    long[] near = sets().stream().flatMapToLong(s -> LongStream.of(inside(s))).toArray();
    add(near, this::near, pairs);
    int first = pairs.size();
    long[] candidates = engine.candidates();
    Arrays.setAll(candidates, i -> betweenHubs(candidates[i]));
    add(candidates, this::weighed, pairs);
    long[] measured = IntStream.range(first, pairs.size()).mapToLong(pairs::keyAt).toArray();
    Arrays.sort(measured);
    double[] likelihoods = new double[measured.length];
    for (int i = first; i < pairs.size(); i++) {
      likelihoods[Arrays.binarySearch(measured, pairs.keyAt(i))] = pairs.likelihoodAt(i);
    }
    long[] between =
        LongStream.of(measured)
            .flatMap(this::between)
            .filter(k -> Arrays.binarySearch(measured, k) < 0)
            .toArray();
    add(between, k -> asHubs(k, likelihoods[ofHubs(k, measured)]), pairs);
    PackedPairs shown = notices.without(pairs);
    shown.sort();
    return shown;
  }

  /** Measures pairs, those of one family in a row: their texts are at hand then. */
  private void add(long[] keys, LongFunction<@Nullable Pair> measure, PackedPairs to) {
    long[] asked = FamilyOrder.of(keys, corpus.size());
    for (int from = 0; from < asked.length; from += AT_ONCE) {
      LongStream.of(Arrays.copyOfRange(asked, from, Math.min(asked.length, from + AT_ONCE)))
          .parallel()
          .mapToObj(measure)
          .filter(Objects::nonNull)
          .forEachOrdered(to::add);
    }
  }

  /** Near-duplicates of two texts stand as these do; only their words are compared anew. */
  private int ofHubs(long key, long[] measured) {
    int a = hubs[engine.near.leader[(int) (key >>> 32)]];
    int b = hubs[engine.near.leader[(int) key]];
    return Arrays.binarySearch(measured, key(a, b));
  }

  private long betweenHubs(long leaders) {
    return key(hubs[(int) (leaders >>> 32)], hubs[(int) leaders]);
  }

  /** The near-duplicates of each leader, itself included. */
  private List<List<Integer>> sets() {
    SortedMap<Integer, List<Integer>> byLeader = new TreeMap<>();
    for (int i = 0; i < corpus.size(); i++) {
      hubs[i] = i;
      byLeader.computeIfAbsent(engine.near.leader[i], l -> new ArrayList<>(1)).add(i);
    }
    List<List<Integer>> sets = new ArrayList<>();
    byLeader.values().stream().filter(s -> s.size() > 1).forEach(sets::add);
    return sets;
  }

  private long[] inside(List<Integer> set) {
    int hub = new Hub(corpus, set).find();
    hubs[engine.near.leader[hub]] = hub;
    members.put(engine.near.leader[hub], set);
    List<Long> keys = new ArrayList<>();
    for (int i = 0; i < set.size(); i++) {
      if (set.get(i) != hub) {
        keys.add(key(set.get(i), hub));
      }
      for (int j = i + 1; j < set.size() && set.size() <= FEW; j++) {
        if (set.get(i) != hub && set.get(j) != hub) {
          keys.add(key(set.get(i), set.get(j)));
        }
      }
    }
    return keys.stream().mapToLong(Long::longValue).toArray();
  }

  /** Two hubs that share text: of small groups each is compared with each. */
  private LongStream between(long hubs) {
    int a = (int) (hubs >>> 32);
    int b = (int) hubs;
    List<Integer> mine = members.getOrDefault(engine.near.leader[a], List.of(a));
    List<Integer> theirs = members.getOrDefault(engine.near.leader[b], List.of(b));
    if (mine.size() * theirs.size() > FEW_ACROSS) {
      return LongStream.empty();
    }
    return mine.stream().flatMapToLong(m -> theirs.stream().mapToLong(t -> key(m, t)));
  }

  private static long key(int a, int b) {
    return ((long) Math.max(a, b) << 32) | Math.min(a, b);
  }

  /** Near-duplicates: that there is a derivation is known. */
  private @Nullable Pair near(long key) {
    int a = (int) (key >>> 32);
    int b = (int) key;
    boolean template = Series.isTemplate(corpus.doc(a), corpus.doc(b), engine);
    return template ? null : pair(a, b, engine.measure(a, b, false), NEAR);
  }

  private @Nullable Pair weighed(long key) {
    int a = (int) (key >>> 32);
    int b = (int) key;
    Reuse reuse = engine.measure(a, b, true);
    return ifShown(a, b, reuse, PairModel.probability(reuse.features()));
  }

  /**
   * @param likelihood as it was measured between the hubs of two groups
   */
  private @Nullable Pair asHubs(long key, double likelihood) {
    int a = (int) (key >>> 32);
    int b = (int) key;
    return ifShown(a, b, engine.measure(a, b, false), likelihood);
  }

  /** Direction is asked last: of the pairs that were measured two thirds are not shown. */
  private Pair pair(int a, int b, Reuse reuse, double likelihood) {
    double style =
        engine.manner.towards(a, b)
            + DirectionModel.release(corpus.isRelease(a), corpus.isRelease(b));
    double towards =
        DirectionModel.odds(
            corpus.doc(a), corpus.doc(b), corpus.states(a, b), corpus.states(b, a), style);
    if (isHalf(reuse)) {
      boolean excerpt = reuse.words() >= EXCERPT;
      towards += excerpt ? DirectionModel.asymmetry(reuse.aInB(), reuse.bInA()) : 0;
      towards += DirectionModel.agency(corpus.isAgency(a), corpus.isAgency(b));
    }
    boolean near = engine.near.leader[a] == engine.near.leader[b];
    return new Pair(a, b, reuse, likelihood, towards, near);
  }

  private static boolean isHalf(Reuse reuse) {
    return Math.max(reuse.aInB(), reuse.bInA()) >= HALF;
  }

  private double likelihood(int a, int b, Reuse reuse, double measured) {
    boolean reused = isHalf(reuse) && reuse.longest() >= LONG_RUN;
    return reused || isParagraph(a, b, reuse) ? Math.max(measured, REUSED) : measured;
  }

  private @Nullable Pair ifShown(int a, int b, Reuse reuse, double measured) {
    double likelihood = likelihood(a, b, reuse, measured);
    if (likelihood < ENOUGH_IF_STATED) {
      return null; // asked first: what follows costs ten times as much
    }
    boolean stated = mayRelyOn(a, b) || mayRelyOn(b, a);
    boolean enough = stated || (likelihood >= PairModel.ENOUGH && isAligned(a, b, reuse));
    if (!enough || Series.isTemplate(corpus.doc(a), corpus.doc(b), engine)) {
      return null;
    }
    Pair pair = pair(a, b, reuse, likelihood);
    if (isFurniture(pair)) {
      return null;
    }
    notices.question(pair);
    return pair;
  }

  /**
   * Two outlets' reports on one happening agree in names and phrases whether or not one had the
   * other before it: of ten such pairs of news of 2017 without five words in a row eight were read,
   * and none was a derivation. So somebody has to say so. Of texts from nobody knows where it is
   * kept, for among press releases and the news about them such pairs are of one release.
   */
  private boolean isAligned(int a, int b, Reuse reuse) {
    boolean known = corpus.doc(a).outlet() != null && corpus.doc(b).outlet() != null;
    boolean release = corpus.isRelease(a) || corpus.isRelease(b);
    return !known || release || reuse.runs().length > 0;
  }

  /** It cites the other's outlet, and the other was there to be cited. */
  private boolean mayRelyOn(int child, int parent) {
    return corpus.states(child, parent) && !corpus.doc(child).surelyBefore(corpus.doc(parent));
  }

  private boolean isParagraph(int a, int b, Reuse reuse) {
    Doc first = corpus.doc(a);
    Doc second = corpus.doc(b);
    boolean known = first.outlet() != null && second.outlet() != null;
    return known && !first.sameOutlet(second) && reuse.longest() >= PARAGRAPH;
  }

  /** A header or a notice in common, and nothing else: no outlet is needed to see that. */
  private boolean isFurniture(Pair pair) {
    boolean half = isHalf(pair.reuse());
    half &= pair.reuse().words() >= EXCERPT; // a notice is half of a text of two sentences
    if (half || isParagraph(pair.a(), pair.b(), pair.reuse())) {
      return false;
    }
    return notices.likenessBeside(pair) < SAME_MATTER_BESIDE;
  }
}
