package org.hearsay.lineage;

import java.time.Instant;
import java.time.ZoneOffset;
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

  /** The same where one clock dated both: two readings without a zone have the same zone. */
  boolean beforeByOneClock(Doc other) {
    Moment mine = published();
    Moment theirs = other.published();
    return mine != null && theirs != null && zoned(mine, theirs).surelyBefore(zoned(theirs, mine));
  }

  private static Moment zoned(Moment moment, Moment other) {
    boolean neither = moment.zone() == null && other.zone() == null;
    return neither ? new Moment(moment.local(), ZoneOffset.UTC, moment.precision()) : moment;
  }

  boolean sameOutlet(Doc other) {
    return outlet != null && outlet.equals(other.outlet);
  }
}
