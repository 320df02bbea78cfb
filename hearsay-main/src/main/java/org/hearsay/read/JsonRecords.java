package org.hearsay.read;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Content;
import org.hearsay.model.Given;
import org.jspecify.annotations.Nullable;

/**
 * Makes a document of a JSON object: a line of our own contract, or of news-please, Fundus, GDELT
 * and their like, by the names of its fields.
 *
 * <p>Each fact has its names in order of preference, ours first. What is not one of our own fields
 * is carried along as it is, also where it was understood.
 */
final class JsonRecords {
  private static final List<String> TEXT =
      List.of(
          "text",
          "maintext",
          "plaintext",
          "body",
          "articleBody",
          "content",
          "fulltext",
          "content_text");
  private static final List<String> HTML = List.of("html", "raw_html", "content_html");
  private static final List<String> URL = List.of("url", "requested_url", "link", "canonical_url");
  private static final List<String> OUTLET =
      List.of("outlet", "publisher", "source_domain", "site_name", "domain", "source");
  private static final List<String> PUBLISHED =
      List.of(
          "published",
          "date_publish",
          "publishing_date",
          "published_at",
          "publishedAt",
          "date_published",
          "datePublished",
          "publish_date",
          "pubDate",
          "date");
  // seendate is when GDELT saw the page, date_download when news-please fetched it.
  private static final List<String> RETRIEVED =
      List.of("retrieved", "date_download", "crawl_date", "seendate", "fetched", "crawled");
  private static final List<String> HEADLINE = List.of("headline", "title");
  private static final List<String> AUTHORS = List.of("authors", "author", "byline");
  private static final List<String> LANGUAGE = List.of("language", "lang");

  /** Our own fields, which are not carried along a second time. */
  private static final Set<String> CONTRACT =
      Set.of("id", "url", "published", "retrieved", "headline", "text", "language", "path");

  private static final List<String> WRAPPERS =
      List.of("articles", "documents", "results", "items", "hits", "data", "docs");

  /** Hands over what {@code node} holds, or rejects it. */
  void read(Piece piece, JsonNode node, @Nullable String notice, Intake intake) {
    if (!node.isObject()) {
      intake.reject(
          piece, Reasons.text("a JSON %s where an object is expected", node.getNodeType()));
      return;
    }
    JsonNode wrapped = wrapped(node);
    if (wrapped == null) {
      readArticle(piece, node, notice, intake);
    } else {
      wrapped.forEach(child -> read(piece, child, notice, intake));
    }
  }

  // {"articles": [{…}, {…}]}, as GDELT's and other services' answers have it.
  private static @Nullable JsonNode wrapped(JsonNode node) {
    if (first(node, TEXT) != null || first(node, HTML) != null) {
      return null;
    }
    for (String name : WRAPPERS) {
      JsonNode child = node.get(name);
      if (child != null && child.isArray() && !child.isEmpty() && child.get(0).isObject()) {
        return child;
      }
    }
    return null;
  }

  private void readArticle(Piece piece, JsonNode node, @Nullable String notice, Intake intake) {
    Piece described =
        piece.record(address(node), Moments.parse(retrieved(node)), given(node, notice));
    String text = text(node);
    String html = text == null ? html(node) : null;
    String id = string(node.get("id"));
    String own = id == null || id.isBlank() ? null : id;
    if (text != null) {
      intake.accept(described, own, new Content.Plain(text, true), described.given());
    } else if (html != null) {
      byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
      intake.accept(described, own, new Content.Html(bytes, "UTF-8"), described.given());
    } else {
      intake.reject(described, missing(node));
    }
  }

  private static String missing(JsonNode node) {
    String field = node.has("text") ? "\"text\" is empty" : "neither \"text\" nor \"html\"";
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    String shown = String.join(", ", names.subList(0, Math.min(8, names.size())));
    return Reasons.text(
        "%s among the fields %s. Maybe the pages must be fetched first?", field, shown);
  }

  private static Given given(JsonNode node, @Nullable String notice) {
    Map<String, String> extra = new LinkedHashMap<>();
    String textField = textField(node);
    boolean hasText = textField != null;
    node.properties()
        .forEach(
            field -> {
              String name = field.getKey();
              boolean used =
                  CONTRACT.contains(name)
                      || name.equals(textField)
                      || (!hasText && HTML.contains(name))
                      || (name.equals("outlet") && field.getValue().isTextual())
                      || name.equals("authors");
              if (!used) {
                extra.put(name, field.getValue().toString());
              }
            });
    Given given =
        new Given(
            outlet(node),
            string(first(node, PUBLISHED)),
            string(first(node, HEADLINE)),
            string(first(node, LANGUAGE)),
            authors(first(node, AUTHORS)),
            extra);
    String retrieved = retrieved(node);
    if (retrieved != null && Moments.parse(retrieved) == null) {
      given = Notices.add(given, Reasons.text("retrieved \"%s\" is not a time", retrieved));
    }
    return Notices.add(given, notice);
  }

  private static @Nullable String text(JsonNode node) {
    String name = textField(node);
    return name == null ? null : text(name, node.get(name));
  }

  // "content" is a common name; only as one string is it taken for an article's text.
  private static @Nullable String text(String name, @Nullable JsonNode value) {
    return name.equals("content") ? string(value) : FundusBody.text(value);
  }

  // The first of the text fields that holds any: news-please writes null where it found nothing.
  private static @Nullable String textField(JsonNode node) {
    for (String name : TEXT) {
      String text = text(name, node.get(name));
      if (text != null && !text.isBlank()) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String html(JsonNode node) {
    for (String name : HTML) {
      JsonNode value = node.get(name);
      String html = string(value != null && value.isObject() ? value.get("content") : value);
      if (html != null && !html.isBlank()) {
        return html;
      }
    }
    return null;
  }

  private static @Nullable String address(JsonNode node) {
    String url = string(first(node, URL));
    JsonNode page = node.get("html");
    return url == null && page != null && page.isObject() ? string(first(page, URL)) : url;
  }

  private static @Nullable String retrieved(JsonNode node) {
    String time = string(first(node, RETRIEVED));
    JsonNode page = node.get("html");
    return time == null && page != null && page.isObject() ? string(first(page, RETRIEVED)) : time;
  }

  private static @Nullable String outlet(JsonNode node) {
    JsonNode outlet = first(node, OUTLET);
    return outlet != null && outlet.isObject()
        ? string(first(outlet, List.of("name", "title", "domain")))
        : string(outlet);
  }

  private static List<String> authors(@Nullable JsonNode node) {
    List<String> authors = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(author -> addAuthor(authors, author));
    } else if (node != null) {
      addAuthor(authors, node);
    }
    return authors;
  }

  private static void addAuthor(List<String> authors, JsonNode author) {
    String name = string(author.isObject() ? author.get("name") : author);
    if (name != null && !name.isBlank()) {
      authors.add(name);
    }
  }

  private static @Nullable JsonNode first(JsonNode node, List<String> names) {
    for (String name : names) {
      JsonNode value = node.get(name);
      if (value != null && !value.isNull() && !(value.isTextual() && value.textValue().isBlank())) {
        return value;
      }
    }
    return null;
  }

  /** Text and numbers as written; null for objects, arrays, null and nothing. */
  private static @Nullable String string(@Nullable JsonNode node) {
    return node == null || node.isNull() || !node.isValueNode() ? null : node.asText();
  }
}
