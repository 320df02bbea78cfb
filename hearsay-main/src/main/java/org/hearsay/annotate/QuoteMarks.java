package org.hearsay.annotate;

/** Says of every character whether it stands inside quotation marks or is one. */
final class QuoteMarks {
  static final byte OUTSIDE = 0;
  static final byte INSIDE = 1;
  static final byte OPENING = 2;
  static final byte CLOSING = 3;

  private static final String BEFORE_OPENING = "([{-\u2013\u2014";
  private static final String BEFORE_CLOSING = ".,!?;\u2026";

  /** A single mark is closed within so many characters or not at all: a long line stays cheap. */
  private static final int REACH = 1500;

  private final String text;
  private final byte[] states;

  private QuoteMarks(String text) {
    this.text = text;
    this.states = new byte[text.length()];
  }

  /** One state a UTF-16 unit; a line end closes what is open. */
  static byte[] states(String text) {
    QuoteMarks marks = new QuoteMarks(text);
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || Letters.isNewline(text.charAt(i))) {
        marks.line(start, i);
        start = i + 1;
      }
    }
    return marks.states;
  }

  private void line(int start, int end) {
    boolean inside = false;
    int singleEnd = -1;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (singleEnd >= 0) {
        states[i] = i == singleEnd ? CLOSING : INSIDE;
        singleEnd = i == singleEnd ? -1 : singleEnd;
      } else if (isDouble(c)) {
        inside = opens(c, start, i, end, inside);
        states[i] = inside ? OPENING : CLOSING;
      } else if (!inside && singleOpens(c, start, i, end)) {
        singleEnd = singleClose(i, end);
        states[i] = singleEnd >= 0 ? OPENING : OUTSIDE;
      } else {
        states[i] = inside ? INSIDE : OUTSIDE;
      }
    }
  }

  private static boolean isDouble(char c) {
    return c == '"' || Letters.opensDouble(c) || Letters.closesDouble(c);
  }

  private boolean opens(char c, int start, int i, int end, boolean inside) {
    if (c != '"') {
      return Letters.opensDouble(c);
    }
    boolean before = i > start && !isFree(i - 1);
    boolean after = i + 1 < end && !Letters.isSpace(text.charAt(i + 1));
    if (inside) {
      return !before && after;
    }
    return !(before && !(after && Letters.isAlphanumeric(text.codePointAt(i + 1))));
  }

  private boolean isFree(int i) {
    char c = text.charAt(i);
    return Letters.isSpace(c) || BEFORE_OPENING.indexOf(c) >= 0;
  }

  private boolean singleOpens(char c, int start, int i, int end) {
    boolean mark = c == '\'' || c == '\u2018';
    return mark
        && (i == start || isFree(i - 1))
        && i + 1 < end
        && Letters.isAlphanumeric(text.codePointAt(i + 1));
  }

  private int singleClose(int i, int end) {
    int first = -1;
    for (int j = i + 2; j < Math.min(end, i + REACH); j++) {
      char c = text.charAt(j);
      if (Letters.opensDouble(c) || c == '"') {
        break;
      }
      boolean mark = (c == '\'' || c == '\u2019') && !Letters.isSpace(text.charAt(j - 1));
      if (mark && !(j + 1 < end && Letters.isAlphanumeric(text.codePointAt(j + 1)))) {
        if (BEFORE_CLOSING.indexOf(text.charAt(j - 1)) >= 0) {
          return j;
        }
        first = first < 0 ? j : first;
      }
    }
    return first;
  }
}
