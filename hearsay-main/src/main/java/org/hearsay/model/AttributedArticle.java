package org.hearsay.model;

import java.io.Serializable;
import java.util.List;

/**
 * An article with its attributions (in the order of the text) and its citations (one for each
 * distinct pair).
 */
public record AttributedArticle(
    AnnotatedArticle annotated, List<Attribution> attributions, List<Citation> citations)
    implements Serializable {
  public AttributedArticle {
    attributions = List.copyOf(attributions);
    citations = List.copyOf(citations);
  }

  public Article article() {
    return annotated.article();
  }

  public String id() {
    return annotated.article().id();
  }
}
