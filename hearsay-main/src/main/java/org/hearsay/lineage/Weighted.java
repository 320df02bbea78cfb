package org.hearsay.lineage;

import java.util.Arrays;
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

  private Weighted(int[] hashes, float[] rarity, int table) {
    this.hashes = hashes;
    this.rarity = rarity;
    this.table = table & (TABLES - 1);
    double sum = 0;
    for (float r : rarity) {
      sum += r;
    }
    total = sum;
  }

  /**
   * @param hashes distinct; belong to the set from now on
   * @param table sets that are asked in turn are given different numbers
   */
  static Weighted byText(int[] hashes, Frequencies frequencies, int table) {
    return new Weighted(hashes, frequencies.rarities(hashes), table);
  }

  static Weighted byPile(int[] hashes, Frequencies frequencies, int table) {
    return new Weighted(hashes, frequencies.raritiesInPile(hashes), table);
  }

  /**
   * A part of the set.
   *
   * @param places which of its hashes, in any order and more than once
   */
  Weighted only(int[] places, int n) {
    boolean[] taken = new boolean[hashes.length];
    int[] some = new int[Math.min(n, hashes.length)];
    float[] rarities = new float[some.length];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (!taken[places[i]]) {
        taken[places[i]] = true;
        some[kept] = hashes[places[i]];
        rarities[kept++] = rarity[places[i]];
      }
    }
    return new Weighted(Arrays.copyOf(some, kept), Arrays.copyOf(rarities, kept), table);
  }

  double total() {
    return total;
  }

  /** The summed rarity of what both hold. */
  double shared(Weighted other) {
    return LAID_OUT.get()[table].of(this).shared(other);
  }

  /**
   * Two tables without chains: who finds a place taken in the first goes to the second, and who
   * finds that taken too, some one of a text, into a list. So a look-up takes no turns: half of
   * them hit, in no order, and each turn guessed wrong costs more than both reads. Zero marks an
   * empty slot, and no set loses anything by not holding it.
   */
  private static final class Table {
    private static final int SMALLEST = 1 << 8;
    private static final int SECOND_SHIFT = 16;

    private @Nullable Weighted of;
    private int[] first = new int[SMALLEST];
    private int[] second = new int[SMALLEST];
    private int mask = SMALLEST - 1;
    private int[] rest = new int[8];
    private int left;

    private Table of(Weighted set) {
      if (of == set) {
        return this;
      }
      of = set;
      int size = Math.max(SMALLEST, Integer.highestOneBit(set.hashes.length + 1) * 8);
      if (first.length < size || first.length > 64 * size) {
        first = new int[size];
        second = new int[size];
      } else {
        Arrays.fill(first, 0, size, 0);
        Arrays.fill(second, 0, size, 0);
      }
      mask = size - 1;
      left = 0;
      for (int hash : set.hashes) {
        put(hash);
      }
      return this;
    }

    private void put(int hash) {
      int one = hash & mask;
      int two = (hash >>> SECOND_SHIFT) & mask;
      if (first[one] == 0 || first[one] == hash) {
        first[one] = hash;
      } else if (second[two] == 0 || second[two] == hash) {
        second[two] = hash;
      } else {
        rest = left == rest.length ? Arrays.copyOf(rest, 2 * left) : rest;
        rest[left++] = hash;
      }
    }

    private double shared(Weighted other) {
      int[] hashes = other.hashes;
      float[] rarity = other.rarity;
      double sum = 0;
      for (int i = 0; i < hashes.length; i++) {
        int hash = hashes[i];
        int one = first[hash & mask] ^ hash;
        int two = second[(hash >>> SECOND_SHIFT) & mask] ^ hash;
        // All ones where either is zero, that is, equal; a rarity or else 0 is added.
        int found = ~((one | -one) & (two | -two)) >> 31;
        if (left > 0) {
          found |= inRest(hash);
        }
        sum += Float.intBitsToFloat(Float.floatToRawIntBits(rarity[i]) & found);
      }
      return sum;
    }

    private int inRest(int hash) {
      int found = 0;
      for (int i = 0; i < left; i++) {
        found |= rest[i] == hash ? -1 : 0;
      }
      return found;
    }
  }
}
