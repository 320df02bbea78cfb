package org.hearsay.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Builds HTML by appending; everything that comes from a document goes through {@link #text} and is
 * escaped.
 */
public final class Html {
  private final StringBuilder out = new StringBuilder(1 << 14);

  /** Markup of ours, as it stands. */
  public Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** A text, escaped; control characters become U+FFFD. */
  public Html text(String text) {
    escape(text, out);
    return this;
  }

  /** A part of a URL's path or query, percent-encoded. */
  public Html url(String part) {
    out.append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
    return this;
  }

  /** {@code <tag class="kind">text</tag>}. */
  public Html element(String tag, String kind, String text) {
    out.append('<').append(tag);
    if (!kind.isEmpty()) {
      out.append(" class=\"").append(kind).append('"');
    }
    out.append('>');
    escape(text, out);
    out.append("</").append(tag).append('>');
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '\uFFFD' : c);
      }
    }
  }
}
