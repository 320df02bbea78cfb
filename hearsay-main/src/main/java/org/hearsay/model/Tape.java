package org.hearsay.model;

import java.nio.IntBuffer;
import java.nio.LongBuffer;

/**
 * Numbers outside the heap, for one run alone: written from front to back, then looked at in place.
 * A tape holds up to 2 GB.
 */
public interface Tape {
  /** Writes {@code values[0, n)} behind what is there. One thread at a time. */
  void append(long[] values, int n);

  /** All numbers, lower int first, to be read and changed in place; nothing is appended then. */
  IntBuffer ints();

  /** All numbers; nothing is appended then. */
  LongBuffer longs();

  /** Nobody looks at it again: its room is free. */
  void drop();
}
