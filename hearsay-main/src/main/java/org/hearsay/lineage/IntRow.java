package org.hearsay.lineage;

import java.nio.IntBuffer;
import java.util.Arrays;
import org.hearsay.model.Tape;
import org.jspecify.annotations.Nullable;

/** Numbers in a row, in memory or on a tape; who reads them sees no difference. */
final class IntRow {
  private static final int WAITING = 1 << 14;

  private final @Nullable Tape tape;
  private int[] held = new int[1024];
  private int filled;

  /** How many there are in all. */
  private int size;

  IntRow(@Nullable Tape tape) {
    this.tape = tape;
  }

  int size() {
    return size;
  }

  void add(int[] numbers) {
    if (filled + numbers.length > held.length) {
      write(numbers.length);
    }
    System.arraycopy(numbers, 0, held, filled, numbers.length);
    filled += numbers.length;
    size = Math.addExact(size, numbers.length);
  }

  private void write(int more) {
    int left = filled;
    if (tape != null) {
      left = filled & 1; // two lie in one number of the tape
      append(tape, filled >> 1);
      if (left > 0) {
        held[0] = held[filled - 1];
      }
      filled = left;
    }
    if (left + more > held.length) {
      int room = tape == null ? held.length + (held.length >> 1) : WAITING;
      held = Arrays.copyOf(held, Math.max(left + more, room));
    }
  }

  private void append(Tape to, int n) {
    long[] pairs = new long[n];
    for (int i = 0; i < n; i++) {
      pairs[i] = (held[2 * i] & 0xFFFFFFFFL) | ((long) held[2 * i + 1] << 32);
    }
    to.append(pairs, n);
  }

  /** All of them, to be looked up by place; nothing is added then. */
  IntBuffer all() {
    if (tape == null) {
      return IntBuffer.wrap(Arrays.copyOf(held, size));
    }
    held = Arrays.copyOf(held, filled + 1);
    append(tape, (filled + 1) >> 1);
    held = new int[0];
    return tape.ints().slice(0, size);
  }

  /** So many zeros instead of what there is, to be filled in any order. */
  IntBuffer zeros(int n) {
    if (tape == null) {
      return IntBuffer.allocate(n);
    }
    long[] zeros = new long[WAITING];
    for (long left = (n + 1L) >> 1; left > 0; left -= WAITING) {
      tape.append(zeros, (int) Math.min(WAITING, left));
    }
    return tape.ints().slice(0, n);
  }
}
