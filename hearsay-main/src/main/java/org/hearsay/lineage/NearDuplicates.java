package org.hearsay.lineage;

import java.util.Arrays;

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
   * @param rank place of each text, from 0, in the order in which they should lead
   */
  static NearDuplicates find(Sketches sketches, int[] rank) {
    int n = sketches.size();
    UnionFind sets = new UnionFind(n);
    for (int band = 0; band < BANDS; band++) {
      joinBand(sketches, band, sets);
    }
    int[] group = new int[n];
    int[] starts = new int[n + 1];
    int[] byRank = new int[n];
    for (int i = 0; i < n; i++) {
      group[i] = sets.find(i);
      starts[group[i] + 1]++;
      byRank[rank[i]] = i;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] members = new int[n]; // group behind group, each in the order of rank
    int[] next = starts.clone();
    for (int i : byRank) {
      members[next[group[i]]++] = i;
    }
    int[] leader = new int[n];
    for (int g = 0; g < n; g++) {
      lead(members, starts[g], starts[g + 1], sketches, leader);
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

  /** Those that lead move to the front of their group: nobody asks for the others again. */
  private static void lead(int[] members, int from, int to, Sketches sketches, int[] leader) {
    int leaders = from;
    for (int i = from; i < to; i++) {
      int text = members[i];
      int best = text;
      double most = SAME;
      for (int l = from; l < leaders; l++) {
        double similarity = sketches.similarity(members[l], text);
        if (similarity > most) {
          most = similarity;
          best = members[l];
        }
      }
      leader[text] = best;
      if (best == text) {
        members[leaders++] = text;
      }
    }
  }
}
