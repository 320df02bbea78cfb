package org.hearsay.lineage;

import java.util.Arrays;

/**
 * Which members of a family have one as an option, and in which of their options it stands: what a
 * move of that one in time touches. In rows, one behind the other: a move walks along them.
 */
final class Uses {
  /** Where the users of each member begin in {@link #user}. */
  final int[] begin;

  /** Those that may have taken from it. */
  final int[] user;

  /** Where the options of each user begin in {@link #option}, and where the last one's end. */
  final int[] from;

  /** The options that the member stands in. */
  final int[] option;

  /**
   * @param first for each member the parent in each of its options
   * @param second a further parent, or {@link Branching#ROOT}
   */
  Uses(int[][] first, int[][] second) {
    int n = first.length;
    int[] counts = new int[n * n];
    for (int c = 0; c < n; c++) {
      for (int o = 0; o < first[c].length; o++) {
        counts[first[c][o] * n + c]++;
        if (second[c][o] != Branching.ROOT) {
          counts[second[c][o] * n + c]++;
        }
      }
    }
    begin = new int[n + 1];
    int[] users = new int[counts.length];
    int[] starts = new int[counts.length + 1];
    int m = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        users[m] = i % n;
        starts[m + 1] = starts[m] + counts[i];
        counts[i] = starts[m++];
      }
      begin[i / n + 1] = m;
    }
    user = Arrays.copyOf(users, m);
    from = Arrays.copyOf(starts, m + 1);
    option = new int[from[m]];
    fill(first, second, counts);
  }

  /** {@code next}: where the next option goes, by member and user. */
  private void fill(int[][] first, int[][] second, int[] next) {
    int n = first.length;
    for (int c = 0; c < n; c++) {
      for (int o = 0; o < first[c].length; o++) {
        option[next[first[c][o] * n + c]++] = o;
        if (second[c][o] != Branching.ROOT) {
          option[next[second[c][o] * n + c]++] = o;
        }
      }
    }
  }

  /** For each use what the options that the member stands in weigh together. */
  double[] sums(double[][] weight) {
    double[] sums = new double[user.length];
    for (int u = 0; u < sums.length; u++) {
      for (int k = from[u]; k < from[u + 1]; k++) {
        sums[u] += weight[user[u]][option[k]];
      }
    }
    return sums;
  }

  /** The most options that one member's move can touch. */
  int most() {
    int most = 0;
    for (int i = 0; i + 1 < begin.length; i++) {
      most = Math.max(most, from[begin[i + 1]] - from[begin[i]]);
    }
    return most;
  }
}
