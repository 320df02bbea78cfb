package org.hearsay.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a long computation says how far it is and keeps what took long, so that a run that was
 * killed goes on. A stage does no input or output itself; who calls it may hand one in.
 */
public interface Scratch {
  /** Keeps nothing and says nothing. */
  Scratch NONE = new Scratch() {};

  /** A step begins, told in a few words with numbers. Called on the caller's thread. */
  default void step(String what) {}

  /** Numbers saved under {@code name} before, or null. */
  default long @Nullable [] load(String name) {
    return null;
  }

  /** Keeps numbers for another run. */
  default void save(String name, long[] values) {}

  /** An empty tape, for this run alone; null where there is no room for any. */
  default @Nullable Tape tape(String name) {
    return null;
  }

  /** Puts bytes by under a number, for this run alone. Thread-safe. */
  default void put(int number, byte[] bytes) {}

  /** The bytes put by under a number, or null where there is no room for any. Thread-safe. */
  default byte @Nullable [] get(int number) {
    return null;
  }
}
