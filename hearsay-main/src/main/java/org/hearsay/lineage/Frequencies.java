package org.hearsay.lineage;

import java.util.List;

/**
 * In how many texts a hash occurs, roughly, in bounded memory.
 *
 * <p>Counters are hashed, so a count may be too high, never too low. Above {@link #SAMPLE} texts
 * only every k-th (by hash of its place in id order) is counted and the counts are scaled: rarity
 * is used on a logarithmic scale.
 */
final class Frequencies {
  private static final int SAMPLE = 50_000;
  private static final int MAX_BITS = 26;

  /**
   * Texts that the pile is thought to stand among: in a pile of ten, a passage that two of them
   * share is as telling as it is in a pile of a thousand.
   */
  private static final int BACKGROUND = 1000;

  /** The same for words, names and numbers: reports of one happening share them without copying. */
  private static final int SMALL_BACKGROUND = 10;

  private static final int FEW = 256;

  private short[] counts = new short[1];
  private int every = 1;
  private double texts = BACKGROUND;

  /** Texts of the pile alone: names and words that all of a small pile share say nothing. */
  private double near = SMALL_BACKGROUND;

  /** A logarithm for each hash of each text is a tenth of all time; most counts are small. */
  private float[] rarityOfFew = ofFew(texts);

  private float[] rarityInPileOfFew = ofFew(near);

  /** Sets the size of the pile, before anything is counted. */
  void begin(int texts, long wordsInAll) {
    this.every = Math.max(1, texts / SAMPLE);
    this.texts = texts + BACKGROUND;
    this.near = texts + SMALL_BACKGROUND;
    this.rarityOfFew = ofFew(this.texts);
    this.rarityInPileOfFew = ofFew(this.near);
    long wanted = Math.max(1 << 14, 4 * wordsInAll / every);
    int bits = Math.min(MAX_BITS, Long.SIZE - Long.numberOfLeadingZeros(wanted - 1));
    this.counts = new short[1 << bits];
  }

  boolean counts(int text) {
    return Integer.remainderUnsigned(Hash.mix(text), every) == 0;
  }

  /** Counts the hashes of one text, each list distinct in itself. */
  synchronized void add(List<long[]> lists) {
    for (long[] hashes : lists) {
      for (long h : hashes) {
        int at = slot(h);
        if (counts[at] != Short.MAX_VALUE) {
          counts[at]++;
        }
      }
    }
  }

  /** The same for a run of words that {@code of} texts of a pile have. */
  static float rarity(int texts, int of) {
    return (float) Math.log((texts + (double) BACKGROUND) / of);
  }

  /** The same for a name or a number. */
  static float rarityInPile(int texts, int of) {
    return (float) Math.max(0, Math.log((texts + (double) SMALL_BACKGROUND) / of));
  }

  /** How telling it is that two texts share each of the runs of words. */
  float[] rarities(long[] hashes) {
    return rarities(hashes, texts, rarityOfFew);
  }

  /** How telling it is, within this pile, that two texts share each word, name or number. */
  float[] raritiesInPile(long[] hashes) {
    return rarities(hashes, near, rarityInPileOfFew);
  }

  /**
   * All counts first, then what they mean: the counters of a large pile lie outside the caches, and
   * of reads with nothing between them the processor waits for ten at once.
   */
  private float[] rarities(long[] hashes, double of, float[] ofFew) {
    short[] found = new short[hashes.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = counts[slot(hashes[i])];
    }
    float[] rarities = new float[found.length];
    for (int i = 0; i < found.length; i++) {
      rarities[i] = found[i] < FEW ? ofFew[found[i]] : rarity(of, found[i]);
    }
    return rarities;
  }

  private float rarity(double of, int count) {
    return (float) Math.max(0, Math.log(of / Math.max(1.0, (double) count * every)));
  }

  private float[] ofFew(double of) {
    float[] rarities = new float[FEW];
    for (int i = 0; i < FEW; i++) {
      rarities[i] = rarity(of, i);
    }
    return rarities;
  }

  private int slot(long hash) {
    return (int) (hash >>> 8) & (counts.length - 1);
  }
}
