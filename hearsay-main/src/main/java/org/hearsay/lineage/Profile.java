package org.hearsay.lineage;

/**
 * A text prepared for comparison: its words, and the rarity-weighted sets of passages, phrases and
 * facts that another text may share.
 */
final class Profile {
  final NormalText words;
  final long[] passages;
  final long[] phrases;
  final long[] facts;
  final double passageWeight;
  final double phraseWeight;
  final double factWeight;
  final Style style;
  private final Frequencies frequencies;

  private Profile(NormalText words, Frequencies frequencies, Style style) {
    this.words = words;
    this.frequencies = frequencies;
    this.style = style;
    passages = shingles(words, Fingerprints.PASSAGE_WORDS);
    phrases = shingles(words, Fingerprints.PHRASE_WORDS);
    facts = Fingerprints.facts(words);
    passageWeight = weight(passages);
    phraseWeight = weight(phrases);
    factWeight = weight(facts);
  }

  static Profile of(NormalText words, Frequencies frequencies) {
    return new Profile(words, frequencies, Style.of(words));
  }

  /** The distinct, mixed hashes of the shingles that hold at least two words of meaning, sorted. */
  static long[] shingles(NormalText words, int k) {
    long[] all = new long[Math.max(0, words.size - k + 1)];
    int n = 0;
    for (int i = 0; i + k <= words.size; i++) {
      if (words.contentWords(i, k) >= 2) {
        all[n++] = Hash.mix(words.shingle(i, k));
      }
    }
    return NormalText.distinct(all, n);
  }

  /** The summed rarity of what both sorted sets hold. */
  double shared(long[] mine, long[] theirs) {
    double sum = 0;
    int j = 0;
    for (long h : mine) {
      while (j < theirs.length && theirs[j] < h) {
        j++;
      }
      if (j == theirs.length) {
        break;
      }
      if (theirs[j] == h) {
        sum += frequencies.rarity(h);
      }
    }
    return sum;
  }

  private double weight(long[] hashes) {
    double sum = 0;
    for (long h : hashes) {
      sum += frequencies.rarity(h);
    }
    return sum;
  }
}
