package org.hearsay.lineage;

import java.util.List;

/**
 * Logistic regression with a ridge, by Newton's steps: the same examples in the same order give the
 * same weights.
 */
final class Logistic {
  private static final int STEPS = 30;

  /** One example; the weight says how much it counts. */
  @SuppressWarnings("ArrayRecordComponent") // a bundle for the fit, never compared
  record Example(double[] traits, boolean yes, double weight) {}

  private Logistic() {}

  /**
   * @param ridge pulls the weights of standardised traits towards zero, the bias not
   * @return the bias, then a weight for each trait
   */
  static double[] fit(List<Example> examples, double ridge) {
    int n = examples.get(0).traits().length;
    double[] mean = new double[n];
    double[] spread = new double[n];
    standardise(examples, mean, spread);
    double[] weights = new double[n + 1];
    for (int step = 0; step < STEPS; step++) {
      double[][] system = new double[n + 1][n + 2];
      for (Example example : examples) {
        add(example, mean, spread, weights, system);
      }
      for (int i = 1; i <= n; i++) {
        system[i][i] += ridge;
        system[i][n + 1] -= ridge * weights[i];
      }
      double[] change = solve(system);
      for (int i = 0; i <= n; i++) {
        weights[i] += change[i];
      }
    }
    for (int i = 0; i < n; i++) {
      weights[i + 1] /= spread[i];
      weights[0] -= weights[i + 1] * mean[i];
    }
    return weights;
  }

  private static void standardise(List<Example> examples, double[] mean, double[] spread) {
    for (int i = 0; i < mean.length; i++) {
      double sum = 0;
      double squares = 0;
      for (Example example : examples) {
        sum += example.traits()[i];
        squares += example.traits()[i] * example.traits()[i];
      }
      mean[i] = sum / examples.size();
      spread[i] = Math.sqrt(Math.max(1e-9, squares / examples.size() - mean[i] * mean[i]));
    }
  }

  private static void add(
      Example example, double[] mean, double[] spread, double[] weights, double[][] system) {
    int n = mean.length;
    double[] x = new double[n + 1];
    x[0] = 1;
    double z = weights[0];
    for (int i = 0; i < n; i++) {
      x[i + 1] = (example.traits()[i] - mean[i]) / spread[i];
      z += weights[i + 1] * x[i + 1];
    }
    double p = 1 / (1 + Math.exp(-z));
    double curve = example.weight() * Math.max(1e-6, p * (1 - p));
    for (int i = 0; i <= n; i++) {
      system[i][n + 1] += example.weight() * ((example.yes() ? 1 : 0) - p) * x[i];
      for (int j = 0; j <= n; j++) {
        system[i][j] += curve * x[i] * x[j];
      }
    }
  }

  /** Gauss with pivots. */
  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int i = 0; i < n; i++) {
      int pivot = i;
      for (int j = i + 1; j < n; j++) {
        pivot = Math.abs(system[j][i]) > Math.abs(system[pivot][i]) ? j : pivot;
      }
      double[] row = system[pivot];
      system[pivot] = system[i];
      system[i] = row;
      for (int j = 0; j < n; j++) {
        double factor = j == i ? 0 : system[j][i] / row[i];
        for (int k = i; k <= n && factor != 0; k++) {
          system[j][k] -= factor * row[k];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = system[i][n] / system[i][i];
    }
    return solution;
  }

  static double logOdds(double[] weights, double[] traits) {
    double sum = weights[0];
    for (int i = 0; i < traits.length; i++) {
      sum += weights[i + 1] * traits[i];
    }
    return sum;
  }

  /** Bias and weights as one array. */
  static double[] joined(double bias, double[] weights) {
    double[] all = new double[weights.length + 1];
    all[0] = bias;
    System.arraycopy(weights, 0, all, 1, weights.length);
    return all;
  }

  /** How often an example that is one ranks above one that is none (area under the curve). */
  static double ranked(List<Example> examples, double[] weights) {
    List<Example> yes = examples.stream().filter(Example::yes).toList();
    List<Example> no = examples.stream().filter(e -> !e.yes()).toList();
    double above = 0;
    for (Example one : yes) {
      double of = logOdds(weights, one.traits());
      for (Example other : no) {
        above +=
            Math.max(0, Math.min(1, 0.5 + Math.signum(of - logOdds(weights, other.traits())) / 2));
      }
    }
    return above / Math.max(1, (double) yes.size() * no.size());
  }
}
