package org.hearsay.annotate;

import java.text.Normalizer;
import java.util.Locale;

/** Kinds of characters, decided the same way as in training/wordpiece.py. */
final class Letters {
  private static final String DOUBLE_OPEN = "\u201c\u201e\u201f\u00ab";
  private static final String DOUBLE_CLOSE = "\u201d\u00bb";
  private static final String SINGLE = "\u2018\u2019\u201a\u201b\u2039\u203a";
  private static final String HYPHENS = "\u2010\u2011\u2012";
  private static final String BREAKS = "\n\r\u0085\u2028\u2029";
  private static final String BLANKS = " \t\u000b\u000c";

  private Letters() {}

  static boolean isNewline(int c) {
    return BREAKS.indexOf(c) >= 0;
  }

  static boolean isSpace(int c) {
    return BLANKS.indexOf(c) >= 0
        || isNewline(c)
        || Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  /** Control and format characters and halves of pairs leave no trace in a word. */
  static boolean isDropped(int c) {
    if (c == 0xFFFD) {
      return true;
    }
    int type = Character.getType(c);
    boolean silent =
        type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    return silent && !isSpace(c);
  }

  static boolean isPunctuation(int c) {
    if (c < 128) {
      return (c >= 33 && c <= 47)
          || (c >= 58 && c <= 64)
          || (c >= 91 && c <= 96)
          || (c >= 123 && c <= 126);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  static boolean isIdeograph(int c) {
    return (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x20000 && c <= 0x2CEAF)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0x2F800 && c <= 0x2FA1F);
  }

  static boolean isDigit(int c) {
    return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
  }

  static boolean isCapital(int c) {
    return Character.getType(c) == Character.UPPERCASE_LETTER;
  }

  static boolean isAlphanumeric(int c) {
    return Character.isLetter(c) || isDigit(c);
  }

  static boolean opensDouble(int c) {
    return DOUBLE_OPEN.indexOf(c) >= 0;
  }

  static boolean closesDouble(int c) {
    return DOUBLE_CLOSE.indexOf(c) >= 0;
  }

  /** All double marks become the straight one, all single marks the apostrophe. */
  static int normal(int c) {
    if (c < 128) {
      return c;
    }
    if (opensDouble(c) || closesDouble(c)) {
      return '"';
    }
    if (SINGLE.indexOf(c) >= 0) {
      return '\'';
    }
    if (HYPHENS.indexOf(c) >= 0) {
      return '-';
    }
    return c == 0x2015 ? 0x2014 : c;
  }

  /** Appends the character in lower case and without accents, as the vocabulary was built. */
  static void fold(int c, StringBuilder out) {
    if (c < 128) {
      out.append((char) Character.toLowerCase(c));
      return;
    }
    String lower = new String(Character.toChars(c)).toLowerCase(Locale.ROOT);
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .filter(x -> Character.getType(x) != Character.NON_SPACING_MARK)
        .forEach(out::appendCodePoint);
  }
}
