package org.hearsay.lineage;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One sketch a text: 128 bins of one-permutation hashing over its 5-word shingles, 8 bits a bin.
 *
 * <p>Empty bins borrow from a bin that a hash of (bin, attempt) picks: optimal densification
 * (Shrivastava 2017), which keeps the estimate unbiased for short texts. 128 bytes a text: a
 * million texts are 128 MB.
 */
final class Sketches {
  static final int BINS = 128;
  static final int WORDS = NormalText.PASSAGE_WORDS;

  /** No shingle fell into the bin. */
  private static final long NONE = -1L >>> 1;

  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final int LONGS = BINS / 8;

  private final long[] bins;
  private final boolean[] empty;

  private Sketches(int size) {
    bins = new long[Math.multiplyExact(size, LONGS)];
    empty = new boolean[size];
  }

  static Sketches of(int size, IntFunction<NormalText> texts) {
    Sketches sketches = new Sketches(size);
    IntStream.range(0, size).parallel().forEach(i -> sketches.fill(i, texts.apply(i)));
    return sketches;
  }

  /** The sketches of some of the texts, in that order. */
  Sketches only(int[] texts) {
    Sketches some = new Sketches(texts.length);
    for (int i = 0; i < texts.length; i++) {
      System.arraycopy(bins, texts[i] * LONGS, some.bins, i * LONGS, LONGS);
      some.empty[i] = empty[texts[i]];
    }
    return some;
  }

  int size() {
    return empty.length;
  }

  /** True for a text without words: it resembles nothing, not even another empty one. */
  boolean isEmpty(int text) {
    return empty[text];
  }

  /** The four bins of band {@code band}, as one key. */
  int band(int text, int band) {
    long pair = bins[text * LONGS + (band >> 1)];
    return (band & 1) == 0 ? (int) pair : (int) (pair >>> 32);
  }

  /** The estimated share of shingles that two texts have in common (Jaccard). */
  double similarity(int a, int b) {
    if (empty[a] || empty[b]) {
      return 0;
    }
    int equal = 0;
    for (int i = 0; i < LONGS; i++) {
      long x = bins[a * LONGS + i] ^ bins[b * LONGS + i];
      // A byte is zero where its high bit stays clear here (exact form of the zero-byte test).
      long nonZero = ((x & ~HIGH_BITS) + ~HIGH_BITS) | x;
      equal += 8 - Long.bitCount(nonZero & HIGH_BITS);
    }
    double share = equal / (double) BINS;
    double byChance = 1 / 256.0;
    return Math.max(0, (share - byChance) / (1 - byChance));
  }

  private void fill(int text, NormalText words) {
    int k = Math.min(WORDS, words.size);
    if (k == 0) {
      empty[text] = true;
      return;
    }
    long[] least = new long[BINS];
    Arrays.fill(least, NONE);
    for (int key : k < WORDS ? NormalText.halves(words.rolled(k)) : words.keys()) {
      int bin = key >>> 25;
      least[bin] = Math.min(least[bin], key & 0x1FFFFFF);
    }
    densify(least);
    int base = text * LONGS;
    for (int b = 0; b < BINS; b++) {
      bins[base + (b >> 3)] |= (Hash.mix(least[b] + b) & 0xFF) << ((b & 7) * 8);
    }
  }

  private static void densify(long[] least) {
    long[] before = least.clone();
    for (int b = 0; b < BINS; b++) {
      int from = b;
      for (int attempt = 1; before[from] == NONE; attempt++) {
        from = (int) (Hash.of(b, attempt) >>> 57);
      }
      least[b] = before[from];
    }
  }
}
