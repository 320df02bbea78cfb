package org.hearsay.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What became of one piece of input: a value, or a located reason why there is none. Bad input is
 * data.
 */
public sealed interface Outcome<T> extends Serializable {

  /** The value was read. */
  record Accepted<T>(T value) implements Outcome<T> {}

  /** Nothing could be made of it. */
  record Rejected<T>(Rejection rejection) implements Outcome<T> {}

  static <T> Outcome<T> of(T value) {
    return new Accepted<>(value);
  }

  static <T> Outcome<T> rejected(String path, @Nullable Long offset, String reason) {
    return new Rejected<>(new Rejection(path, offset, reason));
  }
}
