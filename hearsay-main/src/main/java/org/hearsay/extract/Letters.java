package org.hearsay.extract;

import java.util.Locale;

/**
 * Questions about single characters, answered from a table for ASCII.
 *
 * <p>{@link Character}'s answers are the same and right for all of Unicode, but were a tenth of all
 * that a page takes: a page asks a few hundred thousand times, nearly always about ASCII.
 */
final class Letters {
  private static final int ASCII = 128;
  private static final boolean[] WORD = new boolean[ASCII];
  private static final boolean[] LETTER = new boolean[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      WORD[c] = Character.isLetterOrDigit(c);
      LETTER[c] = Character.isLetter(c);
    }
  }

  private Letters() {}

  static boolean isWord(char c) {
    return c < ASCII ? WORD[c] : Character.isLetterOrDigit(c);
  }

  static boolean isLetter(char c) {
    return c < ASCII ? LETTER[c] : Character.isLetter(c);
  }

  static boolean isUpper(char c) {
    return c < ASCII ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  static boolean isDigit(char c) {
    return c < ASCII ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  static char lower(char c) {
    return c < ASCII ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
  }

  /** The hash of {@code text.substring(from, to).toLowerCase(ROOT)}, without making either. */
  static int lowerHash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c >= ASCII && (Character.toLowerCase(c) != c || Character.isSurrogate(c))) {
        // Some letters become two, or another at a word's end: only String knows.
        return text.substring(from, to).toLowerCase(Locale.ROOT).hashCode();
      }
      hash = 31 * hash + lower(c);
    }
    return hash;
  }
}
