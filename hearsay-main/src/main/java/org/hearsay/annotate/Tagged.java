package org.hearsay.annotate;

/**
 * Words {@code from} to {@code to} hold one role.
 *
 * @param sure how probable the tags of its words are on the whole, as the mean of log
 *     probabilities; 0 is certain
 */
record Tagged(Role role, int from, int to, double sure) {
  boolean near(Tagged other, int words) {
    return other.from - to <= words && from - other.to <= words;
  }

  int length() {
    return to - from;
  }
}
