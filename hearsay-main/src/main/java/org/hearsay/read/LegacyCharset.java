package org.hearsay.read;

import java.nio.charset.Charset;
import java.util.List;

/**
 * A guess at the charset of bytes that are not UTF-8 and say nothing about themselves: the
 * candidate whose letters look most like running text; windows-1252 where none does clearly.
 */
final class LegacyCharset {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 14;
  // The share of high characters that must be expected ones in the script.
  private static final double CLEAR = 0.75;

  // In order of trial; the first clear one wins. EUC-JP and Shift_JIS before the Chinese ones,
  // which
  // take nearly any pair of bytes.
  private static final List<Charset> CANDIDATES =
      List.of(
          Charset.forName("Shift_JIS"),
          Charset.forName("EUC-JP"),
          Charset.forName("EUC-KR"),
          Charset.forName("windows-1251"),
          Charset.forName("KOI8-R"),
          Charset.forName("GB18030"),
          Charset.forName("Big5"));

  private LegacyCharset() {}

  static Charset guess(byte[] bytes) {
    int n = Math.min(bytes.length, SAMPLE);
    if (highShare(bytes, n) < 0.4) {
      return WESTERN;
    }
    for (Charset candidate : CANDIDATES) {
      if (score(new String(bytes, 0, n, candidate), candidate.name()) > CLEAR) {
        return candidate;
      }
    }
    return WESTERN;
  }

  // Accented Latin text has a few high bytes in a hundred, other scripts half or more.
  private static double highShare(byte[] bytes, int n) {
    int high = 0;
    int shown = 0;
    for (int i = 0; i < n; i++) {
      high += bytes[i] < 0 ? 1 : 0;
      shown += bytes[i] < 0 || bytes[i] > ' ' ? 1 : 0;
    }
    return shown == 0 ? 0 : (double) high / shown;
  }

  private static double score(String text, String charset) {
    int high = 0;
    int expected = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7f) {
        high++;
        expected += isExpected(c, before, charset) ? 1 : 0;
      }
      before = c;
    }
    // Under eight high characters there is nothing to tell the charsets apart by.
    return high < 8 ? 0 : (double) expected / high;
  }

  private static boolean isExpected(char c, char before, String charset) {
    return switch (charset) {
      case "Shift_JIS", "EUC-JP" -> isKana(c) || (c >= 0x4e00 && isKana(before));
      case "EUC-KR" -> c >= 0xac00 && c <= 0xd7a3;
      // Lower case behind a letter of the same script: KOI8-R read as 1251 has the cases swapped.
      case "windows-1251", "KOI8-R" ->
          c >= 0x430 && c <= 0x45f && (before < 0x80 || isCyrillic(before));
      default -> (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3000 && c <= 0x301f) || c >= 0xff01;
    };
  }

  private static boolean isCyrillic(char c) {
    return c >= 0x400 && c <= 0x45f;
  }

  private static boolean isKana(char c) {
    return c >= 0x3040 && c <= 0x30ff;
  }
}
