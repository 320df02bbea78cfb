package org.hearsay.lineage;

/** The figures by which {@link PairModel} tells a derivation from two reports of one thing. */
final class PairFeatures {
  static final String[] NAMES = {
    "passages", "passageShare", "phrases", "phraseShare", "facts", "factShare", "length", "longer"
  };

  /** Where the logarithms of what is shared stand, by kind; the share of it stands behind each. */
  static final int PASSAGES = 0;

  static final int PHRASES = 2;
  static final int FACTS = 4;

  /** Rarity of some ten passages, of some six facts: of less, a share says little. */
  private static final double FEW = 60;

  private static final double FEW_FACTS = 30;

  /**
   * A text of one sentence is no surer than one of so many words: what little it has agrees with
   * any report on the matter, and the releases have next to none of that kind.
   */
  private static final int SHORT = 100;

  private PairFeatures() {}

  /**
   * @param b meets its partners in a row: it is the one to be laid out
   */
  static double[] of(Profile a, Profile b) {
    double[] features = ofRewrite(a, b);
    addPassages(a, b, features);
    return features;
  }

  /** All but the passages, as if there were none in common. */
  static double[] ofRewrite(Profile a, Profile b) {
    double[] shared = {0, b.phrases().shared(a.phrases()), b.facts().shared(a.facts())};
    double[] total = {
      0,
      Math.min(a.phrases().total(), b.phrases().total()),
      Math.min(a.facts().total(), b.facts().total())
    };
    return of(shared, total, a.words.size, b.words.size);
  }

  static void addPassages(Profile a, Profile b, double[] features) {
    double shared = b.passages().shared(a.passages());
    double total = Math.min(a.passages().total(), b.passages().total());
    features[PASSAGES] = Math.log1p(shared);
    features[PASSAGES + 1] = share(shared, total, FEW);
  }

  /**
   * @param shared summed rarity of what both hold, by kind of fingerprint
   * @param total summed rarity of what the smaller of both holds, by kind
   * @param words of the one
   * @param others words of the other: a text of a whole volume has something of everything
   */
  static double[] of(double[] shared, double[] total, int words, int others) {
    return new double[] {
      Math.log1p(shared[Fingerprints.PASSAGE]),
      share(shared[Fingerprints.PASSAGE], total[Fingerprints.PASSAGE], FEW),
      Math.log1p(shared[Fingerprints.PHRASE]),
      share(shared[Fingerprints.PHRASE], total[Fingerprints.PHRASE], FEW),
      Math.log1p(shared[Fingerprints.FACT]),
      share(shared[Fingerprints.FACT], total[Fingerprints.FACT], FEW_FACTS),
      Math.log1p(Math.max(SHORT, Math.min(words, others))),
      Math.log1p(Math.max(SHORT, Math.max(words, others)))
    };
  }

  private static double share(double shared, double total, double least) {
    return Math.min(1, shared / Math.max(least, total));
  }
}
