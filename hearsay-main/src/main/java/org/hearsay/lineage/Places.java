package org.hearsay.lineage;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Where the members of a family stand in time, in one supposed order; kept sorted. */
final class Places {
  private static final double HOUR = 3600;

  private final int n;
  private final double[] at;
  private final double[] sorted;
  private final int[] order;
  private final SplittableRandom random;

  /** {@code at}: seconds, one for each member. */
  Places(double[] at, SplittableRandom random) {
    this.n = at.length;
    this.at = at;
    this.random = random;
    sorted = at.clone();
    Arrays.sort(sorted);
    order = IntStream.range(0, n).toArray();
  }

  double of(int member) {
    return at[member];
  }

  boolean before(int one, int other) {
    return at[one] < at[other];
  }

  /** Any place in the order of the others, each as likely. */
  double anywhere(int member) {
    int own = Arrays.binarySearch(sorted, at[member]);
    int slot = random.nextInt(n);
    double from = slot == 0 ? other(0, own) - HOUR : other(slot - 1, own);
    double to = slot == n - 1 ? other(n - 2, own) + HOUR : other(slot, own);
    return from + random.nextDouble() * (to - from);
  }

  /** The place of this rank among all but the one whose rank is {@code own}. */
  private double other(int rank, int own) {
    return sorted[rank < own ? rank : rank + 1];
  }

  /** Puts a member to another place for a trial: {@link #keep} or a second try must follow. */
  void attempt(int member, double to) {
    at[member] = to;
  }

  /** The place that was tried holds. */
  void keep(int member, double was) {
    double to = at[member];
    int from = Arrays.binarySearch(sorted, was);
    int found = Arrays.binarySearch(sorted, to);
    int slot = found < 0 ? -found - 1 : found;
    if (slot > from) {
      slot--;
      System.arraycopy(sorted, from + 1, sorted, from, slot - from);
    } else {
      System.arraycopy(sorted, slot, sorted, slot + 1, from - slot);
    }
    sorted[slot] = to;
  }

  /** The members, earliest first. By insertion: since the last time few have moved far. */
  int[] order() {
    for (int i = 1; i < n; i++) {
      int member = order[i];
      int k = i;
      while (k > 0 && at[order[k - 1]] > at[member]) {
        order[k] = order[--k];
      }
      order[k] = member;
    }
    return order;
  }
}
