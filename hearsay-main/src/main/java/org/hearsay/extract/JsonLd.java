package org.hearsay.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The schema.org statements of a page: all objects of all its JSON-LD scripts, and the one that is
 * about the page's article.
 *
 * <p>Lenient: comments, CDATA marks, raw control characters and trailing commas are common and
 * forgiven. A script that cannot be read at all is skipped.
 */
final class JsonLd {
  private static final int MAX_SCRIPT = 4_000_000;
  private static final int MAX_OBJECTS = 4_000;
  private static final List<String> ARTICLE =
      List.of(
          "Article",
          "BlogPosting",
          "Report",
          "ReportageNews",
          "OpinionNews",
          "AnalysisNews",
          "ReviewNews",
          "BackgroundNews",
          "AskPublicNews");
  private static final List<String> PAGE =
      List.of(
          "WebPage",
          "ItemPage",
          "AboutPage",
          "Recipe",
          "VideoObject",
          "Review",
          "HowTo",
          "PodcastEpisode",
          "CreativeWork");
  private static final Pattern OPENING =
      Pattern.compile("^(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[|/\\*<!\\[CDATA\\[\\*/)");
  private static final Pattern CLOSING = Pattern.compile("(?:-->|//\\]\\]>|\\]\\]>)\\s*;?$");
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  final List<JsonNode> objects = new ArrayList<>();
  final @Nullable JsonNode article;
  final @Nullable JsonNode page;

  /** True where page and article are one and the same statement. */
  final boolean onePage;

  private JsonLd(List<String> scripts) {
    for (String script : scripts) {
      JsonNode root = parse(script);
      if (root != null) {
        flatten(root);
      }
    }
    this.article = first(ARTICLE);
    this.page = first(PAGE);
    this.onePage = isSame(page, article);
  }

  /** True where the page's article is declared to be news, not a blog's or a shop's page. */
  boolean isNews() {
    return article != null
        && isType(article, t -> has(t, "News") || has(t, "Reportage") || has(t, "LiveBlog"));
  }

  /** True where the article is a running report. */
  boolean isLive() {
    return article != null && isType(article, t -> has(t, "LiveBlog"));
  }

  // Identity: two equal statements about one thing are still two statements.
  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(@Nullable JsonNode a, @Nullable JsonNode b) {
    return a == b;
  }

  static JsonLd read(Page page) {
    return new JsonLd(page.scripts());
  }

  private static @Nullable JsonNode parse(String script) {
    String text = script.strip();
    if (text.length() > MAX_SCRIPT || text.isEmpty()) {
      return null;
    }
    text = OPENING.matcher(text).replaceFirst("");
    if (text.contains("-->") || text.contains("]]>")) {
      text = CLOSING.matcher(text).replaceFirst("");
    }
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException broken) {
      return null;
    }
  }

  /** Breadth first, so that a page's own statements come before those nested in them. */
  private void flatten(JsonNode root) {
    Deque<JsonNode> queue = new ArrayDeque<>();
    queue.add(root);
    while (!queue.isEmpty() && objects.size() < MAX_OBJECTS) {
      JsonNode node = queue.poll();
      if (node.isObject()) {
        objects.add(node);
      }
      if (node.isContainerNode()) {
        node.forEach(
            child -> {
              if (child.isContainerNode()) {
                queue.add(child);
              }
            });
      }
    }
  }

  /** Of several articles the one that tells most; teasers of others seldom have a body or date. */
  private @Nullable JsonNode first(List<String> endings) {
    JsonNode best = null;
    int bestScore = -1;
    for (JsonNode node : objects) {
      if (!isType(node, type -> endsWithAny(type, endings))) {
        continue;
      }
      int score = 0;
      score += node.has("articleBody") ? 4 : 0;
      score += node.has("headline") || node.has("name") ? 3 : 0;
      score += node.has("datePublished") ? 3 : 0;
      score += node.has("author") ? 2 : 0;
      score += node.has("mainEntityOfPage") ? 1 : 0;
      if (score > bestScore) {
        bestScore = score;
        best = node;
      }
    }
    return best;
  }

  static boolean isType(JsonNode node, String wanted) {
    return isType(node, wanted::equalsIgnoreCase);
  }

  private static boolean isType(JsonNode node, Predicate<String> wanted) {
    JsonNode type = node.get("@type");
    if (type == null || !type.isArray()) {
      return type != null && wanted.test(type.asText());
    }
    for (JsonNode one : type) {
      if (wanted.test(one.asText())) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(String type, String part) {
    return type.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  /** An expression asked of every node was 1 % of all that a page takes. */
  private static boolean endsWithAny(String type, List<String> endings) {
    for (String end : endings) {
      if (type.regionMatches(true, type.length() - end.length(), end, 0, end.length())) {
        return true;
      }
    }
    return false;
  }

  /**
   * A field of the article as clean text: the string, or the first of a list, or an object's name.
   */
  @Nullable String text(String field) {
    return article == null ? null : text(article.get(field));
  }

  static @Nullable String text(@Nullable JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isArray()) {
      return value.isEmpty() ? null : text(value.get(0));
    }
    if (value.isObject()) {
      JsonNode name = value.has("name") ? value.get("name") : value.get("@value");
      return name == null || name.isContainerNode() ? null : text(name);
    }
    return clean(value.asText());
  }

  static @Nullable String clean(String raw) {
    String text = raw.indexOf('&') >= 0 ? Parser.unescapeEntities(raw, false) : raw;
    text = text.replace('\u00A0', ' ').strip();
    return text.isEmpty() || text.toLowerCase(Locale.ROOT).equals("null") ? null : text;
  }

  /** The object that {@code @id} names, or the node itself. */
  JsonNode resolve(JsonNode node) {
    if (node.isObject() && node.has("@id") && !node.has("name")) {
      String id = node.get("@id").asText();
      for (JsonNode other : objects) {
        if (other.has("name") && other.path("@id").asText().equals(id)) {
          return other;
        }
      }
    }
    return node;
  }
}
