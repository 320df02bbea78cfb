package org.hearsay.extract;

/** Counts over one stretch of text that several readers share. */
final class TextShape {
  private TextShape() {}

  /** Runs of letters and digits; in scripts without spaces every four characters count as one. */
  static int words(String text) {
    int words = 0;
    int dense = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Letters.isWord(c) || Character.isSurrogate(c);
      if (letter && isDense(c)) {
        dense++;
      } else if (letter && !inside) {
        words++;
      }
      inside = letter;
    }
    return words + (dense + 3) / 4;
  }

  private static boolean isDense(char c) {
    return c >= '\u0E00' && isDenseScript(c);
  }

  private static boolean isDenseScript(char c) {
    return (c >= '\u3040' && c <= '\u30FF')
        || (c >= '\u4E00' && c <= '\u9FFF')
        || (c >= '\u0E00' && c <= '\u0E7F');
  }

  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i >= 0 && "\"'”’»)]“ ".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…。！？;:։।".indexOf(text.charAt(i)) >= 0;
  }

  static int count(String text, char wanted) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      n += text.charAt(i) == wanted ? 1 : 0;
    }
    return n;
  }

  /** Lower case, letters and digits only: for comparing headlines and paragraphs. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Letters.isWord(c)) {
        key.append(Letters.lower(c));
      }
    }
    return key.toString();
  }

  static double upperShare(String text) {
    return new Counts(text).upperShare();
  }

  /** What stands in a text, counted in one pass: five were 4 % of all that a page takes. */
  static final class Counts {
    private final int length;
    private int letters;
    private int upper;
    private int digits;

    /** Full stops and the like that are followed by space or the end. */
    int sentences;

    int commas;
    int lineEnds;

    Counts(String text) {
      length = text.length();
      for (int i = 0; i < length; i++) {
        char c = text.charAt(i);
        if (Letters.isLetter(c)) {
          letters++;
          upper += Letters.isUpper(c) ? 1 : 0;
        } else if (Letters.isDigit(c)) {
          digits++;
        } else if (c == ',') {
          commas++;
        } else if (c == '\n') {
          lineEnds++;
        } else if (isStop(c) && (i + 1 == length || !Letters.isWord(text.charAt(i + 1)))) {
          sentences++;
        } else if (c >= 0x80 && Letters.isUpper(c)) {
          upper++; // Roman numerals and letters in circles are capitals, but no letters
        }
      }
    }

    private static boolean isStop(char c) {
      return c < 0x80 ? c == '.' || c == '!' || c == '?' : "…。！？।".indexOf(c) >= 0;
    }

    double upperShare() {
      return letters == 0 ? 0 : (double) upper / letters;
    }

    double digitShare() {
      return length == 0 ? 0 : (double) digits / length;
    }
  }
}
