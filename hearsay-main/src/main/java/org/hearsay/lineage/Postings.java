package org.hearsay.lineage;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Which texts share which fingerprint: groups of two and more, in sorted primitive arrays.
 *
 * <p>Fingerprints that stand in one text only (six of seven) are dropped bucket by bucket before
 * anything else is built, so that the peak is the fingerprints once plus one bucket's buffer. Of a
 * large pile that is too much, too: {@link Buckets} puts them on disk, and then the members of the
 * groups lie there as well, mapped.
 */
final class Postings {
  private static final int BUCKET_BITS = Buckets.BITS;
  private static final int TEXT_BITS = 24;
  private static final long TEXT_MASK = (1L << TEXT_BITS) - 1;
  private static final int CHUNK = 2048;

  /** Members of all groups, group after group, each in ascending order. */
  private IntBuffer members = IntBuffer.allocate(0);

  private int[] starts = new int[256];
  private long[] prints = new long[256];
  private int groups;

  /** How many fingerprints of each kind a text has, shared or not. */
  private final int[] counts;

  private final Buckets buckets;

  private Postings(int texts, Buckets buckets) {
    this.buckets = buckets;
    counts = new int[Math.multiplyExact(texts, Fingerprints.KINDS)];
  }

  /**
   * @param boilerplate decides which members of a group stay
   * @param buckets empty; where the fingerprints lie until they are sorted
   */
  static Postings build(
      int texts, IntFunction<long[]> fingerprints, Boilerplate boilerplate, Buckets buckets) {
    if (texts > TEXT_MASK) {
      throw new IllegalArgumentException(
          "a pile holds "
              + texts
              + " texts, at most "
              + TEXT_MASK
              + " fit.\nMaybe split it by month.");
    }
    Postings postings = new Postings(texts, buckets);
    for (int from = 0; from < texts; from += CHUNK) {
      int base = from;
      int to = Math.min(texts, from + CHUNK);
      long[][] chunk =
          IntStream.range(base, to).parallel().mapToObj(fingerprints).toArray(long[][]::new);
      for (int i = 0; i < chunk.length; i++) {
        postings.add(base + i, chunk[i]);
      }
    }
    IntRow members = buckets.row("members");
    for (int b = 0; b < Buckets.COUNT; b++) {
      postings.group(b, boilerplate, members);
    }
    postings.members = members.all();
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
    return members.get(position);
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

  /** For each text where its groups begin in {@link #rows}; they end where the next one's do. */
  int[] offsets() {
    int texts = texts();
    int[] offsets = new int[texts + 1];
    for (int i = 0; i < members.limit(); i++) {
      offsets[members.get(i) + 1]++;
    }
    for (int i = 0; i < texts; i++) {
      offsets[i + 1] += offsets[i];
    }
    return offsets;
  }

  /** The groups that each text is in, text after text. */
  IntBuffer rows(int[] offsets) {
    IntBuffer rows = buckets.row("rows").zeros(members.limit());
    int[] at = Arrays.copyOf(offsets, texts());
    for (int g = 0; g < groups; g++) {
      for (int i = starts[g]; i < starts[g + 1]; i++) {
        rows.put(at[members.get(i)]++, g);
      }
    }
    return rows;
  }

  private void add(int text, long[] prints) {
    for (long print : prints) {
      counts[text * Fingerprints.KINDS + Fingerprints.kind(print)]++;
      int b = (int) (print >>> (Long.SIZE - BUCKET_BITS));
      buckets.add(b, pack(print) | text);
    }
  }

  /** The bucket's own bits are known from where it lies; the text goes into the low end. */
  private static long pack(long print) {
    long high = (print << BUCKET_BITS) & ~((1L << (TEXT_BITS + 2)) - 1);
    return high | ((print & 3) << TEXT_BITS);
  }

  private void group(int b, Boilerplate boilerplate, IntRow to) {
    int n = buckets.size(b);
    long[] sorted = Radix.sort(buckets.take(b), n, 0);
    int i = 0;
    while (i < n) {
      int j = i + 1;
      while (j < n && sorted[j] >>> TEXT_BITS == sorted[i] >>> TEXT_BITS) {
        j++;
      }
      if (j - i > 1) {
        addGroup(Arrays.copyOfRange(sorted, i, j), boilerplate, to);
      }
      i = j;
    }
  }

  private void addGroup(long[] alike, Boilerplate boilerplate, IntRow to) {
    int[] texts = new int[alike.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = (int) (alike[i] & TEXT_MASK);
    }
    long print = alike[0] >>> TEXT_BITS;
    int[] kept =
        Fingerprints.kind(print) == Fingerprints.PASSAGE ? boilerplate.without(texts) : texts;
    if (kept.length < 2) {
      return;
    }
    if (groups + 2 > starts.length) {
      starts = Arrays.copyOf(starts, groups + (groups >> 1) + 2);
      prints = Arrays.copyOf(prints, starts.length);
    }
    starts[groups] = to.size();
    prints[groups++] = print;
    to.add(kept);
    starts[groups] = to.size();
  }
}
