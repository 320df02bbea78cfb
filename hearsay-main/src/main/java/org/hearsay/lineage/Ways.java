package org.hearsay.lineage;

import java.util.Arrays;
import java.util.List;

/** The options of each member of a family as rows of numbers: what histories are drawn from. */
final class Ways {
  /** For each member its options: two members each; weights as factors. */
  final int[][] first;

  final int[][] second;
  final double[][] weight;

  /**
   * Share of an option's weight that speaks for both having taken from one that is missing. The
   * same orders allow that and taking from the other, so that both are one option until one is
   * drawn: two fifths less to be summed.
   */
  final double[][] beside;

  final double[] root;

  /**
   * @param options of each member, that from nobody first
   */
  Ways(List<List<Option>> options) {
    int n = options.size();
    first = new int[n][];
    second = new int[n][];
    beside = new double[n][];
    weight = new double[n][];
    root = new double[n];
    int[] singles = new int[n];
    for (int c = 0; c < n; c++) {
      lay(c, options.get(c), singles);
    }
  }

  private void lay(int c, List<Option> options, int[] singles) {
    double most = Double.NEGATIVE_INFINITY;
    for (Option option : options) {
      most = Math.max(most, option.weight());
    }
    int m = options.size() - 1;
    first[c] = new int[m];
    second[c] = new int[m];
    beside[c] = new double[m];
    weight[c] = new double[m];
    root[c] = factor(options.get(0), most);
    Arrays.fill(singles, -1);
    int used = 0;
    for (Option option : options.subList(1, m + 1)) {
      boolean single = option.second() == Branching.ROOT;
      int o = single && singles[option.first()] >= 0 ? singles[option.first()] : used++;
      if (single) {
        singles[option.first()] = o;
      }
      first[c][o] = option.first();
      second[c][o] = option.second();
      weight[c][o] += factor(option, most);
      beside[c][o] += option.beside() ? factor(option, most) : 0;
    }
    first[c] = Arrays.copyOf(first[c], used);
    second[c] = Arrays.copyOf(second[c], used);
    weight[c] = Arrays.copyOf(weight[c], used);
    for (int o = 0; o < used; o++) {
      beside[c][o] /= weight[c][o];
    }
  }

  private static double factor(Option option, double most) {
    return Math.exp(Math.max(-60, option.weight() - most));
  }
}
