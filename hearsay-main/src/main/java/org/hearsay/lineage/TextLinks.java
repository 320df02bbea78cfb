package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final int FEW = 40;

  /** Half of a text in another, with a long run, is reuse whatever the model has learnt. */
  private static final double HALF = 0.5;

  private static final int LONG_RUN = 12;

  /** Pairs between two groups up to which all are measured. */
  private static final int FEW_ACROSS = 36;

  /** Less agreement than this outside the shared runs: two matters under one header. */
  private static final double SAME_MATTER_BESIDE = 0.14;

  /** Where one says that it relies on the other, weaker traces in the text do. */
  private static final double ENOUGH_IF_STATED = 0.6;

  private final Corpus corpus;
  private final TextEngine engine;
  private final int[] hubs;

  /** The near-duplicates of a leader, where it has any. */
  private final Map<Integer, List<Integer>> members = new HashMap<>();

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
    long[] near = asked.stream().flatMapToLong(LongStream::of).sorted().toArray();
    List<Pair> pairs = new ArrayList<>();
    LongStream.of(near)
        .parallel()
        .mapToObj(k -> measure(k, true))
        .filter(p -> !Series.isTemplate(corpus.doc(p.a()), corpus.doc(p.b()), engine))
        .forEachOrdered(pairs::add);
    List<Pair> hubPairs = shown(LongStream.of(engine.candidates()).map(this::betweenHubs));
    pairs.addAll(hubPairs);
    Set<Long> measured = new HashSet<>();
    hubPairs.forEach(p -> measured.add(key(p.a(), p.b())));
    pairs.addAll(
        shown(hubPairs.stream().flatMapToLong(this::between).filter(k -> !measured.contains(k))));
    pairs.sort(Comparator.comparingInt(Pair::a).thenComparingInt(Pair::b));
    return pairs;
  }

  private List<Pair> shown(LongStream keys) {
    return LongStream.of(keys.sorted().distinct().toArray())
        .parallel()
        .mapToObj(k -> measure(k, false))
        .filter(this::shows)
        .toList();
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
  private LongStream between(Pair hubs) {
    List<Integer> mine = members.getOrDefault(engine.near.leader[hubs.a()], List.of(hubs.a()));
    List<Integer> theirs = members.getOrDefault(engine.near.leader[hubs.b()], List.of(hubs.b()));
    if (mine.size() * theirs.size() > FEW_ACROSS) {
      return LongStream.empty();
    }
    return mine.stream().flatMapToLong(a -> theirs.stream().mapToLong(b -> key(a, b)));
  }

  private static long key(int a, int b) {
    return ((long) Math.max(a, b) << 32) | Math.min(a, b);
  }

  private Pair measure(long key, boolean near) {
    int a = (int) (key >>> 32);
    int b = (int) key;
    Reuse reuse = engine.measure(a, b, !near);
    double likelihood = near ? 0.99 : PairModel.probability(reuse.features());
    double style =
        DirectionModel.style(engine.profile(a).style(), engine.profile(b).style())
            + DirectionModel.release(corpus.isRelease(a), corpus.isRelease(b));
    double towards =
        DirectionModel.odds(
            corpus.doc(a), corpus.doc(b), corpus.states(a, b), corpus.states(b, a), style);
    if (Math.max(reuse.aInB(), reuse.bInA()) >= HALF) {
      towards += DirectionModel.asymmetry(reuse.aInB(), reuse.bInA());
      towards += DirectionModel.agency(corpus.isAgency(a), corpus.isAgency(b));
      likelihood = reuse.longest() >= LONG_RUN ? Math.max(likelihood, 0.9) : likelihood;
    }
    return new Pair(a, b, reuse, likelihood, towards, near);
  }

  private boolean shows(Pair pair) {
    boolean stated = mayRelyOn(pair.a(), pair.b()) || mayRelyOn(pair.b(), pair.a());
    return pair.likelihood() >= (stated ? ENOUGH_IF_STATED : PairModel.ENOUGH)
        && !Series.isTemplate(corpus.doc(pair.a()), corpus.doc(pair.b()), engine)
        && !isFurniture(pair);
  }

  /** It cites the other's outlet, and the other was there to be cited. */
  private boolean mayRelyOn(int child, int parent) {
    return corpus.states(child, parent) && !corpus.doc(child).surelyBefore(corpus.doc(parent));
  }

  /** A header or a notice in common, and nothing else: no outlet is needed to see that. */
  private boolean isFurniture(Pair pair) {
    if (Math.max(pair.reuse().aInB(), pair.reuse().bInA()) >= HALF) {
      return false;
    }
    BitSet inA = new BitSet();
    BitSet inB = new BitSet();
    for (Block block : pair.reuse().blocks()) {
      inA.set(block.a(), block.a() + block.length());
      inB.set(block.b(), block.b() + block.length());
    }
    Profile a = engine.profile(pair.a());
    return a.likenessBeside(engine.profile(pair.b()), inA, inB) < SAME_MATTER_BESIDE;
  }
}
