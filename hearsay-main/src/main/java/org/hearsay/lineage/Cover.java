package org.hearsay.lineage;

import java.util.Arrays;

/**
 * Which words of a text stand in another: runs of them, ascending and apart.
 *
 * <p>A pair has some ten runs, so they are walked in a moment; sets of bits took twice as long.
 */
final class Cover {
  /** Where each run begins and where it ends, in turn. */
  private final int[] edges;

  private final int used;
  private final int words;

  private Cover(int[] edges, int used, int words) {
    this.edges = edges;
    this.used = used;
    this.words = words;
  }

  /**
   * @param runs in any order, also across each other: first word and word behind the last
   */
  static Cover of(long[] runs) {
    if (!isAscending(runs)) {
      Arrays.sort(runs);
    }
    int[] edges = new int[2 * runs.length];
    int used = 0;
    for (long run : runs) {
      used = add((int) (run >>> 32), (int) run, edges, used);
    }
    return of(edges, used);
  }

  static long run(int from, int to) {
    return ((long) from << 32) | to;
  }

  private static boolean isAscending(long[] runs) {
    for (int i = 1; i < runs.length; i++) {
      if (runs[i] < runs[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Adds a run that begins no sooner than those before it. */
  private static int add(int from, int to, int[] edges, int used) {
    if (used > 0 && from <= edges[used - 1]) {
      edges[used - 1] = Math.max(edges[used - 1], to);
      return used;
    }
    edges[used] = from;
    edges[used + 1] = to;
    return used + 2;
  }

  private static Cover of(int[] edges, int used) {
    int words = 0;
    for (int i = 0; i < used; i += 2) {
      words += edges[i + 1] - edges[i];
    }
    return new Cover(edges, used, words);
  }

  int words() {
    return words;
  }

  /** Behind the last word that the other text has, 0 if there is none. */
  int end() {
    return used == 0 ? 0 : edges[used - 1];
  }

  /** How many words stand in that other text and not in this one. */
  int added(Cover other) {
    int added = other.words;
    int i = 0;
    for (int j = 0; j < other.used && i < used; ) {
      int from = Math.max(edges[i], other.edges[j]);
      int to = Math.min(edges[i + 1], other.edges[j + 1]);
      added -= Math.max(0, to - from);
      if (edges[i + 1] < other.edges[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return added;
  }

  /** What stands in this other text, in that one or in both. */
  Cover with(Cover other) {
    int[] all = new int[used + other.used];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < used || j < other.used) {
      boolean mine = j == other.used || (i < used && edges[i] <= other.edges[j]);
      if (mine) {
        n = add(edges[i], edges[i + 1], all, n);
        i += 2;
      } else {
        n = add(other.edges[j], other.edges[j + 1], all, n);
        j += 2;
      }
    }
    return of(all, n);
  }

  /**
   * The runs of a text of {@code size} words that are not covered, as places of their first word
   * and behind their last in turn.
   */
  int[] gaps(int size) {
    int[] gaps = new int[used + 2];
    int n = 0;
    int from = 0;
    for (int i = 0; i < used; i += 2) {
      if (edges[i] > from) {
        gaps[n++] = from;
        gaps[n++] = edges[i];
      }
      from = edges[i + 1];
    }
    if (from < size) {
      gaps[n++] = from;
      gaps[n++] = size;
    }
    return n == gaps.length ? gaps : Arrays.copyOf(gaps, n);
  }

  /** Counts each covered word once more. */
  void countIn(int[] changes) {
    for (int i = 0; i < used; i += 2) {
      changes[edges[i]]++;
      changes[edges[i + 1]]--;
    }
  }
}
