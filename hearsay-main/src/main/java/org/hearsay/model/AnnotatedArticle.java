package org.hearsay.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with what the encoder and the splitters saw in it.
 *
 * @param paragraphs trimmed spans, in order
 * @param sentences trimmed spans, in order; never across paragraphs
 * @param raw the tagger's attributions, outermost ones and those found inside contents; empty
 *     without a model
 * @param model name and version of the tagger, or null where none ran
 * @param vector a unit vector of headline and lead for grouping stories, or empty
 */
public record AnnotatedArticle(
    Article article,
    List<Span> paragraphs,
    List<Span> sentences,
    List<RawAttribution> raw,
    @Nullable String model,
    List<Float> vector)
    implements Serializable {
  public AnnotatedArticle {
    paragraphs = List.copyOf(paragraphs);
    sentences = List.copyOf(sentences);
    raw = List.copyOf(raw);
    vector = List.copyOf(vector);
  }

  /** An article in which nobody looked for anything yet. */
  public static AnnotatedArticle bare(Article article) {
    return new AnnotatedArticle(article, List.of(), List.of(), List.of(), null, List.of());
  }
}
