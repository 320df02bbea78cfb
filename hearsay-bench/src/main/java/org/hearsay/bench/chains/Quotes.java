package org.hearsay.bench.chains;

/** Finds a quote of the truth in the text that a tool extracted. */
final class Quotes {
  private Quotes() {}

  /** A stretch of a text in code points. */
  record Stretch(int start, int end) {
    boolean overlaps(Stretch other) {
      return start < other.end && other.start < end;
    }
  }

  /**
   * Where the quote stands, or an empty stretch; invisible characters in the text do not matter.
   */
  static Stretch find(String text, String quote) {
    int[] points = text.codePoints().toArray();
    int[] kept = new int[points.length];
    StringBuilder visible = new StringBuilder();
    int count = 0;
    for (int i = 0; i < points.length; i++) {
      if (!invisible(points[i])) {
        visible.appendCodePoint(points[i]);
        kept[count++] = i;
      }
    }
    int at = visible.indexOf(quote);
    if (at < 0) {
      return new Stretch(0, 0);
    }
    int first = visible.codePointCount(0, at);
    int last = first + quote.codePointCount(0, quote.length()) - 1;
    return new Stretch(kept[first], kept[last] + 1);
  }

  private static boolean invisible(int point) {
    return Character.getType(point) == Character.FORMAT
        || (point >= 0xFE00 && point <= 0xFE0F)
        || (point >= 0xE0100 && point <= 0xE01EF);
  }
}
