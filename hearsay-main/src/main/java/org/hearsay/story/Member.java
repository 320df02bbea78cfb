package org.hearsay.story;

import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.jspecify.annotations.Nullable;

/**
 * An article on its way into a story.
 *
 * @param terms its weighed words, a unit vector
 */
record Member(AttributedArticle document, Profile profile, TermVector terms) {

  static Member of(AttributedArticle document, Profile profile, Weights weights) {
    return new Member(document, profile, weights.vector(profile));
  }

  String id() {
    return document.id();
  }

  Article article() {
    return document.article();
  }

  Point point() {
    return new Point(terms, profile.day());
  }

  @Nullable Double day() {
    return profile.day();
  }
}
