package org.hearsay.lineage;

/** The figures by which {@link PairModel} tells a derivation from two reports of one thing. */
final class PairFeatures {
  static final String[] NAMES = {
    "passages", "passageShare", "phrases", "phraseShare", "facts", "factShare", "length"
  };

  private PairFeatures() {}

  static double[] of(Profile a, Profile b) {
    return new double[] {
      Math.log1p(a.passages.shared(b.passages)),
      a.passages.share(b.passages),
      Math.log1p(a.phrases.shared(b.phrases)),
      a.phrases.share(b.phrases),
      Math.log1p(a.facts.shared(b.facts)),
      a.facts.share(b.facts),
      Math.log1p(Math.min(a.words.size, b.words.size))
    };
  }
}
