package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejection;

/**
 * Keeps the first rejections of a streaming run to show them at its end; the rest are counted by
 * the progress.
 */
final class Rejected {
  private static final int KEPT = 100;

  private final List<Rejection> first = new ArrayList<>();

  /** A consumer that passes values on and keeps rejections. */
  <T> Consumer<Outcome<T>> passing(Consumer<T> sink) {
    return outcome -> {
      if (outcome instanceof Outcome.Accepted<T> accepted) {
        sink.accept(accepted.value());
      } else if (first.size() < KEPT) {
        first.add(((Outcome.Rejected<T>) outcome).rejection());
      }
    };
  }

  List<Rejection> first() {
    return first;
  }
}
