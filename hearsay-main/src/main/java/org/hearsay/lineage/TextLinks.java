package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The pairs of documents whose texts show a derivation, near-duplicates and others.
 *
 * <p>Near-duplicates are compared with one of them, their <em>hub</em>: the one that looks most
 * like the source. Pairs across groups are measured between hubs, so that an excerpt is led to the
 * agency's own report and not to the longest of its copies.
 */
final class TextLinks {
  /** So few near-duplicates are compared each with each; the pairs then tell copies of copies. */
  private static final int FEW = 8;

  /** Half of a text in another, with a long run, is reuse whatever the model has learnt. */
  private static final double HALF = 0.5;

  private static final int LONG_RUN = 12;

  /** Where one says that it relies on the other, weaker traces in the text do. */
  private static final double ENOUGH_IF_STATED = 0.4;

  private final Corpus corpus;
  private final TextEngine engine;
  private final int[] hubs;

  TextLinks(Corpus corpus, TextEngine engine) {
    this.corpus = corpus;
    this.engine = engine;
    this.hubs = new int[corpus.size()];
  }

  /** Pairs in ascending order of their documents. */
  List<Pair> find() {
    List<long[]> asked = new ArrayList<>();
    for (List<Integer> set : sets()) {
      asked.add(inside(set));
    }
    long[] across = engine.candidates();
    for (int i = 0; i < across.length; i++) {
      across[i] = key(hubs[(int) (across[i] >>> 32)], hubs[(int) across[i]]);
    }
    long[] near = asked.stream().flatMapToLong(LongStream::of).sorted().toArray();
    List<Pair> pairs = new ArrayList<>();
    LongStream.of(near).parallel().mapToObj(k -> measure(k, true)).forEachOrdered(pairs::add);
    LongStream.of(across)
        .sorted()
        .parallel()
        .mapToObj(k -> measure(k, false))
        .filter(this::shows)
        .forEachOrdered(pairs::add);
    pairs.sort(Comparator.comparingInt(Pair::a).thenComparingInt(Pair::b));
    return pairs;
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

  private static long key(int a, int b) {
    return ((long) Math.max(a, b) << 32) | Math.min(a, b);
  }

  private Pair measure(long key, boolean near) {
    int a = (int) (key >>> 32);
    int b = (int) key;
    Reuse reuse = engine.measure(a, b);
    double likelihood = near ? 0.99 : PairModel.probability(reuse.features());
    double style = DirectionModel.style(engine.profile(a).style, engine.profile(b).style);
    double towards =
        DirectionModel.odds(
            corpus.doc(a), corpus.doc(b), corpus.states(a, b), corpus.states(b, a), style);
    if (Math.max(reuse.aInB(), reuse.bInA()) >= HALF) {
      towards += DirectionModel.agency(corpus.isAgency(a), corpus.isAgency(b));
      likelihood = reuse.longest() >= LONG_RUN ? Math.max(likelihood, 0.9) : likelihood;
    }
    return new Pair(a, b, reuse, likelihood, towards, near);
  }

  private boolean shows(Pair pair) {
    boolean stated = corpus.states(pair.a(), pair.b()) || corpus.states(pair.b(), pair.a());
    return pair.likelihood() >= (stated ? ENOUGH_IF_STATED : PairModel.ENOUGH);
  }
}
