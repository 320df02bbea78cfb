package org.hearsay.story;

/**
 * A statement among those of its story.
 *
 * @param order its place: articles by time, sentences as they stand
 */
record Told(int order, Statement statement, TermVector vector) {

  String document() {
    return statement.document();
  }

  double alike(Told other) {
    return vector.dot(other.vector);
  }
}
