package org.hearsay.lineage;

/** The figures by which {@link PairModel} tells a derivation from two reports of one thing. */
final class PairFeatures {
  static final String[] NAMES = {
    "passages", "passageShare", "phrases", "phraseShare", "facts", "factShare", "length"
  };

  private PairFeatures() {}

  static double[] of(Profile a, Profile b) {
    double passages = a.shared(a.passages, b.passages);
    double phrases = a.shared(a.phrases, b.phrases);
    double facts = a.shared(a.facts, b.facts);
    return new double[] {
      Math.log1p(passages),
      share(passages, a.passageWeight, b.passageWeight),
      Math.log1p(phrases),
      share(phrases, a.phraseWeight, b.phraseWeight),
      Math.log1p(facts),
      share(facts, a.factWeight, b.factWeight),
      Math.log1p(Math.min(a.words.size, b.words.size))
    };
  }

  private static double share(double shared, double a, double b) {
    return Math.min(1, shared / Math.max(1, Math.min(a, b)));
  }
}
