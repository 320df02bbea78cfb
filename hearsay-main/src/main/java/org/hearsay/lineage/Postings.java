package org.hearsay.lineage;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which texts share which fingerprint: groups of two and more, in sorted primitive arrays.
 *
 * <p>Fingerprints that stand in one text only (six of seven) are dropped bucket by bucket before
 * anything else is built, so that the peak is the fingerprints once plus one bucket's buffer.
 */
final class Postings {
  private static final int BUCKET_BITS = 5;
  private static final int TEXT_BITS = 24;
  private static final long TEXT_MASK = (1L << TEXT_BITS) - 1;
  private static final int CHUNK = 2048;

  /** Members of all groups, group after group, each in ascending order. */
  private int[] members = new int[1024];

  private int[] starts = new int[256];
  private long[] prints = new long[256];
  private int groups;
  private int used;

  /** How many fingerprints of each kind a text has, shared or not. */
  private final int[] counts;

  private final long[][] buckets = new long[1 << BUCKET_BITS][1024];
  private final int[] filled = new int[1 << BUCKET_BITS];

  private Postings(int texts) {
    counts = new int[Math.multiplyExact(texts, Fingerprints.KINDS)];
  }

  /**
   * @param boilerplate decides which members of a group stay
   */
  static Postings build(int texts, IntFunction<long[]> fingerprints, Boilerplate boilerplate) {
    if (texts > TEXT_MASK) {
      throw new IllegalArgumentException(
          "a pile holds "
              + texts
              + " texts, at most "
              + TEXT_MASK
              + " fit.\nMaybe split it by month.");
    }
    Postings postings = new Postings(texts);
    for (int from = 0; from < texts; from += CHUNK) {
      int base = from;
      int to = Math.min(texts, from + CHUNK);
      long[][] chunk =
          IntStream.range(base, to).parallel().mapToObj(fingerprints).toArray(long[][]::new);
      for (int i = 0; i < chunk.length; i++) {
        postings.add(base + i, chunk[i]);
      }
    }
    for (int b = 0; b < postings.buckets.length; b++) {
      postings.group(b, boilerplate);
    }
    postings.finish();
    return postings;
  }

  int groups() {
    return groups;
  }

  int from(int group) {
    return starts[group];
  }

  int to(int group) {
    return starts[group + 1];
  }

  int member(int position) {
    return members[position];
  }

  int kind(int group) {
    return Fingerprints.kind(prints[group]);
  }

  int count(int text, int kind) {
    return counts[text * Fingerprints.KINDS + kind];
  }

  int texts() {
    return counts.length / Fingerprints.KINDS;
  }

  /** For each text the groups that it is in: {@code [offsets, groups]} in compressed rows. */
  int[][] byText() {
    int texts = texts();
    int[] offsets = new int[texts + 1];
    for (int i = 0; i < used; i++) {
      offsets[members[i] + 1]++;
    }
    for (int i = 0; i < texts; i++) {
      offsets[i + 1] += offsets[i];
    }
    int[] rows = new int[used];
    int[] at = Arrays.copyOf(offsets, texts);
    for (int g = 0; g < groups; g++) {
      for (int i = starts[g]; i < starts[g + 1]; i++) {
        rows[at[members[i]]++] = g;
      }
    }
    return new int[][] {offsets, rows};
  }

  private void add(int text, long[] prints) {
    for (long print : prints) {
      counts[text * Fingerprints.KINDS + Fingerprints.kind(print)]++;
      int b = (int) (print >>> (Long.SIZE - BUCKET_BITS));
      if (filled[b] == buckets[b].length) {
        buckets[b] = Arrays.copyOf(buckets[b], filled[b] + (filled[b] >> 1));
      }
      buckets[b][filled[b]++] = pack(print) | text;
    }
  }

  /** The bucket's own bits are known from where it lies; the text goes into the low end. */
  private static long pack(long print) {
    long high = (print << BUCKET_BITS) & ~((1L << (TEXT_BITS + 2)) - 1);
    return high | ((print & 3) << TEXT_BITS);
  }

  private void group(int b, Boilerplate boilerplate) {
    long[] sorted = Radix.sort(buckets[b], filled[b], 0);
    buckets[b] = new long[0];
    int n = filled[b];
    int i = 0;
    while (i < n) {
      int j = i + 1;
      while (j < n && sorted[j] >>> TEXT_BITS == sorted[i] >>> TEXT_BITS) {
        j++;
      }
      if (j - i > 1) {
        addGroup(sorted, i, j, boilerplate);
      }
      i = j;
    }
  }

  private void addGroup(long[] sorted, int from, int to, Boilerplate boilerplate) {
    int[] texts = new int[to - from];
    for (int i = from; i < to; i++) {
      texts[i - from] = (int) (sorted[i] & TEXT_MASK);
    }
    long print = sorted[from] >>> TEXT_BITS;
    int[] kept =
        Fingerprints.kind(print) == Fingerprints.PASSAGE ? boilerplate.without(texts) : texts;
    if (kept.length < 2) {
      return;
    }
    if (used + kept.length > members.length) {
      members = Arrays.copyOf(members, Math.max(used + kept.length, used + (used >> 1)));
    }
    if (groups + 2 > starts.length) {
      starts = Arrays.copyOf(starts, groups + (groups >> 1) + 2);
      prints = Arrays.copyOf(prints, starts.length);
    }
    System.arraycopy(kept, 0, members, used, kept.length);
    starts[groups] = used;
    prints[groups++] = print;
    used += kept.length;
    starts[groups] = used;
  }

  private void finish() {
    members = Arrays.copyOf(members, used);
  }
}
