package org.hearsay.bench.attribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.OutletRef;

/** Articles of files with one JSON object a line ({@code id}, {@code text}). */
final class Articles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Articles() {}

  static List<Article> read(Path file) throws IOException {
    List<Article> all = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode row = JSON.readTree(line);
      all.add(article(row.path("id").asText(), row.path("text").asText()));
    }
    return all;
  }

  /**
   * Each cut behind the paragraph or sentence in which its last wanted word stands; shorter ones
   * left out.
   */
  static List<Article> ofLength(List<Article> articles, int words) {
    List<Article> all = new ArrayList<>();
    for (Article article : articles) {
      int end = behind(article.text(), words);
      if (end > 0) {
        all.add(article(article.id(), article.text().substring(0, end)));
      }
    }
    return all;
  }

  private static int behind(String text, int words) {
    int seen = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean gap = Character.isWhitespace(text.charAt(i));
      seen += gap && !Character.isWhitespace(text.charAt(i - 1)) ? 1 : 0;
      if (seen >= words && gap && ".!?\"”".indexOf(text.charAt(i - 1)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  static int words(Article article) {
    return article.text().split("\\s+").length;
  }

  private static Article article(String id, String text) {
    return Article.plain(id, OutletRef.UNKNOWN, null, null, text);
  }
}
