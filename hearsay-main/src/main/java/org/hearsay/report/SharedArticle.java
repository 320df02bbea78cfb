package org.hearsay.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.jspecify.annotations.Nullable;

/**
 * An article as one JSON object, with as much of its words as may be passed on, and back.
 *
 * <p>Without the text it holds the text's hash: offsets are good for exactly that text. Fields are
 * let through by name, so that a field that is added one day does not give words away.
 */
public final class SharedArticle {
  private static final List<String> ALWAYS =
      List.of("id", "url", "outlet", "language", "published", "publishedPrecision", "model");
  private static final List<String> WITH_WORDS = List.of("headline", "authors");
  private static final List<String> OF_ATTRIBUTIONS =
      List.of(
          "id",
          "source",
          "cue",
          "content",
          "manner",
          "within",
          "sourceKind",
          "sourceName",
          "hedged",
          "denied",
          "confidence");
  private static final List<String> OF_CITATIONS =
      List.of("citing", "cited", "kind", "role", "attribution", "spans", "status", "confidence");

  private final JsonMapper json = JsonMapper.builder().build();
  private final TextMode mode;

  public SharedArticle(TextMode mode) {
    this.mode = mode;
  }

  /** The object, on one line. */
  public String line(AttributedArticle article) throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport(out).attributed(article, false);
    ObjectNode whole = (ObjectNode) json.readTree(out.toString());
    whole.put("textSha256", sha256(article.article().text()));
    return (mode == TextMode.FULL ? whole : less(whole, article.article())) + "\n";
  }

  private ObjectNode less(ObjectNode whole, Article article) {
    ObjectNode less = json.createObjectNode();
    copy(whole, less, ALWAYS);
    if (mode == TextMode.SNIPPET) {
      copy(whole, less, WITH_WORDS);
      less.put("snippet", mode.of(article.text()));
    }
    String headline = article.headline();
    less.put("headlineSha256", headline == null ? null : sha256(headline));
    less.set("textSha256", whole.get("textSha256"));
    less.put("textLength", article.text().codePointCount(0, article.text().length()));
    each(whole, less, "attributions", OF_ATTRIBUTIONS);
    each(whole, less, "citations", OF_CITATIONS);
    return less;
  }

  private static void each(ObjectNode from, ObjectNode to, String name, List<String> fields) {
    ArrayNode list = to.putArray(name);
    for (JsonNode item : from.path(name)) {
      copy((ObjectNode) item, list.addObject(), fields);
    }
  }

  private static void copy(ObjectNode from, ObjectNode to, List<String> fields) {
    for (String field : fields) {
      JsonNode value = from.get(field);
      if (value != null) {
        to.set(field, value);
      }
    }
  }

  /** The hash of the text that a line's offsets are good for, or null where it names none. */
  public @Nullable String textHash(String line) {
    try {
      String hash = json.readTree(line).path("textSha256").asText();
      return hash.isEmpty() ? null : hash;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  /** The line with the words of one's own copy of that very text. */
  public String rehydrated(String line, Article own) throws IOException {
    ObjectNode object = (ObjectNode) json.readTree(line);
    object.remove("snippet");
    object.put("headline", own.headline());
    object.put("text", own.text());
    return object + "\n";
  }

  /** SHA-256 over the UTF-8 bytes, as hex. */
  public static String sha256(String text) {
    try {
      byte[] bytes = JsonText.wellFormed(text).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
