package org.hearsay.story;

import org.jspecify.annotations.Nullable;

/**
 * How alike articles and groups of articles are: words, encoder vectors where there are any, time.
 */
final class Likeness {
  /**
   * Groups less alike than this are different stories. Chosen on the even events of the development
   * set and read off on the odd ones, and the other way round; both choose it.
   */
  static final double SAME_STORY = .13;

  // A story may run for weeks, so time only ever halves the likeness (60 days and floor .5:
  // held-out
  // B3 F1 .935; floor .8: .931; floor .3: .922).
  private static final double GRACE_DAYS = 2;
  private static final double FADING_DAYS = 60;
  private static final double FLOOR = .5;

  private Likeness() {}

  static double words(Member a, Member b) {
    return a.terms().dot(b.terms());
  }

  /** What is left of the likeness when this much time lies between; undated counts as near. */
  static double fading(@Nullable Double a, @Nullable Double b) {
    if (a == null || b == null) {
      return 1;
    }
    double gap = Math.max(0, Math.abs(a - b) - GRACE_DAYS);
    return 1 - (1 - FLOOR) * Math.min(1, gap / FADING_DAYS);
  }
}
