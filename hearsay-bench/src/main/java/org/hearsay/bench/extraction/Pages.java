package org.hearsay.bench.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Content;
import org.hearsay.model.Document;
import org.hearsay.model.Given;
import org.jspecify.annotations.Nullable;

/** Saved pages with the text wanted from each, as a gold file lists them. */
final class Pages {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Pages() {}

  /** One page: its file, address, bytes and wanted text. */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Saved(Path file, @Nullable String url, byte[] bytes, String gold) {
    Document document() {
      return new Document(
          file.getFileName().toString(),
          file.toString(),
          null,
          url,
          null,
          new Content.Html(bytes, null),
          Given.NOTHING);
    }
  }

  /** The pages that {@code gold} (JSON lines with file, url and text or body) names. */
  static List<Saved> read(Path gold) throws IOException {
    List<Saved> pages = new ArrayList<>();
    for (String line : Files.readAllLines(gold, StandardCharsets.UTF_8)) {
      JsonNode row = JSON.readTree(line);
      Path file = gold.resolveSibling(row.get("file").asText());
      String url = row.path("url").isTextual() ? row.get("url").asText() : null;
      pages.add(new Saved(file, url, Files.readAllBytes(file), wanted(row)));
    }
    return pages;
  }

  private static String wanted(JsonNode row) {
    if (row.path("text").isTextual()) {
      return row.get("text").asText();
    }
    StringBuilder text = new StringBuilder();
    row.path("body").path("summary").forEach(s -> text.append(s.asText()).append('\n'));
    for (JsonNode section : row.path("body").path("sections")) {
      section.path("headline").forEach(h -> text.append(h.asText()).append('\n'));
      section.path("paragraphs").forEach(p -> text.append(p.asText()).append('\n'));
    }
    return text.toString();
  }

  /** F1 of the bags of lower-cased words. */
  static double f1(String found, String gold) {
    Map<String, Integer> wanted = bag(gold);
    Map<String, Integer> got = bag(found);
    int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
    int had = got.values().stream().mapToInt(Integer::intValue).sum();
    int both = 0;
    for (Map.Entry<String, Integer> w : got.entrySet()) {
      both += Math.min(w.getValue(), wanted.getOrDefault(w.getKey(), 0));
    }
    return both == 0 ? 0 : 2.0 * both / (all + had);
  }

  private static Map<String, Integer> bag(String text) {
    Map<String, Integer> bag = new HashMap<>();
    for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}_]+")) {
      if (!word.isEmpty()) {
        bag.merge(word, 1, Integer::sum);
      }
    }
    return bag;
  }
}
