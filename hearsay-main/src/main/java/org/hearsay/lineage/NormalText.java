package org.hearsay.lineage;

import java.util.Arrays;

/**
 * A text as words that compare: each word's hash after normalisation, its exact place in the text,
 * and what a reader sees of it (number, capital, inside a quotation).
 *
 * <p>Two words with the same hash are the same word to a reader whatever their case, quotes,
 * dashes, ligatures, accents, invisible characters, digit grouping or spelling variant. Immutable
 * once built; the arrays are shared and must not be written to.
 */
final class NormalText {
  static final byte CONTENT = 1;
  static final byte NUMBER = 2;
  static final byte CAPITAL = 4;
  static final byte QUOTED = 8;

  /** The first word behind a full stop, colon, quotation mark or line end. */
  static final byte FIRST = 16;

  /** Nothing but white space between this word and the one before. */
  static final byte CLOSE = 32;

  final int size;
  final int[] start;
  final int[] end;
  final int[] word;
  final byte[] flags;

  NormalText(int size, int[] start, int[] end, int[] word, byte[] flags) {
    this.size = size;
    this.start = start;
    this.end = end;
    this.word = word;
    this.flags = flags;
  }

  static NormalText of(String text) {
    return new Tokeniser(text).run();
  }

  boolean is(int index, byte flag) {
    return (flags[index] & flag) != 0;
  }

  /** Hash of the {@code k} words from {@code at}. */
  long shingle(int at, int k) {
    long h = 0x9E3779B97F4A7C15L;
    for (int i = at; i < at + k; i++) {
      h = (h ^ word[i]) * 0x9FB21C651E98DF25L;
      h ^= h >>> 32;
    }
    return h;
  }

  /** How many of the {@code k} words from {@code at} carry meaning. */
  int contentWords(int at, int k) {
    int n = 0;
    for (int i = at; i < at + k; i++) {
      n += flags[i] & CONTENT;
    }
    return n;
  }

  /** The distinct hashes of all {@code k}-word shingles, sorted. */
  long[] shingles(int k) {
    int n = Math.max(0, size - k + 1);
    long[] all = new long[n];
    for (int i = 0; i < n; i++) {
      all[i] = shingle(i, k);
    }
    return distinct(all, n);
  }

  /** Sorts {@code values[0, n)} and drops what is there twice. */
  static long[] distinct(long[] values, int n) {
    Arrays.sort(values, 0, n);
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[kept++] = values[i];
      }
    }
    return Arrays.copyOf(values, kept);
  }
}
