package org.hearsay.lineage;

import java.util.Arrays;

/**
 * Drops hashes that are there twice, keeping the order of the first.
 *
 * <p>One table a thread. Sorting did the same before: four sorts of some 500 hashes a text took a
 * fifth of all time.
 */
final class Distinct {
  /** Above so many the thread's table would stay behind in memory. */
  private static final int LARGE = 1 << 15;

  private static final int FEW = 16;

  private static final ThreadLocal<Distinct> TABLE = ThreadLocal.withInitial(Distinct::new);

  private long[] slots = new long[1 << 11];

  private Distinct() {}

  /** The distinct values of {@code values[0, n)}, which is overwritten; order as found. */
  static long[] of(long[] values, int n) {
    if (n <= FEW) {
      return few(values, n);
    }
    return (n > LARGE ? new Distinct() : TABLE.get()).keep(values, n);
  }

  /** Each with each: a dozen facts are not worth clearing a table for. */
  private static long[] few(long[] values, int n) {
    int kept = 0;
    for (int i = 0; i < n; i++) {
      long value = values[i];
      int j = 0;
      while (j < kept && values[j] != value) {
        j++;
      }
      values[kept] = value;
      kept += j == kept ? 1 : 0;
    }
    return Arrays.copyOf(values, kept);
  }

  private long[] keep(long[] values, int n) {
    int size = Math.max(1 << 10, Integer.highestOneBit(Math.max(1, n)) * 4);
    if (slots.length < size) {
      slots = new long[size];
    }
    int mask = size - 1;
    int kept = 0;
    boolean zero = false;
    for (int i = 0; i < n; i++) {
      long value = values[i];
      if (value == 0) { // marks an empty slot
        if (!zero) {
          values[kept++] = 0;
        }
        zero = true;
        continue;
      }
      int at = (int) (value >>> 32) & mask;
      while (slots[at] != 0 && slots[at] != value) {
        at = (at + 1) & mask;
      }
      if (slots[at] == 0) {
        slots[at] = value;
        values[kept++] = value;
      }
    }
    Arrays.fill(slots, 0, size, 0);
    return Arrays.copyOf(values, kept);
  }

  /** Of each value which of the distinct ones, in the order of the first, it is. */
  static int[] places(long[] values) {
    int[] places = new int[values.length];
    int size = Math.max(16, Integer.highestOneBit(Math.max(1, values.length)) * 4);
    int[] slots = new int[size]; // number of the first value there, from 1
    int[] numbers = new int[values.length];
    int distinct = 0;
    for (int i = 0; i < values.length; i++) {
      int at = (int) (values[i] >>> 32) & (size - 1);
      while (slots[at] != 0 && values[slots[at] - 1] != values[i]) {
        at = (at + 1) & (size - 1);
      }
      if (slots[at] == 0) {
        slots[at] = i + 1;
        numbers[i] = distinct++;
      }
      places[i] = numbers[slots[at] - 1];
    }
    return places;
  }
}
