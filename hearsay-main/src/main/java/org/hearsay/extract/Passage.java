package org.hearsay.extract;

import java.util.List;
import org.hearsay.model.Link;

/**
 * One paragraph on its way into an article.
 *
 * @param links offsets in {@code text}
 * @param heading true for a sub-heading
 */
record Passage(String text, List<Link> links, boolean heading) {
  static Passage of(String text) {
    return new Passage(text, List.of(), false);
  }
}
