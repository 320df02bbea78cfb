package org.hearsay.report;

/**
 * Builds HTML by appending; everything that comes from a document goes through {@link #text} and is
 * escaped.
 */
final class Html {
  private final StringBuilder out = new StringBuilder(1 << 14);

  /** Markup of ours, as it stands. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** A text, escaped; control characters become U+FFFD. */
  Html text(String text) {
    escape(text, out);
    return this;
  }

  /** {@code <tag class="kind">text</tag>}. */
  Html element(String tag, String kind, String text) {
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
