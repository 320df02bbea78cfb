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

/**
 * Picks from the pairs of each family who took from whom: one best parent each, and further parents
 * for passages that the best one does not have.
 */
final class Families {
  /**
   * A parent taken.
   *
   * @param sureness share of this history among all, 0 to 1
   * @param open true where dates or statements speak against it, so that only the kinship is shown
   */
  record Taken(Pair pair, int child, int parent, double sureness, boolean open) {}

  /** How much more a parent weighs that holds more of the child's words. */
  private static final double COVERAGE = 3;

  private static final double LEAST = 0.02;
  private static final double STATED = 2;

  /** A text stands for itself rather than to take against such odds of direction. */
  private static final double AGAINST = -1.5;

  /**
   * In larger families each pair keeps its likelier direction alone, of equals the one with more
   * kin as parent: thousands of equal copies would make a circle each.
   */
  private static final int LARGE = 300;

  /** Words that a further parent must add. */
  private static final int MORE_WORDS = 15;

  private final Corpus corpus;
  private final List<Pair> pairs;

  Families(Corpus corpus, List<Pair> pairs) {
    this.corpus = corpus;
    this.pairs = pairs;
  }

  List<Taken> find() {
    UnionFind sets = new UnionFind(corpus.size());
    pairs.forEach(p -> sets.join(p.a(), p.b()));
    SortedMap<Integer, List<Pair>> families = new TreeMap<>();
    pairs.forEach(p -> families.computeIfAbsent(sets.find(p.a()), f -> new ArrayList<>()).add(p));
    return families.values().parallelStream().flatMap(f -> family(f).stream()).toList();
  }

  private List<Taken> family(List<Pair> measured) {
    List<Pair> family = new UndatedMembers(corpus, measured).placed();
    int[] members =
        family.stream()
            .flatMapToInt(p -> java.util.stream.IntStream.of(p.a(), p.b()))
            .sorted()
            .distinct()
            .toArray();
    List<Branching.Arc> arcs = new ArrayList<>();
    List<Pair> of = new ArrayList<>();
    Map<Integer, Integer> degree = new HashMap<>();
    for (Pair pair : family) {
      degree.merge(pair.a(), 1, Integer::sum);
      degree.merge(pair.b(), 1, Integer::sum);
    }
    for (Pair pair : family) {
      boolean aIsChild =
          pair.towards() != 0
              ? pair.towards() > 0
              : degree.getOrDefault(pair.a(), 0) <= degree.getOrDefault(pair.b(), 0);
      if (members.length <= LARGE || aIsChild) {
        addArc(pair, pair.a(), members, arcs, of);
      }
      if (members.length <= LARGE || !aIsChild) {
        addArc(pair, pair.b(), members, arcs, of);
      }
    }
    for (int i = 0; i < members.length; i++) {
      arcs.add(new Branching.Arc(i, Branching.ROOT, COVERAGE * Math.log(LEAST) + AGAINST));
    }
    int[] chosen = Branching.best(members.length, arcs);
    double[] sureness = Marginals.of(members.length, arcs);
    List<Taken> taken = new ArrayList<>();
    int[] parents = new int[members.length];
    for (int i = 0; i < members.length; i++) {
      Branching.Arc arc = arcs.get(chosen[i]);
      parents[i] = arc.parent();
      if (arc.parent() != Branching.ROOT) {
        Pair pair = of.get(chosen[i]);
        taken.add(new Taken(pair, members[i], members[arc.parent()], sureness[chosen[i]], false));
      }
    }
    addFurther(family, members, parents, taken);
    addKin(family, members, parents, taken);
    return taken;
  }

  private void addArc(
      Pair pair, int child, int[] members, List<Branching.Arc> arcs, List<Pair> of) {
    if (pair.childOdds(child) < AGAINST) {
      return;
    }
    int parent = pair.other(child);
    double coverage = COVERAGE * Math.log(Math.max(LEAST, pair.contained(child)));
    double stated = corpus.states(child, parent) ? STATED : 0;
    int c = java.util.Arrays.binarySearch(members, child);
    int p = java.util.Arrays.binarySearch(members, parent);
    arcs.add(new Branching.Arc(c, p, coverage + stated + logistic(pair.childOdds(child))));
    of.add(pair);
  }

  private static double logistic(double z) {
    return -Math.log1p(Math.exp(-z));
  }

  /** Parents of passages that the best parent does not have. */
  private void addFurther(List<Pair> family, int[] members, int[] parents, List<Taken> taken) {
    SortedMap<Integer, BitSet> covered = new TreeMap<>();
    for (Taken t : taken) {
      cover(t.pair(), t.child(), covered.computeIfAbsent(t.child(), c -> new BitSet()));
    }
    List<Pair> ordered = new ArrayList<>(family);
    ordered.sort(
        Comparator.comparingDouble((Pair p) -> -Math.max(p.reuse().aInB(), p.reuse().bInA()))
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b));
    for (Pair pair : ordered) {
      int child = pair.towards() >= 0 ? pair.a() : pair.b();
      int parent = pair.other(child);
      int c = java.util.Arrays.binarySearch(members, child);
      int p = java.util.Arrays.binarySearch(members, parent);
      if (parents[c] == p || parents[p] == c || parents[c] == Branching.ROOT) {
        continue;
      }
      BitSet has = covered.computeIfAbsent(child, x -> new BitSet());
      BitSet with = (BitSet) has.clone();
      cover(pair, child, with);
      if (with.cardinality() - has.cardinality() >= MORE_WORDS && !isAncestor(parents, c, p)) {
        covered.put(child, with);
        taken.add(new Taken(pair, child, parent, 0.5, false));
      }
    }
  }

  /**
   * A text that takes from nobody and that nobody takes from still belongs to its family: a wrong
   * date must not make it an origin of its own.
   */
  private static void addKin(List<Pair> family, int[] members, int[] parents, List<Taken> taken) {
    Set<Integer> linked = new HashSet<>();
    taken.forEach(t -> linked.addAll(List.of(t.child(), t.parent())));
    for (int i = 0; i < members.length; i++) {
      int alone = members[i];
      if (parents[i] != Branching.ROOT || linked.contains(alone)) {
        continue;
      }
      family.stream()
          .filter(p -> p.a() == alone || p.b() == alone)
          .max(
              Comparator.comparingDouble((Pair p) -> p.contained(alone))
                  .thenComparing(Comparator.comparingInt(Pair::a).reversed())
                  .thenComparing(Comparator.comparingInt(Pair::b).reversed()))
          .ifPresent(p -> taken.add(new Taken(p, alone, p.other(alone), 0, true)));
    }
  }

  private static boolean isAncestor(int[] parents, int ancestor, int node) {
    int n = node;
    while (n != Branching.ROOT) {
      if (n == ancestor) {
        return true;
      }
      n = parents[n];
    }
    return false;
  }

  private static void cover(Pair pair, int child, BitSet words) {
    for (Block block : pair.reuse().blocks()) {
      int from = child == pair.a() ? block.a() : block.b();
      words.set(from, from + block.length());
    }
  }
}
