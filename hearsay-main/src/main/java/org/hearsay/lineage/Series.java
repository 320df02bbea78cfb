package org.hearsay.lineage;

import java.time.Duration;

/**
 * Tells two reports of a recurring series (earthquakes, results, tenders) from a copy: one outlet,
 * days apart, the same words around other numbers.
 */
final class Series {
  private static final long DAYS_APART = 2;

  /** An update keeps most of its numbers; the next report of a series keeps few. */
  private static final double SAME_NUMBERS = 0.5;

  private static final int FEWEST_NUMBERS = 3;

  private Series() {}

  static boolean isTemplate(Doc a, Doc b, TextEngine engine) {
    boolean dated = a.published() != null && b.published() != null;
    if (!dated || (a.outlet() != null && b.outlet() != null && !a.sameOutlet(b))) {
      return false;
    }
    Duration gap =
        a.surelyBefore(b)
            ? Duration.between(a.latest(), b.earliest())
            : Duration.between(b.latest(), a.earliest());
    return gap.toDays() >= DAYS_APART
        && numbersDiffer(engine.profile(a.index()).words, engine.profile(b.index()).words);
  }

  private static boolean numbersDiffer(NormalText a, NormalText b) {
    long[] first = numbers(a);
    long[] second = numbers(b);
    int least = Math.min(first.length, second.length);
    int shared = 0;
    for (long number : first) {
      shared += java.util.Arrays.binarySearch(second, number) >= 0 ? 1 : 0;
    }
    return least >= FEWEST_NUMBERS && shared < SAME_NUMBERS * least;
  }

  private static long[] numbers(NormalText text) {
    long[] numbers = new long[text.size];
    int n = 0;
    for (int i = 0; i < text.size; i++) {
      if (text.is(i, NormalText.NUMBER)) {
        numbers[n++] = text.word[i];
      }
    }
    return NormalText.distinct(numbers, n);
  }
}
