package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejection;
import org.hearsay.store.Corpus;

/**
 * Collects results and writes them to the corpus a few at a time: one transaction a batch, so a
 * killed run loses little.
 */
final class Batch {
  private static final int SIZE = 64;

  private final Corpus corpus;
  private final List<AttributedArticle> articles = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private int added;

  Batch(Corpus corpus) {
    this.corpus = corpus;
  }

  void take(Outcome<AttributedArticle> outcome) {
    if (outcome instanceof Outcome.Accepted<AttributedArticle> accepted) {
      articles.add(accepted.value());
    } else {
      rejections.add(((Outcome.Rejected<AttributedArticle>) outcome).rejection());
    }
    if (articles.size() + rejections.size() >= SIZE) {
      write();
    }
  }

  void write() {
    added += articles.size();
    if (!articles.isEmpty()) {
      corpus.add(List.copyOf(articles));
    }
    if (!rejections.isEmpty()) {
      corpus.reject(List.copyOf(rejections));
    }
    articles.clear();
    rejections.clear();
  }

  int added() {
    return added;
  }
}
