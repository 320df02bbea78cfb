package org.hearsay.lineage;

import java.util.Arrays;

/**
 * What one outlet prints under everything it publishes: notices, addresses, "about us".
 *
 * <p>A passage is an outlet's boilerplate where at least {@link #MIN_TEXTS} of its texts carry it
 * that otherwise do not resemble each other. Frequency in the whole pile says nothing: the most
 * syndicated report is frequent too. Texts of unknown outlets have no boilerplate.
 */
final class Boilerplate {
  private static final int MIN_TEXTS = 4;
  private static final int LOOKED_AT = 8;

  /** Above this resemblance two texts are versions of one report; a notice alone stays below. */
  private static final double RELATED = 0.25;

  private final int[] outlets;
  private final Sketches sketches;

  /**
   * @param outlets outlet number of each text, -1 unknown
   */
  Boilerplate(int[] outlets, Sketches sketches) {
    this.outlets = outlets;
    this.sketches = sketches;
  }

  /** The texts of a group that carry its passage as reporting, not as their outlet's furniture. */
  int[] without(int[] texts) {
    if (texts.length < MIN_TEXTS) {
      return texts;
    }
    long[] byOutlet = new long[texts.length];
    for (int i = 0; i < texts.length; i++) {
      byOutlet[i] = ((long) outlets[texts[i]] << 32) | texts[i];
    }
    Arrays.sort(byOutlet);
    int[] kept = new int[texts.length];
    int n = 0;
    int i = 0;
    while (i < byOutlet.length) {
      int j = i;
      while (j < byOutlet.length && byOutlet[j] >> 32 == byOutlet[i] >> 32) {
        j++;
      }
      boolean drop = byOutlet[i] >> 32 >= 0 && j - i >= MIN_TEXTS && unrelated(byOutlet, i, j);
      for (int k = i; k < j && !drop; k++) {
        kept[n++] = (int) byOutlet[k];
      }
      i = j;
    }
    int[] result = Arrays.copyOf(kept, n);
    Arrays.sort(result);
    return result;
  }

  private boolean unrelated(long[] texts, int from, int to) {
    int step = Math.max(1, (to - from) / LOOKED_AT);
    int pairs = 0;
    int related = 0;
    for (int i = from; i + step < to; i += step) {
      pairs++;
      if (sketches.similarity((int) texts[i], (int) texts[i + step]) >= RELATED) {
        related++;
      }
    }
    return 2 * related < pairs;
  }
}
