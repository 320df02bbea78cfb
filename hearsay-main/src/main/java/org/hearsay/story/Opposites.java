package org.hearsay.story;

import java.util.Map;

/**
 * What a word means where it is negated: "no accident" says that it was deliberate.
 *
 * <p>Only words whose negation is a usual way to say their opposite. "Not true" is left out: that
 * is a denial, and a denial is a stance on a claim and no other claim.
 */
final class Opposites {
  private static final Map<String, String> NEGATED =
      Map.of(
          "accident", "deliberate",
          "accidental", "deliberate",
          "accidentally", "deliberate",
          "coincidence", "deliberate",
          "alive", "dead",
          "guilty", "innocent",
          "sober", "drunk");

  private Opposites() {}

  /** The stem that stands for the negated one, or the stem itself. */
  static String of(String stem) {
    return NEGATED.getOrDefault(stem, stem);
  }
}
