package org.hearsay.lineage;

import java.util.List;

/**
 * The best exact alignment of two short stretches: the most words in runs of some length, in order.
 */
final class GapAlignment {
  private final NormalText a;
  private final NormalText b;
  private final int shortest;

  GapAlignment(NormalText a, NormalText b, int shortest) {
    this.a = a;
    this.b = b;
    this.shortest = shortest;
  }

  /** Adds the runs between {@code a[fromA, +n)} and {@code b[fromB, +m)} to {@code found}. */
  void fill(int fromA, int n, int fromB, int m, List<Block> found) {
    int[][] run = new int[n + 1][m + 1];
    int[][] best = new int[n + 1][m + 1];
    for (int i = n - 1; i >= 0; i--) {
      for (int j = m - 1; j >= 0; j--) {
        run[i][j] = a.word[fromA + i] == b.word[fromB + j] ? run[i + 1][j + 1] + 1 : 0;
        int r = run[i][j];
        int skip = Math.max(best[i + 1][j], best[i][j + 1]);
        best[i][j] = r >= shortest ? Math.max(skip, r + best[i + r][j + r]) : skip;
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m && best[i][j] > 0) {
      int r = run[i][j];
      if (r >= shortest && best[i][j] == r + best[i + r][j + r]) {
        found.add(new Block(fromA + i, fromB + j, r));
        i += r;
        j += r;
      } else if (best[i + 1][j] >= best[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
