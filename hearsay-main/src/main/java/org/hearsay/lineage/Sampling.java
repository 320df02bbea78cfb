package org.hearsay.lineage;

/**
 * Which part of the passages and phrases is in the index, and so how loud each votes.
 *
 * @param passages one of so many passages
 * @param phrases one of so many phrases
 * @param passageVote weight of a shared passage's rarity
 */
record Sampling(float passages, float phrases, float passageVote) {
  /** Winnowing with a window of 8 keeps two of nine. */
  private static final float WINNOWED = 4.5f;

  static Sampling of(int everyPhrase, boolean everyPassage) {
    return new Sampling(everyPassage ? 1 : WINNOWED, everyPhrase, everyPassage ? 0.4f : 1f);
  }

  float vote(int kind) {
    return switch (kind) {
      case Fingerprints.PASSAGE -> passageVote;
      case Fingerprints.PHRASE -> 0.25f * phrases;
      default -> 0.2f;
    };
  }

  /** What a sum over the index stands for in the whole text. */
  float scale(int kind) {
    return switch (kind) {
      case Fingerprints.PASSAGE -> passages;
      case Fingerprints.PHRASE -> phrases;
      default -> 1;
    };
  }
}
