package org.hearsay.annotate;

import java.util.List;

/**
 * A triple's confidence: a logistic model of what the decoder and the linker were sure of.
 *
 * <p>Fitted on the dev part to the chance that source and content are both right (half their words
 * or more); training/scores.json has the reliability figures.
 */
final class Calibration {
  /** No single doubt counts for more than this. */
  private static final double FLOOR = -5;

  private final double[] weights;

  Calibration(double[] weights) {
    this.weights = weights;
  }

  double confidence(SpanLinker.Triple triple) {
    double[] x = features(triple);
    if (x.length != weights.length) {
      throw new IllegalArgumentException(
          "calibration has " + weights.length + " weights for " + x.length + " features");
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += weights[i] * x[i];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /** The same list, in the same order, as in training/decode.py. */
  private static double[] features(SpanLinker.Triple triple) {
    Tagged source = triple.source();
    return new double[] {
      1,
      Math.max(triple.cue().sure(), FLOOR),
      source == null ? 0 : Math.max(source.sure(), FLOOR),
      source == null ? 1 : 0,
      Math.max(contentSure(triple.contents()), FLOOR),
      Math.max(triple.sourceLink(), FLOOR),
      Math.max(triple.contentLink(), FLOOR),
    };
  }

  private static double contentSure(List<Tagged> contents) {
    double sum = 0;
    int words = 0;
    for (Tagged content : contents) {
      sum += content.sure() * content.length();
      words += content.length();
    }
    return sum / words;
  }
}
