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
 * @param firstSecond of the first instant at which it may have appeared; moments end in whole
 *     seconds. A number beside the article, for the pairs of a family ask for it again and again,
 *     and a calendar's date took a twentieth of all time to turn into an instant each time
 * @param lastSecond of the last such instant
 */
record Doc(
    int index,
    AttributedArticle attributed,
    @Nullable String outlet,
    long firstSecond,
    long lastSecond) {
  Doc(int index, AttributedArticle attributed, @Nullable String outlet) {
    this(
        index,
        attributed,
        outlet,
        earliest(attributed.article().published()).getEpochSecond(),
        latest(attributed.article().published()).getEpochSecond());
  }

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
    return published() == null ? Instant.MIN : Instant.ofEpochSecond(firstSecond);
  }

  /** The last instant at which it may have appeared; the end of time where undated. */
  Instant latest() {
    return published() == null ? Instant.MAX : Instant.ofEpochSecond(lastSecond);
  }

  boolean surelyBefore(Doc other) {
    return lastSecond < other.firstSecond;
  }

  private static Instant earliest(@Nullable Moment moment) {
    return moment == null ? Instant.MIN : moment.earliest();
  }

  private static Instant latest(@Nullable Moment moment) {
    return moment == null ? Instant.MAX : moment.latest();
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
