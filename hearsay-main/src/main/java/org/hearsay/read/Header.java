package org.hearsay.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The head of a WARC record or HTTP message: a first line and named fields.
 *
 * @param fields by lower-case name; of a repeated field the first
 * @param length bytes including the empty line
 */
record Header(String firstLine, Map<String, String> fields, int length) {

  /** The head that {@code in} begins with, or null where no empty line ends it within the limit. */
  static @Nullable Header parse(byte[] bytes, int limit) {
    int end = end(bytes, Math.min(limit, bytes.length));
    if (end < 0) {
      return null;
    }
    // Bytes that are not UTF-8 stand in addresses (jwarc #86); they must not cost the record.
    String text = Decoding.of(Arrays.copyOf(bytes, end), "windows-1252").text();
    Map<String, String> fields = new TreeMap<>();
    String first = null;
    String name = null;
    for (String line : text.split("\r?\n")) {
      if (first == null) {
        first = line.strip();
      } else if (name != null && !line.isEmpty() && line.charAt(0) <= ' ') {
        fields.merge(name, line.strip(), (before, more) -> before + " " + more);
      } else if (line.indexOf(':') > 0) {
        int colon = line.indexOf(':');
        name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    return new Header(first == null ? "" : first, fields, end);
  }

  @Nullable String get(String lowerCaseName) {
    return fields.get(lowerCaseName);
  }

  /** A field that is a count, or -1 where it is missing or none. */
  long number(String lowerCaseName) {
    String value = get(lowerCaseName);
    return value != null && value.matches("\\d{1,18}") ? Long.parseLong(value) : -1;
  }

  /** The media type of {@code content-type} in lower case without parameters, or null. */
  @Nullable String mediaType() {
    String type = get("content-type");
    if (type == null) {
      return null;
    }
    String bare = type.split("[;,]", 2)[0].strip().toLowerCase(Locale.ROOT);
    return bare.isEmpty() ? null : bare;
  }

  /** The charset parameter of {@code content-type}, or null. */
  @Nullable String charset() {
    String type = get("content-type");
    int at = type == null ? -1 : type.toLowerCase(Locale.ROOT).indexOf("charset=");
    if (at < 0) {
      return null;
    }
    String value = type.substring(at + 8).split("[;,\\s]", 2)[0].replace("\"", "").replace("'", "");
    return value.isEmpty() ? null : value;
  }

  // Behind the first empty line; lines may end in LF alone.
  private static int end(byte[] bytes, int limit) {
    for (int i = 1; i < limit; i++) {
      if (bytes[i] == '\n'
          && (bytes[i - 1] == '\n' || (bytes[i - 1] == '\r' && i > 1 && bytes[i - 2] == '\n'))) {
        return i + 1;
      }
    }
    return -1;
  }

  /** The bytes as ISO-8859-1, for looking at. */
  static String latin(byte[] bytes, int from, int to) {
    return new String(bytes, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
  }
}
