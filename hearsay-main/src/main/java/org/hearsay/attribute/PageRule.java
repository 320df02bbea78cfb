package org.hearsay.attribute;

/**
 * One way in which a page gives somebody's words without a verb of saying; used without a model.
 */
interface PageRule {
  /** Short and stable; stands in the decisions of an attribution. */
  String name();

  /** One line for people. */
  String description();

  /** Adds what it finds. */
  void find(Findings findings);
}
