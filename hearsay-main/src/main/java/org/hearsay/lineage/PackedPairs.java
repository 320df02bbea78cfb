package org.hearsay.lineage;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Measured pairs, some ninety bytes each in arrays of numbers, made into a {@link Pair} whenever
 * one is asked for.
 *
 * <p>A million articles have nine million pairs. As records they were 270 bytes each, and what took
 * longer still, the collector looked at every one of them again and again.
 */
final class PackedPairs extends AbstractList<Pair> implements RandomAccess {
  private static final int CHUNK_BITS = 13;
  private static final int CHUNK = 1 << CHUNK_BITS;

  private final List<Chunk> chunks = new ArrayList<>();
  private int size;

  /** Places in the order in which they are handed out; empty where that is as they came. */
  private int[] order = new int[0];

  private static final class Chunk {
    private final long[] key = new long[CHUNK];
    private final double[] measures = new double[4 * CHUNK];

    /** Words in the longest run; negative for a pair of near-duplicates. */
    private final int[] longest = new int[CHUNK];

    private final int[] end = new int[CHUNK];
    private byte[] runs = new byte[8 * CHUNK];

    private void put(int at, Pair pair) {
      Reuse reuse = pair.reuse();
      key[at] = ((long) pair.a() << 32) | pair.b();
      measures[4 * at] = reuse.aInB();
      measures[4 * at + 1] = reuse.bInA();
      measures[4 * at + 2] = pair.likelihood();
      measures[4 * at + 3] = pair.towards();
      longest[at] = pair.nearDuplicate() ? ~reuse.longest() : reuse.longest();
      int to = from(at);
      if (runs.length - to < 5 * reuse.runs().length) {
        runs = Arrays.copyOf(runs, runs.length + (runs.length >> 1) + 5 * reuse.runs().length);
      }
      for (int number : reuse.runs()) {
        int rest = number;
        while (rest > 0x7F) {
          runs[to++] = (byte) (rest | 0x80);
          rest >>>= 7;
        }
        runs[to++] = (byte) rest;
      }
      end[at] = to;
    }

    private int from(int at) {
      return at == 0 ? 0 : end[at - 1];
    }

    private Pair get(int at) {
      boolean near = longest[at] < 0;
      Reuse reuse =
          new Reuse(
              runs(at),
              measures[4 * at],
              measures[4 * at + 1],
              near ? ~longest[at] : longest[at],
              new double[0]);
      return new Pair(
          (int) (key[at] >>> 32),
          (int) key[at],
          reuse,
          measures[4 * at + 2],
          measures[4 * at + 3],
          near);
    }

    private int[] runs(int at) {
      int numbers = 0;
      for (int i = from(at); i < end[at]; i++) {
        numbers += runs[i] >= 0 ? 1 : 0;
      }
      int[] unpacked = new int[numbers];
      int i = from(at);
      for (int n = 0; n < numbers; n++) {
        int shift = 0;
        while (runs[i] < 0) {
          unpacked[n] |= (runs[i++] & 0x7F) << shift;
          shift += 7;
        }
        unpacked[n] |= runs[i++] << shift;
      }
      return unpacked;
    }
  }

  @Override
  public boolean add(Pair pair) {
    int at = size & (CHUNK - 1);
    if (at == 0) {
      chunks.add(new Chunk());
    }
    chunks.get(size++ >>> CHUNK_BITS).put(at, pair);
    return true;
  }

  /** Hands them out in ascending order of their documents from now on; nothing is added then. */
  void sort() {
    int[] from = new int[size];
    int[] to = new int[size];
    Arrays.setAll(from, i -> i);
    int runs = size;
    while (runs > 1) {
      runs = 0;
      for (int at = 0; at < size; runs++) {
        int middle = endOfRun(from, at);
        int end = middle < size ? endOfRun(from, middle) : size;
        merge(from, at, middle, end, to);
        at = end;
      }
      int[] swap = from;
      from = to;
      to = swap;
    }
    order = from;
  }

  private int endOfRun(int[] places, int from) {
    int end = from + 1;
    while (end < size && key(places[end - 1]) <= key(places[end])) {
      end++;
    }
    return end;
  }

  private void merge(int[] from, int left, int middle, int end, int[] to) {
    int i = left;
    int j = middle;
    for (int at = left; at < end; at++) {
      boolean fromLeft = j == end || (i < middle && key(from[i]) <= key(from[j]));
      to[at] = fromLeft ? from[i++] : from[j++];
    }
  }

  private long key(int place) {
    return chunks.get(place >>> CHUNK_BITS).key[place & (CHUNK - 1)];
  }

  /** The documents of a pair as one number, in which pairs are ordered. */
  long keyAt(int index) {
    return key(order.length == 0 ? index : order[index]);
  }

  double likelihoodAt(int index) {
    int place = order.length == 0 ? index : order[index];
    return chunks.get(place >>> CHUNK_BITS).measures[4 * (place & (CHUNK - 1)) + 2];
  }

  /**
   * The pair of two documents, or null; to be asked once the pairs are {@linkplain #sort sorted}.
   * Citations ask for some hundreds: a map of all pairs took a fiftieth of all time to fill.
   */
  @Nullable Pair of(int one, int other) {
    long wanted = ((long) Math.max(one, other) << 32) | Math.min(one, other);
    int from = 0;
    for (int to = size; from < to; ) {
      int middle = (from + to) >>> 1;
      if (keyAt(middle) < wanted) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < size && keyAt(from) == wanted ? get(from) : null;
  }

  @Override
  public Pair get(int index) {
    int place = order.length == 0 ? index : order[index];
    return chunks.get(place >>> CHUNK_BITS).get(place & (CHUNK - 1));
  }

  @Override
  public int size() {
    return size;
  }
}
