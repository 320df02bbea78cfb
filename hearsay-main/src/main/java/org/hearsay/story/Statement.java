package org.hearsay.story;

import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.Span;

/**
 * A sentence of an article (or a part of one, where a semicolon parts two) as something that is
 * said.
 *
 * @param position the sentence's number in its article, from 0
 * @param lead it stands in the lead
 * @param key the words alone, to find the same sentence again in a copy
 * @param attributions those that hold it or part of it, outermost first
 * @param content the text without who says it, where that can be told apart
 * @param attributed somebody is said to say it, by an attribution or, where none was found, by its
 *     words
 */
record Statement(
    Member member,
    Span span,
    int position,
    boolean lead,
    String key,
    List<Attribution> attributions,
    List<Quantity> quantities,
    String content,
    boolean attributed) {

  String document() {
    return member.id();
  }

  String text() {
    return span.of(member.article().text());
  }

  boolean hedged() {
    return attributions.stream().anyMatch(Attribution::hedged) || Cues.hedged(text());
  }

  boolean denied() {
    return attributions.stream().anyMatch(Attribution::denied) || Cues.denied(text());
  }

  boolean doubted() {
    return Cues.doubted(text());
  }
}
