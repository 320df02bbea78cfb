package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.List;

/**
 * Folds texts that are nearly equal, in time linear in their number.
 *
 * <p>A group is what chains of resemblance join. Inside it every text follows a <em>leader</em>
 * that it truly resembles: chains drift, and only leaders go on to the search for passages, so what
 * a leader lacks would be lost.
 */
final class NearDuplicates {
  private static final int BANDS = 32;

  /** Two texts of 500 words that differ in a paragraph are above; two rewrites below. */
  static final double SAME = 0.70;

  /** Each text's group: the smallest index in it. */
  final int[] group;

  /** Each text's leader; leaders lead themselves. */
  final int[] leader;

  private NearDuplicates(int[] group, int[] leader) {
    this.group = group;
    this.leader = leader;
  }

  /**
   * @param rank rank of each text as a leader: the lower, the rather it leads
   */
  static NearDuplicates find(Sketches sketches, int[] rank) {
    int n = sketches.size();
    UnionFind sets = new UnionFind(n);
    for (int band = 0; band < BANDS; band++) {
      joinBand(sketches, band, sets);
    }
    int[] group = new int[n];
    List<List<Integer>> members = new ArrayList<>();
    int[] slot = new int[n];
    for (int i = 0; i < n; i++) {
      group[i] = sets.find(i);
      if (group[i] == i) {
        slot[i] = members.size();
        members.add(new ArrayList<>(1));
      }
      members.get(slot[group[i]]).add(i);
    }
    int[] leader = new int[n];
    for (List<Integer> set : members) {
      lead(set, sketches, rank, leader);
    }
    return new NearDuplicates(group, leader);
  }

  /** Texts that agree in a band are compared with the first and the one before: linear in all. */
  private static void joinBand(Sketches sketches, int band, UnionFind sets) {
    int n = sketches.size();
    long[] keys = new long[n];
    int used = 0;
    for (int i = 0; i < n; i++) {
      if (!sketches.isEmpty(i)) {
        keys[used++] = ((long) sketches.band(i, band) << 32) | i;
      }
    }
    long[] sorted = Radix.sort(keys, used, 0);
    int first = 0;
    for (int i = 1; i < used; i++) {
      if (sorted[i] >>> 32 != sorted[first] >>> 32) {
        first = i;
        continue;
      }
      joinIfSame(sketches, (int) sorted[first], (int) sorted[i], sets);
      joinIfSame(sketches, (int) sorted[i - 1], (int) sorted[i], sets);
    }
  }

  private static void joinIfSame(Sketches sketches, int a, int b, UnionFind sets) {
    if (sets.find(a) != sets.find(b) && sketches.similarity(a, b) >= SAME) {
      sets.join(a, b);
    }
  }

  private static void lead(List<Integer> set, Sketches sketches, int[] rank, int[] leader) {
    if (set.size() == 1) {
      leader[set.get(0)] = set.get(0);
      return;
    }
    List<Integer> order = new ArrayList<>(set);
    order.sort((a, b) -> Integer.compare(rank[a], rank[b]));
    List<Integer> leaders = new ArrayList<>();
    for (int text : order) {
      int best = text;
      double most = SAME;
      for (int candidate : leaders) {
        double similarity = sketches.similarity(candidate, text);
        if (similarity > most) {
          most = similarity;
          best = candidate;
        }
      }
      leader[text] = best;
      if (best == text) {
        leaders.add(text);
      }
    }
  }
}
