package org.hearsay.lineage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

  /** A verb of saying. */
  static final byte REPORTING = 64;

  /** "We", "our", "I". */
  static final byte FIRST_PERSON = (byte) 128;

  /** Words of a passage as it is looked for. */
  static final int PASSAGE_WORDS = 5;

  private static final long BASE = 0x9FB21C651E98DF25L;

  final int size;
  final int[] start;
  final int[] end;
  final int[] word;
  final byte[] flags;
  private volatile int @Nullable [] keys;

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

  /**
   * Hash of the {@code k} words from {@code at}: a polynomial, so that the next one follows from
   * the last. Its low bits are weak; mix it before use.
   */
  long shingle(int at, int k) {
    long h = 0;
    for (int i = at; i < at + k; i++) {
      h = h * BASE + word[i];
    }
    return h;
  }

  /**
   * The upper halves of the mixed hashes of all {@link #PASSAGE_WORDS}-word shingles, by place:
   * equal words, equal keys. Made once a text and kept, for its sketch, its set of passages and
   * each of the dozen texts that it is aligned with ask for them.
   */
  int[] keys() {
    int[] made = keys;
    if (made == null) {
      made = halves(rolled(PASSAGE_WORDS));
      keys = made;
    }
    return made;
  }

  static int[] halves(long[] hashes) {
    int[] halves = new int[hashes.length];
    for (int i = 0; i < halves.length; i++) {
      halves[i] = (int) (hashes[i] >>> 32);
    }
    return halves;
  }

  /** The mixed hashes of all {@code k}-word shingles, by place. */
  long[] rolled(int k) {
    int n = Math.max(0, size - k + 1);
    long[] all = new long[n];
    if (n == 0) {
      return all;
    }
    long leaving = 1;
    for (int i = 1; i < k; i++) {
      leaving *= BASE;
    }
    long h = shingle(0, k);
    all[0] = Hash.mix(h);
    for (int i = 1; i < n; i++) {
      h = (h - word[i - 1] * leaving) * BASE + word[i + k - 1];
      all[i] = Hash.mix(h);
    }
    return all;
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
    long[] all = rolled(k);
    return distinct(all, all.length);
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
