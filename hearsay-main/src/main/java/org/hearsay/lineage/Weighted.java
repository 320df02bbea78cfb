package org.hearsay.lineage;

import org.jspecify.annotations.Nullable;

/**
 * A set of hashes, each with its rarity.
 *
 * <p>What two sets share is found by laying the one out in a table and walking the other. A thread
 * keeps its last tables: pairs come sorted, so one text meets all its partners in a row, and a pair
 * costs one walk. Merging sorted arrays took three times as long, for its branches are coin tosses.
 */
final class Weighted {
  /** Tables kept a thread: a pair asks for passages, phrases and facts in turn. */
  private static final int TABLES = 4;

  private static final ThreadLocal<Table[]> LAID_OUT =
      ThreadLocal.withInitial(
          () -> new Table[] {new Table(), new Table(), new Table(), new Table()});

  /** Half of each hash: that two differ only in the other half happens in one pair of 20,000. */
  private final int[] hashes;

  private final float[] rarity;
  private final double total;

  /** Which of the thread's tables it is laid out in. */
  private final int table;

  private Weighted(long[] hashes, float[] rarity, int table) {
    this.hashes = new int[hashes.length];
    for (int i = 0; i < hashes.length; i++) {
      this.hashes[i] = (int) (hashes[i] >>> 32);
    }
    this.rarity = rarity;
    this.table = table & (TABLES - 1);
    double sum = 0;
    for (float r : rarity) {
      sum += r;
    }
    total = sum;
  }

  /**
   * @param hashes distinct
   * @param table sets that are asked in turn are given different numbers
   */
  static Weighted byText(long[] hashes, Frequencies frequencies, int table) {
    return new Weighted(hashes, frequencies.rarities(hashes), table);
  }

  static Weighted byPile(long[] hashes, Frequencies frequencies, int table) {
    return new Weighted(hashes, frequencies.raritiesInPile(hashes), table);
  }

  double total() {
    return total;
  }

  /** The summed rarity of what both hold. */
  double shared(Weighted other) {
    return LAID_OUT.get()[table].of(this).shared(other);
  }

  /** Open addressing; zero marks an empty slot, and no set loses anything by not holding it. */
  private static final class Table {
    private static final int SMALLEST = 1 << 8;

    private @Nullable Weighted of;
    private int[] slots = new int[SMALLEST];
    private int mask = SMALLEST - 1;

    private Table of(Weighted set) {
      if (of == set) {
        return this;
      }
      of = set;
      int size = Math.max(SMALLEST, Integer.highestOneBit(set.hashes.length + 1) * 4);
      if (slots.length < size || slots.length > 64 * size) {
        slots = new int[size];
      } else {
        java.util.Arrays.fill(slots, 0, size, 0);
      }
      mask = size - 1;
      for (int hash : set.hashes) {
        int at = hash & mask;
        while (slots[at] != 0 && slots[at] != hash) {
          at = (at + 1) & mask;
        }
        slots[at] = hash;
      }
      return this;
    }

    private double shared(Weighted other) {
      double sum = 0;
      for (int i = 0; i < other.hashes.length; i++) {
        int hash = other.hashes[i];
        int at = hash & mask;
        while (slots[at] != hash && slots[at] != 0) {
          at = (at + 1) & mask;
        }
        if (slots[at] == hash) {
          sum += other.rarity[i];
        }
      }
      return sum;
    }
  }
}
