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
   * half fitted on and on the other. Down to .75 that share stays and more reports reach their
   * release, but on news of one happening the pairs in between mostly have the matter in common.
   */
  static final double ENOUGH = 0.85;

  static final double BIAS = -1.792;
  static final double[] WEIGHTS = {-0.342, -2.481, 2.215, 6.724, -0.09, 1.851, -1.119};

  private PairModel() {}

  static double probability(double[] features) {
    double z = BIAS;
    for (int i = 0; i < WEIGHTS.length; i++) {
      z += WEIGHTS[i] * features[i];
    }
    return 1 / (1 + Math.exp(-z));
  }
}
