package org.hearsay.attribute;

/** One reason to say that somebody cites somebody. */
interface CitationRule {
  /** Short and stable; stands in {@code Citation.rule}. */
  String name();

  /** One line for people. */
  String description();

  /** Adds what it finds on the page. */
  void apply(Page page, Pairs pairs);
}
