package org.hearsay.lineage;

/** The figures by which {@link PairModel} tells a derivation from two reports of one thing. */
final class PairFeatures {
  static final String[] NAMES = {
    "passages", "passageShare", "phrases", "phraseShare", "facts", "factShare", "length"
  };

  /** Rarity of some ten passages, of some six facts: of less, a share says little. */
  private static final double FEW = 60;

  private static final double FEW_FACTS = 30;

  private PairFeatures() {}

  static double[] of(Profile a, Profile b) {
    return new double[] {
      Math.log1p(a.passages().shared(b.passages())),
      a.passages().share(b.passages(), FEW),
      Math.log1p(a.phrases().shared(b.phrases())),
      a.phrases().share(b.phrases(), FEW),
      Math.log1p(a.facts().shared(b.facts())),
      a.facts().share(b.facts(), FEW_FACTS),
      Math.log1p(Math.min(a.words.size, b.words.size))
    };
  }
}
