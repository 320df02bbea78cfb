package org.hearsay.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Content;
import org.hearsay.model.Document;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejection;
import org.hearsay.store.CorpusWriter;

/**
 * Collects results and writes them to the corpus a few at a time: one transaction a batch, so a
 * killed run loses little.
 */
final class Batch {
  private static final int SIZE = 128;

  /** Pages may be large: a batch is also full at so many bytes. */
  private static final long BYTES = 8L << 20;

  /** A document with what was found in it. */
  record Taken(Document document, AttributedArticle article) {}

  private final CorpusWriter corpus;
  private final List<Document> documents = new ArrayList<>();
  private final List<AttributedArticle> articles = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private long bytes;
  private int added;

  Batch(CorpusWriter corpus) {
    this.corpus = corpus;
  }

  void take(Outcome<Taken> outcome) {
    if (outcome instanceof Outcome.Accepted<Taken> accepted) {
      documents.add(accepted.value().document());
      articles.add(accepted.value().article());
      bytes += size(accepted.value().document().content());
    } else {
      rejections.add(((Outcome.Rejected<Taken>) outcome).rejection());
    }
    if (articles.size() + rejections.size() >= SIZE || bytes >= BYTES) {
      write();
    }
  }

  private static long size(Content content) {
    return content instanceof Content.Html html
        ? html.bytes().length
        : ((Content.Plain) content).text().length();
  }

  void write() {
    added += articles.size();
    if (!articles.isEmpty()) {
      corpus.add(List.copyOf(documents), List.copyOf(articles), false);
    }
    if (!rejections.isEmpty()) {
      corpus.reject(List.copyOf(rejections));
    }
    documents.clear();
    articles.clear();
    rejections.clear();
    bytes = 0;
  }

  int added() {
    return added;
  }
}
