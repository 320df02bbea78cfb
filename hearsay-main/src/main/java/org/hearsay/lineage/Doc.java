package org.hearsay.lineage;

import java.time.Instant;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An article as the room sees it.
 *
 * @param index its place in the pile, in id order
 * @param outlet key of its outlet, or null
 */
record Doc(int index, AttributedArticle attributed, @Nullable String outlet) {
  String id() {
    return attributed.id();
  }

  Article article() {
    return attributed.article();
  }

  @Nullable Moment published() {
    return article().published();
  }

  /** The first instant at which it may have appeared; the beginning of time where undated. */
  Instant earliest() {
    Moment moment = published();
    return moment == null ? Instant.MIN : moment.earliest();
  }

  /** The last instant at which it may have appeared; the end of time where undated. */
  Instant latest() {
    Moment moment = published();
    return moment == null ? Instant.MAX : moment.latest();
  }

  boolean surelyBefore(Doc other) {
    return latest().isBefore(other.earliest());
  }

  boolean sameOutlet(Doc other) {
    return outlet != null && outlet.equals(other.outlet);
  }
}
