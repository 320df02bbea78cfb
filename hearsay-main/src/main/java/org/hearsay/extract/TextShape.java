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

  /** Full stops and the like that are followed by space or the end. */
  static int sentences(String text) {
    int n = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean end = c < 0x80 ? c == '.' || c == '!' || c == '?' : "…。！？।".indexOf(c) >= 0;
      if (end && (i + 1 == text.length() || !Letters.isWord(text.charAt(i + 1)))) {
        n++;
      }
    }
    return n;
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
    int letters = 0;
    int upper = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += Letters.isLetter(c) ? 1 : 0;
      upper += Letters.isUpper(c) ? 1 : 0;
    }
    return letters == 0 ? 0 : (double) upper / letters;
  }

  static double digitShare(String text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      digits += Letters.isDigit(text.charAt(i)) ? 1 : 0;
    }
    return text.isEmpty() ? 0 : (double) digits / text.length();
  }
}
