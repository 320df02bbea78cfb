package org.hearsay.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text of a field that is a string, a list of paragraphs, or a body as Fundus writes it: {@code
 * {"summary": […], "sections": [{"headline": […], "paragraphs": […]}]}}.
 */
final class FundusBody {
  private FundusBody() {}

  /** The text with an empty line between paragraphs, or null where there is none. */
  static @Nullable String text(@Nullable JsonNode node) {
    if (node == null || node.isTextual()) {
      return node == null ? null : node.textValue();
    }
    List<String> paragraphs = new ArrayList<>();
    collect(node, paragraphs);
    return paragraphs.isEmpty() ? null : String.join("\n\n", paragraphs);
  }

  private static void collect(@Nullable JsonNode node, List<String> paragraphs) {
    if (node == null) {
      return;
    }
    if (node.isTextual()) {
      if (!node.textValue().isBlank()) {
        paragraphs.add(node.textValue());
      }
    } else if (node.isArray()) {
      node.forEach(child -> collect(child, paragraphs));
    } else if (node.isObject()) {
      for (String part : List.of("summary", "sections", "headline", "paragraphs")) {
        collect(node.get(part), paragraphs);
      }
    }
  }
}
