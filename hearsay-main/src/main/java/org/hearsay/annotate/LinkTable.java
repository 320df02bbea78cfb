package org.hearsay.annotate;

import java.util.List;

/**
 * Scores of every asking span with the answering spans in reach; both in the order of the text.
 *
 * <p>Spans of one role never overlap, so what is in reach of a span is a stretch of the list.
 */
final class LinkTable {
  /** Said of a pair out of reach. */
  static final double NEVER = Double.NEGATIVE_INFINITY;

  private final int[] first;
  private final double[][] values;

  private LinkTable(int rows) {
    first = new int[rows];
    values = new double[rows][];
  }

  /** Scores one pair, given as places in the two lists. */
  interface Scorer {
    double score(int row, int column);
  }

  static LinkTable of(List<Tagged> asking, List<Tagged> answering, int reach, Scorer scorer) {
    LinkTable table = new LinkTable(asking.size());
    int low = 0;
    for (int i = 0; i < asking.size(); i++) {
      Tagged a = asking.get(i);
      while (low < answering.size() && a.from() - answering.get(low).to() > reach) {
        low++;
      }
      int high = low;
      while (high < answering.size() && answering.get(high).from() - a.to() <= reach) {
        high++;
      }
      table.first[i] = low;
      table.values[i] = new double[high - low];
      for (int j = low; j < high; j++) {
        table.values[i][j - low] = scorer.score(i, j);
      }
    }
    return table;
  }

  int rows() {
    return first.length;
  }

  /** First column in reach of a row. */
  int from(int row) {
    return first[row];
  }

  /** Behind the last column in reach of a row. */
  int to(int row) {
    return first[row] + values[row].length;
  }

  double get(int row, int column) {
    int at = column - first[row];
    return at >= 0 && at < values[row].length ? values[row][at] : NEVER;
  }

  /** The best column, or -1 where none is in reach. */
  int best(int row) {
    int best = -1;
    for (int j = from(row); j < to(row); j++) {
      best = best < 0 || get(row, j) > get(row, best) ? j : best;
    }
    return best;
  }

  /** Log probability of a score among the row's and one more that is always in reach. */
  double logShare(int row, double score, double outside) {
    double[] all = new double[values[row].length + 1];
    System.arraycopy(values[row], 0, all, 0, values[row].length);
    all[values[row].length] = outside;
    return score - LogSum.of(all);
  }
}
