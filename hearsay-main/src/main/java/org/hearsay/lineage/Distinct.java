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

  private int[] slots = new int[1 << 11];

  private Distinct() {}

  /** The distinct values of {@code values[0, n)}, in the order of the first. */
  static int[] of(int[] values, int n) {
    int[] at = new int[n];
    int[] distinct = new int[first(values, n, at)];
    for (int i = 0; i < distinct.length; i++) {
      distinct[i] = values[at[i]];
    }
    return distinct;
  }

  /** The distinct hashes of {@code hashes[0, n)}, in the order of the first; their halves tell. */
  static long[] of(long[] hashes, int n) {
    int[] halves = new int[n];
    for (int i = 0; i < n; i++) {
      halves[i] = (int) (hashes[i] >>> 32) + (int) hashes[i];
    }
    int[] at = new int[n];
    long[] distinct = new long[first(halves, n, at)];
    for (int i = 0; i < distinct.length; i++) {
      distinct[i] = hashes[at[i]];
    }
    return distinct;
  }

  /**
   * @param at receives the places at which each distinct value stands first
   * @return how many they are
   */
  private static int first(int[] values, int n, int[] at) {
    if (n <= FEW) {
      return few(values, n, at);
    }
    return (n > LARGE ? new Distinct() : TABLE.get()).many(values, n, at);
  }

  /** Each with each: a dozen facts are not worth clearing a table for. */
  private static int few(int[] values, int n, int[] at) {
    int kept = 0;
    for (int i = 0; i < n; i++) {
      int j = 0;
      while (j < kept && values[at[j]] != values[i]) {
        j++;
      }
      at[kept] = i;
      kept += j == kept ? 1 : 0;
    }
    return kept;
  }

  private int many(int[] values, int n, int[] at) {
    int size = Math.max(1 << 10, Integer.highestOneBit(Math.max(1, n)) * 4);
    if (slots.length < size) {
      slots = new int[size];
    }
    int mask = size - 1;
    int kept = 0;
    boolean zero = false;
    for (int i = 0; i < n; i++) {
      int value = values[i];
      if (value == 0) { // marks an empty slot
        at[kept] = i;
        kept += zero ? 0 : 1;
        zero = true;
        continue;
      }
      int slot = value & mask;
      while (slots[slot] != 0 && slots[slot] != value) {
        slot = (slot + 1) & mask;
      }
      if (slots[slot] == 0) {
        slots[slot] = value;
        at[kept++] = i;
      }
    }
    Arrays.fill(slots, 0, size, 0);
    return kept;
  }

  /** Of each value which of the distinct ones, in the order of the first, it is. */
  static int[] places(int[] values) {
    int[] places = new int[values.length];
    int size = Math.max(16, Integer.highestOneBit(Math.max(1, values.length)) * 4);
    int[] slots = new int[size]; // number of the first value there, from 1
    int[] numbers = new int[values.length];
    int distinct = 0;
    for (int i = 0; i < values.length; i++) {
      int at = values[i] & (size - 1);
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
