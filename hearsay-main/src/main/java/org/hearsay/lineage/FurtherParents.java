package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one parent for each member leaves open: passages from elsewhere, members without a tie. */
final class FurtherParents {
  /** Words that a further parent must add. */
  private static final int MORE_WORDS = 15;

  /** Half of a text in one that does not have it from there: the two are of one line. */
  private static final double HALF = 0.5;

  private FurtherParents() {}

  /** Parents of passages that the best parent does not have. */
  static void addFurther(
      List<Pair> family, int[] members, int[] parents, List<Families.Taken> taken) {
    SortedMap<Integer, BitSet> covered = new TreeMap<>();
    for (Families.Taken t : taken) {
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
      int c = Arrays.binarySearch(members, child);
      int p = Arrays.binarySearch(members, parent);
      if (parents[c] == p || parents[p] == c || parents[c] == Branching.ROOT) {
        continue;
      }
      BitSet has = covered.computeIfAbsent(child, x -> new BitSet());
      BitSet with = (BitSet) has.clone();
      cover(pair, child, with);
      if (with.cardinality() - has.cardinality() >= MORE_WORDS && !isAncestor(parents, c, p)) {
        covered.put(child, with);
        taken.add(PairwiseFamily.taken(pair, child));
      }
    }
  }

  /**
   * A text that takes from nobody and that nobody takes from still belongs to its family: a wrong
   * date must not make it an origin of its own.
   */
  static void addKin(List<Pair> family, int[] members, int[] parents, List<Families.Taken> taken) {
    Set<Integer> linked = new HashSet<>();
    taken.forEach(t -> linked.addAll(List.of(t.child(), t.parent())));
    for (int i = 0; i < members.length; i++) {
      int alone = members[i];
      if (parents[i] != Branching.ROOT || linked.contains(alone)) {
        continue;
      }
      Pair best = closest(family, alone, 0, Set.of());
      if (best != null) {
        taken.add(new Families.Taken(best, alone, best.other(alone), 0.5, true));
      }
    }
  }

  /**
   * A text that takes from nobody, and half of which stands in one that is not below it, is of that
   * one's line: the clock of one is wrong, or both took from what is not in the pile.
   */
  static void tieRoots(
      List<Pair> family, int[] members, int[] parents, List<Families.Taken> taken) {
    List<Families.Taken> ties = new ArrayList<>();
    UnionFind tied = new UnionFind(members.length);
    for (Families.Taken t : taken) {
      if (t.open()) {
        tied.join(
            Arrays.binarySearch(members, t.child()), Arrays.binarySearch(members, t.parent()));
      }
    }
    for (int i = 0; i < members.length; i++) {
      if (parents[i] != Branching.ROOT) {
        continue;
      }
      int root = members[i];
      Pair best = closest(family, root, HALF, below(root, taken));
      if (best != null && tied.join(i, Arrays.binarySearch(members, best.other(root)))) {
        ties.add(new Families.Taken(best, root, best.other(root), 0.5, true));
      }
    }
    taken.addAll(ties);
  }

  /**
   * The pair that holds most of {@code doc}, at least {@code least}; of equals the first by number.
   */
  private static @Nullable Pair closest(
      List<Pair> family, int doc, double least, Set<Integer> without) {
    Pair best = null;
    for (Pair pair : family) {
      boolean of = pair.a() == doc || pair.b() == doc;
      if (!of || pair.contained(doc) < least || without.contains(pair.other(doc))) {
        continue;
      }
      int c = best == null ? 1 : Double.compare(pair.contained(doc), best.contained(doc));
      if (c > 0 || (c == 0 && isBefore(pair, best))) {
        best = pair;
      }
    }
    return best;
  }

  private static boolean isBefore(Pair one, Pair other) {
    return one.a() != other.a() ? one.a() < other.a() : one.b() < other.b();
  }

  private static Set<Integer> below(int root, List<Families.Taken> taken) {
    Set<Integer> below = new HashSet<>(Set.of(root));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Families.Taken t : taken) {
        grew |= !t.open() && below.contains(t.parent()) && below.add(t.child());
      }
    }
    return below;
  }

  static boolean isAncestor(int[] parents, int ancestor, int node) {
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
