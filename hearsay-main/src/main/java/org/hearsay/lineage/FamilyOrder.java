package org.hearsay.lineage;

import java.util.Arrays;

/**
 * Puts pairs of texts into an order in which a text is met again while it is still at hand: family
 * by family, as far as the pairs themselves join them; inside one all pairs with the same smaller
 * number, whose index and tables a thread keeps, in a row.
 *
 * <p>Where ids sort by story this changes little. Where they do not, every other profile had to be
 * made anew.
 */
final class FamilyOrder {
  private FamilyOrder() {}

  /**
   * @param keys {@code greater << 32 | smaller} for each pair
   * @return the same, each once
   */
  static long[] of(long[] keys, int texts) {
    long[] sorted = // by the smaller number, then by the greater
        Arrays.stream(keys)
            .map(k -> Long.rotateLeft(k, Integer.SIZE))
            .sorted()
            .distinct()
            .toArray();
    UnionFind families = new UnionFind(texts);
    for (long key : sorted) {
      families.join((int) (key >>> 32), (int) key);
    }
    int[] at = new int[texts + 1];
    for (long key : sorted) {
      at[families.find((int) key) + 1]++;
    }
    for (int i = 0; i < texts; i++) {
      at[i + 1] += at[i];
    }
    long[] ordered = new long[sorted.length];
    for (long key : sorted) {
      ordered[at[families.find((int) key)]++] = Long.rotateLeft(key, Integer.SIZE);
    }
    return ordered;
  }
}
