package org.hearsay.lineage;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Tells for every character what it is to a reader: a letter, a digit, a joiner, a separator or
 * nothing visible; and its plain lower-case form.
 *
 * <p>Tables for the whole basic plane, built once (about 30 ms): one array read a character is what
 * keeps the tokeniser at the speed of memory.
 */
final class Letters {
  static final byte SEPARATOR = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /** Invisible or combining: zero-width, soft hyphen, BOM, variation selectors, accents. */
  static final byte NOTHING = 3;

  static final byte APOSTROPHE = 4;

  /** Full stop or comma: joins digits, and single letters as in "U.S.". */
  static final byte POINT = 5;

  /** Folds to several letters: ligatures, sharp s. */
  static final byte SEVERAL = 6;

  /** A word of its own: ideographs, kana, other scripts without spaces. */
  static final byte IDEOGRAPH = 7;

  static final byte QUOTE = 8;
  static final byte STOP = 9;
  static final byte SURROGATE = 10;

  private static final byte[] KIND = new byte[0x10000];
  private static final char[] FOLD = new char[0x10000];

  /** Folded letters and digits, 0 for all that a word is not read on over at once. */
  private static final char[] PLAIN = new char[0x10000];

  static {
    for (int c = 0; c < 0x10000; c++) {
      KIND[c] = kindOf(c);
      FOLD[c] = (char) c;
      if (KIND[c] == LETTER || KIND[c] == DIGIT) {
        fold(c);
      }
    }
    Arrays.fill(KIND, 0xD800, 0xE000, SURROGATE);
    mark(APOSTROPHE, "'’‘ʼ`´′＇");
    mark(QUOTE, "\"“”„‟«»＂");
    mark(POINT, ".,．，");
    mark(STOP, "!?;:\n。！？；：");
    for (int c = 0; c < 0x10000; c++) {
      PLAIN[c] = KIND[c] == LETTER || KIND[c] == DIGIT ? FOLD[c] : 0;
    }
  }

  private Letters() {}

  static byte kind(char c) {
    return KIND[c];
  }

  /**
   * @return the plain lower-case form of a letter or digit, 0 for everything else; digits are '0'
   *     to '9', and no letter is as low
   */
  static char plain(char c) {
    return PLAIN[c];
  }

  /** The plain lower-case letters of a character of kind {@link #SEVERAL}. */
  static String several(char c) {
    return strip(c);
  }

  private static void mark(byte kind, String characters) {
    for (int i = 0; i < characters.length(); i++) {
      KIND[characters.charAt(i)] = kind;
    }
  }

  private static byte kindOf(int c) {
    if (isInvisible(c)) {
      return NOTHING;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return NOTHING;
    }
    if (type == Character.DECIMAL_DIGIT_NUMBER) {
      return DIGIT;
    }
    boolean unspaced =
        Character.isIdeographic(c)
            || (c >= 0x3040 && c <= 0x30FF)
            || (c >= 0x0E00 && c <= 0x0EFF)
            || (c >= 0x1000 && c <= 0x109F)
            || (c >= 0x1780 && c <= 0x17FF);
    if (unspaced && Character.isLetterOrDigit(c)) {
      return IDEOGRAPH;
    }
    return Character.isLetterOrDigit(c) || type == Character.COMBINING_SPACING_MARK
        ? LETTER
        : SEPARATOR;
  }

  private static boolean isInvisible(int c) {
    return c == 0xAD
        || c == 0x34F
        || c == 0x61C
        || c == 0x115F
        || c == 0x1160
        || c == 0x17B4
        || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x3164
        || (c >= 0xFE00 && c <= 0xFE0F)
        || c == 0xFEFF
        || c == 0xFFA0
        || (c >= 0xFFF0 && c <= 0xFFFB);
  }

  private static void fold(int c) {
    if (KIND[c] == DIGIT) {
      FOLD[c] = (char) ('0' + Character.digit(c, 10));
      return;
    }
    if (c < 0x80) {
      FOLD[c] = (char) Character.toLowerCase(c);
      return;
    }
    String plain = strip((char) c);
    if (plain.length() == 1) {
      FOLD[c] = plain.charAt(0);
    } else if (plain.length() > 1) {
      KIND[c] = SEVERAL;
    }
  }

  private static String strip(char c) {
    String listed =
        switch (c) {
          case 'ß', 'ẞ' -> "ss";
          case 'æ', 'Æ' -> "ae";
          case 'œ', 'Œ' -> "oe";
          case 'ø', 'Ø' -> "o";
          case 'ł', 'Ł' -> "l";
          default -> "";
        };
    if (!listed.isEmpty()) {
      return listed;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < parts.length(); i++) {
      char p = parts.charAt(i);
      if (Character.isLetterOrDigit(p)) {
        plain.append(Character.toLowerCase(p));
      }
    }
    return plain.toString();
  }
}
