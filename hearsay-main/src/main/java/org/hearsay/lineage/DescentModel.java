package org.hearsay.lineage;

/** How well taking from a supposed parent explains a text. */
final class DescentModel {
  static final int MISSING = 13;
  static final int TWO = 14;
  static final int TWO_WORDS = 15;
  static final int NOBODY = 16;

  static final String[] NAMES = {
    "contained",
    "knownShort",
    "knownNoMeaning",
    "knownLong",
    "knownWords",
    "tail",
    "tailWords",
    "head",
    "dropKnown",
    "dropNovel",
    "subKnown",
    "subNovel",
    "sameEnd",
    "missing",
    "two",
    "twoWords",
    "nobody"
  };

  static final double[] WEIGHTS = {
    3.51, -1.90, -2.47, -0.78, -0.41, 1.74, -0.36, -1.46, -0.48, -1.03, -0.05, -0.31, 1.00, -3.69, -4.60, 0.17, -11.52
  };

  private DescentModel() {}

  static double logWeight(double[] features) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += WEIGHTS[i] * features[i];
    }
    return sum;
  }
}
