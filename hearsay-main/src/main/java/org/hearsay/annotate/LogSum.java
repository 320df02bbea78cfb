package org.hearsay.annotate;

/** Sums of probabilities kept as logarithms. */
final class LogSum {
  private LogSum() {}

  static double of(double[] values) {
    double top = Double.NEGATIVE_INFINITY;
    for (double v : values) {
      top = Math.max(top, v);
    }
    double sum = 0;
    for (double v : values) {
      sum += StrictMath.exp(v - top);
    }
    return top + StrictMath.log(sum);
  }
}
