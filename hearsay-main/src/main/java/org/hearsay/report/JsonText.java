package org.hearsay.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Small writers that every object of the contract shares. */
final class JsonText {
  private JsonText() {}

  /**
   * Four decimals: enough for a confidence, and the same bytes whatever the order of additions was.
   */
  static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static void string(JsonGenerator json, String name, @Nullable String value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(wellFormed(value));
    }
  }

  static void strings(JsonGenerator json, String name, Collection<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(wellFormed(value));
    }
    json.writeEndArray();
  }

  static void number(JsonGenerator json, String name, @Nullable Double value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      json.writeNumber(value.longValue());
    } else {
      json.writeNumber(rounded(value));
    }
  }

  static void span(JsonGenerator json, Span span, CodePoints points) throws IOException {
    json.writeStartArray();
    json.writeNumber(points.toCodePoints(span.start()));
    json.writeNumber(points.toCodePoints(span.end()));
    json.writeEndArray();
  }

  static void spans(JsonGenerator json, String name, List<Span> spans, CodePoints points)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      span(json, span, points);
    }
    json.writeEndArray();
  }

  /**
   * {@code text} with every lone surrogate replaced by U+FFFD: UTF-8 cannot carry one. The count of
   * code points stays, so offsets hold.
   */
  static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return repaired(text);
      }
    }
    return text;
  }

  private static String repaired(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
              out.appendCodePoint(lone ? 0xFFFD : c);
            });
    return out.toString();
  }
}
