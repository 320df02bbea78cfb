package org.hearsay.lineage;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.hearsay.model.Scratch;
import org.hearsay.model.Tape;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by their highest bits, in memory until they are too many, from then on on tapes, one a
 * bucket.
 *
 * <p>A bucket comes back whole and in one piece, to be sorted in memory. So nothing has to be
 * merged, as sorted runs would have to be: what a bucket holds is what no other can hold.
 */
final class Buckets {
  static final int BITS = 5;
  static final int COUNT = 1 << BITS;

  /** Numbers of a bucket that wait to be written, 64 kB. */
  private static final int WAITING = 1 << 13;

  private final Scratch scratch;
  private final long mostInMemory;
  private final long[][] held = new long[COUNT][1024];
  private final int[] filled = new int[COUNT];
  private final @Nullable Tape[] tapes = new Tape[COUNT];
  private final int[] onTape = new int[COUNT];
  private long inMemory;
  private boolean spilled;

  Buckets(Scratch scratch, long mostInMemory) {
    this.scratch = scratch;
    this.mostInMemory = mostInMemory;
  }

  void add(int bucket, long number) {
    if (filled[bucket] == held[bucket].length) {
      makeRoom(bucket);
    }
    held[bucket][filled[bucket]++] = number;
  }

  private void makeRoom(int bucket) {
    int n = filled[bucket];
    if (tapes[bucket] == null && !spilled && inMemory + n > mostInMemory) {
      spill();
    }
    Tape tape = tapes[bucket];
    if (tape == null) {
      held[bucket] = Arrays.copyOf(held[bucket], n + (n >> 1));
      inMemory += n >> 1;
    } else {
      write(bucket, tape);
    }
  }

  /** All buckets at once: they fill at the same pace, for the bits are a hash's. */
  private void spill() {
    spilled = true;
    for (int b = 0; b < COUNT; b++) {
      Tape tape = scratch.tape("fingerprints-" + b);
      if (tape == null) {
        return; // there is no room but memory
      }
      tapes[b] = tape;
      write(b, tape);
      held[b] = new long[WAITING];
    }
  }

  private void write(int bucket, Tape tape) {
    tape.append(held[bucket], filled[bucket]);
    onTape[bucket] += filled[bucket];
    filled[bucket] = 0;
  }

  int size(int bucket) {
    return onTape[bucket] + filled[bucket];
  }

  /** The numbers of a bucket at the front of an array, as they came; the bucket is empty then. */
  long[] take(int bucket) {
    long[] taken = held[bucket];
    Tape tape = tapes[bucket];
    if (tape != null) {
      write(bucket, tape);
      taken = new long[onTape[bucket]];
      LongBuffer longs = tape.longs();
      longs.get(taken);
      tape.drop();
    }
    held[bucket] = new long[0];
    return taken;
  }

  /** A row of numbers that will have as much room as these had. */
  IntRow row(String name) {
    boolean onTapes = IntStream.range(0, COUNT).allMatch(b -> tapes[b] != null);
    return new IntRow(onTapes ? scratch.tape(name) : null);
  }
}
