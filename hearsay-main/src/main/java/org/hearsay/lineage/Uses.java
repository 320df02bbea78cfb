package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which members of a family have one as an option, and in which of their options it stands: what a
 * move of that one in time touches.
 */
final class Uses {
  /** For each member those that may have taken from it. */
  final int[][] users;

  /** For each of these the options that the member stands in. */
  final int[][][] options;

  /**
   * @param first for each member the parent in each of its options
   * @param second a further parent, or {@link Branching#ROOT}
   */
  Uses(int[][] first, int[][] second) {
    int n = first.length;
    List<List<int[]>> found = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      found.add(new ArrayList<>());
    }
    int[] counts = new int[n];
    for (int c = 0; c < n; c++) {
      index(c, first[c], second[c], counts, found);
    }
    users = new int[n][];
    options = new int[n][][];
    for (int i = 0; i < n; i++) {
      int m = found.get(i).size();
      users[i] = new int[m];
      options[i] = new int[m][];
      for (int u = 0; u < m; u++) {
        int[] use = found.get(i).get(u);
        users[i][u] = use[0];
        options[i][u] = Arrays.copyOfRange(use, 1, use.length);
      }
    }
  }

  /** Adds {@code c} and its options that a member stands in to what uses that member. */
  private static void index(
      int c, int[] first, int[] second, int[] counts, List<List<int[]>> found) {
    Arrays.fill(counts, 0);
    for (int o = 0; o < first.length; o++) {
      counts[first[o]]++;
      if (second[o] != Branching.ROOT) {
        counts[second[o]]++;
      }
    }
    int[][] use = new int[counts.length][];
    for (int p = 0; p < counts.length; p++) {
      if (counts[p] > 0) {
        use[p] = new int[counts[p] + 1];
        use[p][0] = c;
        found.get(p).add(use[p]);
        counts[p] = 1;
      }
    }
    for (int o = 0; o < first.length; o++) {
      int p = first[o];
      use[p][counts[p]++] = o;
      int q = second[o];
      if (q != Branching.ROOT) {
        use[q][counts[q]++] = o;
      }
    }
  }

  /** The most options that one member's move can touch. */
  int most() {
    int most = 0;
    for (int[][] of : options) {
      int touched = 0;
      for (int[] o : of) {
        touched += o.length;
      }
      most = Math.max(most, touched);
    }
    return most;
  }
}
