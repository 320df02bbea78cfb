package org.hearsay.lineage;

import java.util.Arrays;
import java.util.List;

/**
 * The best exact alignment of two short stretches: the most words in runs of some length, in order.
 */
final class GapAlignment {
  private final NormalText a;
  private final NormalText b;
  private final int shortest;

  /**
   * One row behind the other, for all the gaps of two texts: new ones for each gap were a sixteenth
   * of all that was allocated.
   */
  private int[] run = new int[0];

  private int[] best = new int[0];

  GapAlignment(NormalText a, NormalText b, int shortest) {
    this.a = a;
    this.b = b;
    this.shortest = shortest;
  }

  /** Adds the runs between {@code a[fromA, +n)} and {@code b[fromB, +m)} to {@code found}. */
  void fill(int fromA, int n, int fromB, int m, List<Block> found) {
    int row = m + 1;
    clearEdges(n, row);
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

  /** The last row and the last column are behind the gap; all else is written before it is read. */
  private void clearEdges(int n, int row) {
    int size = (n + 1) * row;
    if (run.length < size) {
      run = new int[size];
      best = new int[size];
      return;
    }
    for (int i = 0; i < n; i++) {
      run[i * row + row - 1] = 0;
      best[i * row + row - 1] = 0;
    }
    Arrays.fill(run, n * row, size, 0);
    Arrays.fill(best, n * row, size, 0);
  }
}
