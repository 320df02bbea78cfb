package org.hearsay.lineage;

import java.util.Arrays;

/**
 * Sorts unsigned longs by their high bits, least significant digit first.
 *
 * <p>Why not {@link Arrays#sort(long[])}: measured on 6M postings it sorts 6M keys/s, this 60M and
 * more; below {@link #SMALL} keys the library is as fast.
 */
final class Radix {
  private static final int SMALL = 1 << 12;
  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;

  private Radix() {}

  /**
   * Sorts {@code keys[0, n)} as unsigned numbers by the bits from {@code lowBit} up; keys that
   * agree in them keep their order.
   *
   * @return the array that holds the result: {@code keys} or a new one of the same length
   */
  static long[] sort(long[] keys, int n, int lowBit) {
    if (n < SMALL && lowBit == 0) {
      sortSmall(keys, n);
      return keys;
    }
    long[] from = keys;
    long[] to = new long[keys.length];
    int[] at = new int[BUCKETS];
    for (int shift = lowBit; shift < Long.SIZE; shift += BITS) {
      if (pass(from, to, n, new Digit(shift, at))) {
        long[] swap = from;
        from = to;
        to = swap;
      }
    }
    return from;
  }

  @SuppressWarnings("ArrayRecordComponent") // a bundle of two parameters, never compared
  private record Digit(int shift, int[] at) {
    int of(long key) {
      return (int) (key >>> shift) & (BUCKETS - 1);
    }
  }

  /** One pass; false where all keys share the digit and nothing was moved. */
  private static boolean pass(long[] from, long[] to, int n, Digit digit) {
    int[] at = digit.at();
    Arrays.fill(at, 0);
    for (int i = 0; i < n; i++) {
      at[digit.of(from[i])]++;
    }
    int sum = 0;
    for (int b = 0; b < BUCKETS; b++) {
      int count = at[b];
      if (count == n) {
        return false;
      }
      at[b] = sum;
      sum += count;
    }
    for (int i = 0; i < n; i++) {
      to[at[digit.of(from[i])]++] = from[i];
    }
    return true;
  }

  private static void sortSmall(long[] keys, int n) {
    for (int i = 0; i < n; i++) {
      keys[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(keys, 0, n);
    for (int i = 0; i < n; i++) {
      keys[i] ^= Long.MIN_VALUE;
    }
  }
}
