package org.hearsay.web;

import java.nio.file.Path;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import org.hearsay.store.Corpus;

/**
 * Open corpora to read from, used again: opening the database and the index costs more than most
 * pages. One corpus serves one thread at a time.
 */
final class Shelf implements AutoCloseable {
  private static final int KEPT = 4;

  private final Path folder;
  private final ArrayBlockingQueue<Corpus> idle = new ArrayBlockingQueue<>(KEPT);

  Shelf(Path folder) {
    this.folder = folder;
  }

  <T> T read(Function<Corpus, T> work) {
    Corpus corpus = idle.poll();
    if (corpus == null) {
      corpus = Corpus.forReading(folder);
    }
    try {
      return work.apply(corpus);
    } finally {
      if (!idle.offer(corpus)) {
        corpus.close();
      }
    }
  }

  @Override
  public void close() {
    for (Corpus corpus = idle.poll(); corpus != null; corpus = idle.poll()) {
      corpus.close();
    }
  }
}
