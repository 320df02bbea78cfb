package org.hearsay.outlets;

/**
 * A wording found at a place, with the words beside it, for the guards to look at.
 *
 * @param start where the wording starts, its article not counted
 * @param end where it ends
 * @param unsure true where the wording is also something else
 * @param article true where "the" stands directly before
 */
record Sighting(String text, int start, int end, boolean unsure, boolean article) {
  /** Longest title before a name that ends in a full stop: "Gov." */
  private static final int LONGEST_TITLE = 4;

  String words() {
    return text.substring(start, end);
  }

  boolean isOneWord() {
    return Letters.wordEnd(text, start) == end;
  }

  String lastWord() {
    int from = end;
    while (from > start && Letters.isWord(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, end);
  }

  char charBefore() {
    return start == 0 ? ' ' : text.charAt(start - 1);
  }

  char charAfter() {
    return end >= text.length() ? ' ' : text.charAt(end);
  }

  /** The next word where nothing but one space (or a hyphen) is between; else empty. */
  String next() {
    int from = end + 1;
    if (from >= text.length() || !isJoint(charAfter()) || !Letters.isWord(text.charAt(from))) {
      return "";
    }
    return text.substring(from, Letters.wordEnd(text, from));
  }

  /**
   * The word before where nothing but one space (or a hyphen) is between, or the full stop of a
   * title or an initial ("Mr. ", "R. "); else empty.
   */
  String previous() {
    int to = start - 1;
    if (to <= 0 || !isJoint(text.charAt(to))) {
      return "";
    }
    boolean dotted = text.charAt(to - 1) == '.';
    int end = dotted ? to - 1 : to;
    int from = end;
    while (from > 0 && Letters.isWord(text.charAt(from - 1))) {
      from--;
    }
    if (from == end || (dotted && (end - from > LONGEST_TITLE || !startsUpper(from)))) {
      return "";
    }
    return text.substring(from, end);
  }

  private boolean startsUpper(int at) {
    return Letters.isUpper(text.charAt(at));
  }

  private static boolean isJoint(char c) {
    return c == ' ' || c == '\u00A0' || Letters.isHyphen(c);
  }
}
