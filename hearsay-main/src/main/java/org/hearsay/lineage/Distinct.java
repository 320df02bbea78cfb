package org.hearsay.lineage;

import java.util.Arrays;

/**
 * Drops hashes that are there twice, keeping the order of the first.
 *
 * <p>One table a thread. Sorting did the same before: four sorts of some 500 hashes a text took a
 * fifth of all time.
 */
final class Distinct {
  /** Above so many the table would stay behind in memory; then sorting does. */
  private static final int LARGE = 1 << 15;

  private static final ThreadLocal<Distinct> TABLE = ThreadLocal.withInitial(Distinct::new);

  private long[] slots = new long[1 << 11];

  private Distinct() {}

  /** The distinct values of {@code values[0, n)}, which is overwritten; order as found. */
  static long[] of(long[] values, int n) {
    return n > LARGE ? NormalText.distinct(values, n) : TABLE.get().keep(values, n);
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
}
