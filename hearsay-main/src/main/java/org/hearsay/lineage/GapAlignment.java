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
    // One row behind the other: eighty little arrays took longer than what is put into them.
    int row = m + 1;
    int[] run = new int[(n + 1) * row];
    int[] best = new int[run.length];
    for (int i = n - 1; i >= 0; i--) {
      int word = a.word[fromA + i];
      for (int j = m - 1; j >= 0; j--) {
        int at = i * row + j;
        int r = word == b.word[fromB + j] ? run[at + row + 1] + 1 : 0;
        run[at] = r;
        int skip = Math.max(best[at + row], best[at + 1]);
        best[at] = r >= shortest ? Math.max(skip, r + best[at + r * (row + 1)]) : skip;
      }
    }
    int i = 0;
    int j = 0;
    while (i < n && j < m && best[i * row + j] > 0) {
      int at = i * row + j;
      int r = run[at];
      if (r >= shortest && best[at] == r + best[at + r * (row + 1)]) {
        found.add(new Block(fromA + i, fromB + j, r));
        i += r;
        j += r;
      } else if (best[at + row] >= best[at + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
