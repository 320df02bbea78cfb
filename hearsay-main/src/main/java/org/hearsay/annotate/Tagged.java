package org.hearsay.annotate;

/**
 * Words {@code from} to {@code to} hold one role.
 *
 * @param sure how probable the tags of its words are on the whole, as the mean of log
 *     probabilities; 0 is certain
 */
record Tagged(Role role, int from, int to, double sure) {
  int length() {
    return to - from;
  }
}
