package org.hearsay.lineage;

/**
 * The probability that two texts stand in one line of derivation, from what they share.
 *
 * <p>Logistic weights, learnt by {@code PairTrainer} (test sources) on the half of the press
 * release families whose hash is even and checked on the other half.
 */
final class PairModel {
  private static final double BIAS = 0;
  private static final double[] WEIGHTS = {0, 0, 0, 0, 0, 0, 0};

  private PairModel() {}

  static double probability(double[] features) {
    double z = BIAS;
    for (int i = 0; i < WEIGHTS.length; i++) {
      z += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-z));
  }
}
