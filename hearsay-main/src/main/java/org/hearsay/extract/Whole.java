package org.hearsay.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The article's text as the page's JSON-LD states it, as paragraphs without markup. */
final class Whole {
  private static final int SHORTEST = 300;

  private Whole() {}

  /** {@code articleBody} of the article, or the longest of any object; null where it is short. */
  static @Nullable String articleBody(JsonLd facts) {
    String best = null;
    for (JsonNode node : facts.objects) {
      JsonNode body = node.get("articleBody");
      String text = body == null || !body.isValueNode() ? null : JsonLd.clean(body.asText());
      if (text != null && (best == null || text.length() > best.length())) {
        best = text;
      }
    }
    return best == null || best.length() < SHORTEST ? null : withoutMarkup(best);
  }

  private static String withoutMarkup(String text) {
    if (text.indexOf('<') < 0 || text.indexOf('>') < 0) {
      return text;
    }
    Element body = Jsoup.parseBodyFragment(text).body();
    List<String> paragraphs = new ArrayList<>();
    for (Element e : body.select("p, h2, h3, h4, li, blockquote")) {
      if (e.hasText() && e.parent() != null && !e.parent().normalName().equals("li")) {
        paragraphs.add(e.text());
      }
    }
    String joined = String.join("\n\n", paragraphs);
    return joined.length() * 2 > body.text().length() ? joined : body.text();
  }
}
