package org.hearsay.pipeline;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Applies a function on several threads and hands the results on in the order of the inputs.
 *
 * <p>At most {@value #AHEAD} inputs a thread are under way, so memory does not grow with the pile.
 */
final class InOrder<A, B> implements AutoCloseable {
  private static final int AHEAD = 8;

  private final ExecutorService pool;
  private final int most;
  private final Function<A, B> work;
  private final Consumer<B> sink;
  private final ArrayDeque<Future<B>> underWay = new ArrayDeque<>();

  InOrder(int threads, Function<A, B> work, Consumer<B> sink) {
    this.pool = Executors.newFixedThreadPool(threads);
    this.most = threads * AHEAD;
    this.work = work;
    this.sink = sink;
  }

  /** Takes an input; may hand on finished results on the caller's thread. */
  void accept(A input) {
    underWay.add(pool.submit(() -> work.apply(input)));
    while (underWay.size() > most) {
      handOnFirst();
    }
  }

  /** Waits for what is under way and hands it on. */
  void finish() {
    while (!underWay.isEmpty()) {
      handOnFirst();
    }
  }

  private void handOnFirst() {
    try {
      sink.accept(underWay.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a document", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "a stage failed outside its guard: " + e.getCause(), e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
