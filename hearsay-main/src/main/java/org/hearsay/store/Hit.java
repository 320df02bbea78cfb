package org.hearsay.store;

import java.util.List;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * One result of a search, with the like ones folded under it.
 *
 * @param kind {@code article}, {@code attribution} or {@code claim}
 * @param article id of the article, or of the story for a claim
 * @param title headline, or the source of an attribution
 * @param snippet the words around what was found, as they stand in the text
 * @param found stretches of {@code snippet} that match
 * @param at where in the article's text a quotation or sentence stands, or null
 * @param published ISO 8601 as exact as known, or null: undated
 * @param story id of the article's story, or null
 * @param claim id of the claim in its story, or null
 * @param folded copies of the same text that match too; never dropped
 */
public record Hit(
    String kind,
    String article,
    String title,
    String snippet,
    List<Span> found,
    @Nullable Span at,
    @Nullable String outlet,
    @Nullable String published,
    @Nullable String story,
    @Nullable String claim,
    double score,
    List<Hit> folded) {
  public Hit {
    found = List.copyOf(found);
    folded = List.copyOf(folded);
  }

  Hit with(String words, List<Span> spans, List<Hit> others) {
    return new Hit(
        kind, article, title, words, spans, at, outlet, published, story, claim, score, others);
  }
}
