package org.hearsay.extract;

import java.io.CharArrayReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a page's bytes into text: byte order mark, then strict UTF-8, then what the transport or
 * the page declares, then windows-1252.
 *
 * <p>Valid UTF-8 with bytes above 127 is UTF-8 whatever the page declares: text in another encoding
 * is valid UTF-8 by chance less than once in a million pages, wrong declarations are common.
 */
final class Decoder {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int DECLARATION_WINDOW = 8192;
  private static final Pattern DECLARED =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})");

  private Decoder() {}

  /** The text of {@code bytes}; never fails, undecodable bytes become U+FFFD. */
  static Reader read(byte[] bytes, @Nullable String transport) {
    Charset mark = byteOrderMark(bytes);
    if (mark != null) {
      int skip = mark.equals(StandardCharsets.UTF_8) ? 3 : 2;
      return new StringReader(new String(bytes, skip, bytes.length - skip, mark));
    }
    char[] chars = new char[bytes.length];
    int valid = Utf8.decode(bytes, chars);
    return valid >= 0 && !escapes(bytes)
        ? new CharArrayReader(chars, 0, valid)
        : new StringReader(otherwise(bytes, transport, valid >= 0));
  }

  private static String otherwise(byte[] bytes, @Nullable String transport, boolean isUtf8) {
    Charset declared = firstKnown(transport, declaration(bytes));
    if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
      return new String(bytes, declared);
    }
    return isUtf8 || mostlyUtf8(bytes)
        ? new String(bytes, StandardCharsets.UTF_8)
        : new String(bytes, declared == null || mostlyHigh(bytes) ? guess(bytes) : WESTERN);
  }

  private static @Nullable Charset byteOrderMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 255) == 0xEF && (b[1] & 255) == 0xBB && (b[2] & 255) == 0xBF) {
      return StandardCharsets.UTF_8;
    }
    if (b.length >= 2 && (b[0] & 255) == 0xFE && (b[1] & 255) == 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    if (b.length >= 2 && (b[0] & 255) == 0xFF && (b[1] & 255) == 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (b.length >= 8 && b[0] == 0 && b[1] == '<' && b[2] == 0) {
      return null;
    }
    return null;
  }

  /** ISO-2022 encodings are 7-bit, so they look like UTF-8: an escape sequence tells. */
  private static boolean escapes(byte[] bytes) {
    int end = Math.min(bytes.length - 2, 1 << 16);
    for (int i = 0; i < end; i++) {
      if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return true;
      }
    }
    return false;
  }

  /** One cut or damaged sequence does not make a page another encoding: 9 of 10 must be right. */
  private static boolean mostlyUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; i++) {
      int b = bytes[i] & 255;
      if (b < 0x80) {
        continue;
      }
      int follow = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : b >= 0xC2 ? 1 : 0;
      int seen = 0;
      while (seen < follow && i + 1 < bytes.length && (bytes[i + 1] & 0xC0) == 0x80) {
        i++;
        seen++;
      }
      if (follow > 0 && seen == follow) {
        good++;
      } else {
        bad++;
      }
    }
    return good > 9 * bad;
  }

  private static boolean mostlyHigh(byte[] bytes) {
    int high = 0;
    int letters = 0;
    for (byte b : bytes) {
      high += b < 0 ? 1 : 0;
      letters += Character.isLetter(b) ? 1 : 0;
    }
    return high * 3 > letters;
  }

  /** Many high bytes and none declared: Cyrillic by the share of its lower-case range. */
  private static Charset guess(byte[] bytes) {
    int cyrillic = 0;
    int high = 0;
    for (byte b : bytes) {
      if (b < 0) {
        high++;
        cyrillic += (b & 255) >= 0xE0 ? 1 : 0;
      }
    }
    boolean dense = mostlyHigh(bytes) && cyrillic * 10 > high * 7;
    return dense ? Charset.forName("windows-1251") : WESTERN;
  }

  private static @Nullable String declaration(byte[] bytes) {
    int end = Math.min(bytes.length, DECLARATION_WINDOW);
    StringBuilder head = new StringBuilder(end);
    for (int i = 0; i < end; i++) {
      if (bytes[i] != 0) {
        head.append((char) (bytes[i] & 255));
      }
    }
    Matcher m = DECLARED.matcher(head);
    return m.find() ? m.group(1) : null;
  }

  private static @Nullable Charset firstKnown(@Nullable String... names) {
    for (String name : names) {
      Charset charset = name == null ? null : known(name.trim());
      if (charset != null) {
        return charset;
      }
    }
    return null;
  }

  private static @Nullable Charset known(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals("iso-8859-1") || lower.equals("latin1") || lower.equals("us-ascii")) {
      // The standard of the web: these labels mean windows-1252.
      return WESTERN;
    }
    try {
      Charset found = Charset.forName(lower);
      return found.canEncode() ? found : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }
}
