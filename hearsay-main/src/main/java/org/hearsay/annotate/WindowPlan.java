package org.hearsay.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Overlapping windows over a long text, each beginning and ending at a word.
 *
 * <p>The overlap gives every word context on both sides: of two windows that saw a word, the one
 * where it is further from the edge is believed.
 */
final class WindowPlan {
  private WindowPlan() {}

  /**
   * Words {@code from} to {@code to} are run; the scores of {@code keepFrom} to {@code keepTo}
   * count.
   */
  record Window(int from, int to, int keepFrom, int keepTo) {}

  /** Windows of at most {@code size} pieces, neighbours sharing about {@code overlap}. */
  static List<Window> windows(Pieces pieces, int size, int overlap) {
    List<int[]> edges = edges(pieces, size, overlap);
    List<Window> out = new ArrayList<>();
    int keep = 0;
    for (int k = 0; k < edges.size(); k++) {
      int from = edges.get(k)[0];
      int to = edges.get(k)[1];
      int end = pieces.words();
      if (k + 1 < edges.size()) {
        end = Math.max(keep, (edges.get(k + 1)[0] + to + 1) / 2);
      }
      if (end > keep) {
        out.add(new Window(from, to, keep, end));
      }
      keep = end;
    }
    return out;
  }

  private static List<int[]> edges(Pieces pieces, int size, int overlap) {
    int total = pieces.size();
    List<int[]> edges = new ArrayList<>();
    if (total <= size) {
      edges.add(new int[] {0, pieces.words()});
      return edges;
    }
    int step = size - overlap;
    int count = (total - overlap + step - 1) / step;
    for (int k = 0; k < count; k++) {
      int at = (int) ((long) k * (total - size) / (count - 1));
      int from = pieces.wordFrom(at);
      int limit = Math.min(pieces.first(from) + size, total);
      int to = limit == total ? pieces.words() : pieces.wordFrom(limit + 1) - 1;
      edges.add(new int[] {from, k + 1 == count ? pieces.words() : Math.max(to, from + 1)});
    }
    return edges;
  }
}
