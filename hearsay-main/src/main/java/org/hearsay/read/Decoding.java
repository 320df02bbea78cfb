package org.hearsay.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/**
 * Text made of bytes, and how: byte order mark, strict UTF-8, what was declared, a look at the
 * bytes, in this order. UTF-8 goes before the declaration because text that is valid UTF-8 with
 * characters outside ASCII is nothing else, while declarations are often wrong.
 *
 * @param notice what had to be assumed or replaced, or null
 */
record Decoding(String text, @Nullable String notice) {
  private static final char REPLACED = '\uFFFD';
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  static Decoding of(byte[] bytes, @Nullable String declared) {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      return lenient(bytes, marked, null);
    }
    String utf8 = strict(bytes, StandardCharsets.UTF_8);
    if (utf8 != null && !isUtf16(bytes)) {
      return new Decoding(utf8, null);
    }
    Charset named = charset(declared);
    if (named != null && !named.equals(StandardCharsets.UTF_8)) {
      return lenient(bytes, named, null);
    }
    return guessed(bytes);
  }

  /** The charset of that name, or null where Java has none. */
  static @Nullable Charset charset(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      Charset found = Charset.forName(name.strip().replace("\"", "").replace("'", ""));
      // The web's ISO-8859-1 is windows-1252 (WHATWG Encoding), so that quotation marks survive.
      return found.equals(StandardCharsets.ISO_8859_1) || found.equals(StandardCharsets.US_ASCII)
          ? WINDOWS_1252
          : found;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  private static Decoding guessed(byte[] bytes) {
    if (isUtf16(bytes)) {
      Charset order =
          zeros(bytes, 0) > zeros(bytes, 1) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
      return lenient(bytes, order, "no charset given, read as " + order.name());
    }
    String damaged = new String(bytes, StandardCharsets.UTF_8);
    if (mostlyUtf8(damaged)) {
      return lenient(bytes, StandardCharsets.UTF_8, null);
    }
    Charset legacy = LegacyCharset.guess(bytes);
    return lenient(bytes, legacy, "no charset given and not UTF-8, read as " + legacy.name());
  }

  /** In a charset that is certain. */
  static Decoding as(byte[] bytes, Charset charset) {
    return lenient(bytes, charset, null);
  }

  private static Decoding lenient(byte[] bytes, Charset charset, @Nullable String notice) {
    String text = new String(bytes, charset);
    if (!text.isEmpty() && text.charAt(0) == '\uFEFF') {
      text = text.substring(1);
    }
    // A text may hold U+FFFD of its own, damaged long before it came here: the notice is true of
    // both.
    long replaced = text.chars().filter(c -> c == REPLACED).count();
    String lost =
        replaced == 0 ? null : replaced + " characters could not be decoded as " + charset.name();
    return new Decoding(text, notice == null ? lost : lost == null ? notice : notice + "; " + lost);
  }

  private static @Nullable String strict(byte[] bytes, Charset charset) {
    try {
      CharBuffer decoded =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes));
      return decoded.toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  // One bad byte among good sequences is damaged UTF-8; bad bytes alone are another charset.
  private static boolean mostlyUtf8(String decoded) {
    long bad = decoded.chars().filter(c -> c == REPLACED).count();
    long good = decoded.chars().filter(c -> c > 0x7f && c != REPLACED).count();
    return good >= bad;
  }

  private static @Nullable Charset byteOrderMark(byte[] b) {
    if (b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf) {
      return StandardCharsets.UTF_8;
    }
    if (b.length >= 4 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe && b[2] == 0 && b[3] == 0) {
      return Charset.forName("UTF-32LE");
    }
    if (b.length >= 2 && b[0] == (byte) 0xff && b[1] == (byte) 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (b.length >= 2 && b[0] == (byte) 0xfe && b[1] == (byte) 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    return null;
  }

  /** True where every other byte is zero, as in Latin text in UTF-16 without a mark. */
  static boolean isUtf16(byte[] bytes) {
    int half = Math.min(bytes.length, 4096) / 2;
    int even = zeros(bytes, 0);
    int odd = zeros(bytes, 1);
    return half >= 2 && Math.max(even, odd) * 10 > half * 7 && Math.min(even, odd) * 20 < half;
  }

  private static int zeros(byte[] bytes, int parity) {
    int count = 0;
    for (int i = parity; i < Math.min(bytes.length, 4096); i += 2) {
      count += bytes[i] == 0 ? 1 : 0;
    }
    return count;
  }
}
