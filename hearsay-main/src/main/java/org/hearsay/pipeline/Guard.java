package org.hearsay.pipeline;

import java.util.function.Function;
import java.util.function.Supplier;
import org.hearsay.model.Article;
import org.hearsay.model.Document;
import org.hearsay.model.Outcome;

/**
 * Keeps one document from ending a run: whatever a stage throws becomes a rejection that says where
 * and what.
 *
 * <p>Stages must not throw on any input; this is the net below them, and a rejection from here is a
 * bug to report.
 */
final class Guard {
  private Guard() {}

  static Outcome<Article> run(String stage, Document document, Supplier<Outcome<Article>> work) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError e) {
      return Outcome.rejected(document.path(), document.offset(), reason(stage, document.id(), e));
    }
  }

  static <T> Function<Outcome<Article>, Outcome<T>> next(String stage, Function<Article, T> work) {
    return outcome -> {
      if (outcome instanceof Outcome.Accepted<Article> accepted) {
        Article article = accepted.value();
        try {
          return Outcome.of(work.apply(article));
        } catch (RuntimeException | StackOverflowError e) {
          return Outcome.rejected(article.path(), null, reason(stage, article.id(), e));
        }
      }
      return new Outcome.Rejected<>(((Outcome.Rejected<Article>) outcome).rejection());
    };
  }

  private static String reason(String stage, String id, Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    String at = trace.length == 0 ? "" : " at " + trace[0];
    return "stage "
        + stage
        + " failed on "
        + id
        + ": "
        + e
        + at
        + ". This is a bug of Hearsay, please report it.";
  }
}
