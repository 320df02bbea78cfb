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

  /**
   * A run of words is worth no less, however many texts have it: what a whole pile has was worth
   * that much in the pile of a thousand texts on which the pair model was fitted. Nothing at all
   * would be a cap on what is frequent, and lose the most syndicated paragraph.
   */
  private static final float LEAST = (float) Math.log(2);

  private static final int FEW = 256;

  private short[] counts = new short[2];

  /** The upper bits of a hash say which counter is its. */
  private int shift = Integer.SIZE - 1;

  private int every = 1;
  private double texts = BACKGROUND;

  /** Texts of the pile alone: names and words that all of a small pile share say nothing. */
  private double near = SMALL_BACKGROUND;

  /** A logarithm for each hash of each text is a tenth of all time; most counts are small. */
  private float[] rarityOfFew = ofFew(texts, LEAST);

  private float[] rarityInPileOfFew = ofFew(near, 0);

  /** Sets the size of the pile, before anything is counted. */
  void begin(int texts, long wordsInAll) {
    this.every = Math.max(1, texts / SAMPLE);
    this.texts = texts + BACKGROUND;
    this.near = texts + SMALL_BACKGROUND;
    this.rarityOfFew = ofFew(this.texts, LEAST);
    this.rarityInPileOfFew = ofFew(this.near, 0);
    long wanted = Math.max(1 << 14, 4 * wordsInAll / every);
    int bits = Math.min(MAX_BITS, Long.SIZE - Long.numberOfLeadingZeros(wanted - 1));
    this.counts = new short[1 << bits];
    this.shift = Integer.SIZE - bits;
  }

  boolean counts(int text) {
    return Integer.remainderUnsigned(Hash.mix(text), every) == 0;
  }

  /** Counts the hashes of one text, each list distinct in itself. */
  synchronized void add(List<int[]> lists) {
    for (int[] hashes : lists) {
      for (int h : hashes) {
        int at = slot(h);
        if (counts[at] != Short.MAX_VALUE) {
          counts[at]++;
        }
      }
    }
  }

  /** The same for a run of words that {@code of} texts of a pile have. */
  static float rarity(int texts, int of) {
    return Math.max(LEAST, (float) Math.log((texts + (double) BACKGROUND) / of));
  }

  /** The same for a name or a number. */
  static float rarityInPile(int texts, int of) {
    return (float) Math.max(0, Math.log((texts + (double) SMALL_BACKGROUND) / of));
  }

  /** How telling it is that two texts share each of the runs of words. */
  float[] rarities(int[] hashes) {
    return rarities(hashes, texts, rarityOfFew, LEAST);
  }

  /** How telling it is, within this pile, that two texts share each word, name or number. */
  float[] raritiesInPile(int[] hashes) {
    return rarities(hashes, near, rarityInPileOfFew, 0);
  }

  /**
   * All counts first, then what they mean: the counters of a large pile lie outside the caches, and
   * of reads with nothing between them the processor waits for ten at once.
   */
  private float[] rarities(int[] hashes, double of, float[] ofFew, float least) {
    short[] found = new short[hashes.length];
    for (int i = 0; i < found.length; i++) {
      found[i] = counts[slot(hashes[i])];
    }
    float[] rarities = new float[found.length];
    for (int i = 0; i < found.length; i++) {
      rarities[i] = found[i] < FEW ? ofFew[found[i]] : rarity(of, found[i], least);
    }
    return rarities;
  }

  private float rarity(double of, int count, float least) {
    return (float) Math.max(least, Math.log(of / Math.max(1.0, (double) count * every)));
  }

  private float[] ofFew(double of, float least) {
    float[] rarities = new float[FEW];
    for (int i = 0; i < FEW; i++) {
      rarities[i] = rarity(of, i, least);
    }
    return rarities;
  }

  private int slot(int hash) {
    return hash >>> shift;
  }
}
