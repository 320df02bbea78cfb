package org.hearsay.lineage;

/**
 * The probability that two texts stand in one line of derivation, from what they share.
 *
 * <p>Logistic weights, fitted by {@code FitReleases} (module bench) on the press release families
 * of one half of the hash space; training/lineage/README.md has what else was tried. Words that two
 * reports merely have in common were tried and refused: they raise the figures, but by telling the
 * story, not the derivation.
 */
final class PairModel {
  /**
   * From here on a pair is taken as a derivation: 97% of the pairs above are of one family, on the
   * half fitted on and on the other. From .80 on it would be as many, and more reports reach their
   * release; but on news of one happening most pairs in between have only the matter in common.
   */
  static final double ENOUGH = 0.85;

  static final double BIAS = 1.134;
  static final double[] WEIGHTS = {-0.301, -1.914, 1.584, 5.061, 0.326, 3.083, -1.019, -0.202};

  private PairModel() {}

  static double probability(double[] features) {
    double z = BIAS;
    for (int i = 0; i < WEIGHTS.length; i++) {
      z += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-z));
  }
}
