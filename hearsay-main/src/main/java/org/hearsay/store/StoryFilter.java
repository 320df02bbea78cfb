package org.hearsay.store;

import org.jspecify.annotations.Nullable;

/**
 * Which stories to list.
 *
 * @param words what the headline holds, or null
 * @param outlet an outlet with an article in the story, or null
 * @param from first day that an article can be of, or null
 * @param to last day, or null
 * @param least smallest number of documents
 */
public record StoryFilter(
    @Nullable String words,
    @Nullable String outlet,
    @Nullable String from,
    @Nullable String to,
    int least,
    Order order) {
  /** Everything, largest first. */
  public static final StoryFilter ALL = new StoryFilter(null, null, null, null, 1, Order.LARGEST);

  /** The order of a list of stories. */
  public enum Order {
    LARGEST("s.documents DESC, s.id"),
    ORIGINS("coalesce(j.origins_best, s.origins_best) DESC, s.documents DESC, s.id"),
    COPIED("coalesce(j.origins_best, s.origins_best) * 1.0 / s.documents, s.documents DESC, s.id"),
    NEWEST(
        "(SELECT max(a.published_earliest) FROM "
            + Listing.TIMES
            + " WHERE m.story = s.id) DESC, s.id");

    final String sql;

    Order(String sql) {
      this.sql = sql;
    }
  }
}
