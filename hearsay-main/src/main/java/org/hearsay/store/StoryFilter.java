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
    LARGEST("documents DESC, id"),
    ORIGINS("coalesce(judged_best, origins_best) DESC, documents DESC, id"),
    COPIED("coalesce(judged_best, origins_best) * 1.0 / documents, documents DESC, id"),
    NEWEST(
        "(SELECT max(published_earliest) FROM article JOIN story_article ON article = article.id"
            + " WHERE story = story.id) DESC, id");

    final String sql;

    Order(String sql) {
      this.sql = sql;
    }
  }
}
