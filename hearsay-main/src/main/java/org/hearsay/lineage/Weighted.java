package org.hearsay.lineage;

/** A sorted set of hashes, each with its rarity. */
final class Weighted {
  private final long[] hashes;
  private final float[] rarity;
  private final double total;

  private Weighted(long[] hashes, float[] rarity) {
    this.hashes = hashes;
    this.rarity = rarity;
    double sum = 0;
    for (float r : rarity) {
      sum += r;
    }
    total = sum;
  }

  static Weighted byText(long[] hashes, Frequencies frequencies) {
    float[] rarity = new float[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      rarity[i] = (float) frequencies.rarity(hashes[i]);
    }
    return new Weighted(hashes, rarity);
  }

  static Weighted byPile(long[] hashes, Frequencies frequencies) {
    float[] rarity = new float[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      rarity[i] = (float) frequencies.rarityInPile(hashes[i]);
    }
    return new Weighted(hashes, rarity);
  }

  double total() {
    return total;
  }

  /** The summed rarity of what both hold. */
  double shared(Weighted other) {
    double sum = 0;
    int j = 0;
    for (int i = 0; i < hashes.length; i++) {
      while (j < other.hashes.length && other.hashes[j] < hashes[i]) {
        j++;
      }
      if (j == other.hashes.length) {
        break;
      }
      if (other.hashes[j] == hashes[i]) {
        sum += rarity[i];
      }
    }
    return sum;
  }

  /** What both hold, as a share of the smaller, which counts as {@code least} if it is less. */
  double share(Weighted other, double least) {
    return Math.min(1, shared(other) / Math.max(least, Math.min(total, other.total)));
  }
}
