package org.hearsay.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote the article, from the first place that says it: JSON-LD, {@code meta}, microdata, the
 * markup around the headline, the byline.
 *
 * <p>An organisation that the page's structured data name as author stays one (it is what the page
 * states); agencies are credited as well, see {@link NewsConventions}.
 */
final class Authors {
  private static final List<String> META =
      List.of(
          "author",
          "article:author",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "byl",
          "article.author",
          "dcterms.creator",
          "citation_author",
          "cxenseparse:author",
          "og:article:author",
          "authors",
          "article:author:name",
          "og:author",
          "creator",
          "bt:author",
          "rnews:author",
          "shareaholic:article_author_name",
          "twitter:data1");
  private static final int MOST = 12;
  private static final Pattern HOUSE =
      Pattern.compile(
          "(?iu)(?:admin|editor|editors|editorial|staff|redaktion|redaction|redacción|redazione|web ?desk|news ?desk|team)");

  private final Page page;
  private final JsonLd facts;
  private final @Nullable String outlet;

  Authors(Page page, JsonLd facts, @Nullable String outlet) {
    this.page = page;
    this.facts = facts;
    this.outlet = outlet;
  }

  /** Names in page order, each once; empty where none is named. */
  List<String> find(PageShape shape, int bodyStart) {
    List<String> stated = structured();
    if (stated.isEmpty()) {
      stated = metas();
    }
    if (!stated.isEmpty() && !isHouse(stated)) {
      return stated;
    }
    List<String> marked = marked(shape, bodyStart);
    boolean people = !marked.isEmpty() && marked.stream().noneMatch(this::isHouse);
    return stated.isEmpty() || people ? marked : stated;
  }

  private List<String> structured() {
    List<String> names = fromJson(facts.article == null ? null : facts.article.get("author"));
    if (names.isEmpty() && facts.article != null) {
      names = fromJson(facts.article.get("creator"));
    }
    if (names.isEmpty() && facts.page != null) {
      names = fromJson(facts.page.get("author"));
    }
    return names;
  }

  private List<String> fromJson(@Nullable JsonNode value) {
    List<String> raw = new ArrayList<>();
    if (value != null && value.isArray()) {
      value.forEach(v -> addJson(v, raw));
    } else if (value != null) {
      addJson(value, raw);
    }
    return clean(raw);
  }

  private void addJson(JsonNode node, List<String> raw) {
    JsonNode resolved = facts.resolve(node);
    JsonNode name = resolved.isObject() ? resolved.get("name") : resolved;
    if (name != null && name.isArray()) {
      name.forEach(
          n -> {
            if (n.isTextual()) {
              raw.add(n.asText());
            }
          });
    } else {
      String text = JsonLd.text(name);
      if (text != null) {
        raw.add(text);
      }
    }
  }

  private List<String> metas() {
    for (String name : META) {
      boolean written = !name.equals("twitter:data1") || isWriterLabel(page.meta("twitter:label1"));
      List<String> names = written ? clean(page.all(name)) : List.of();
      if (!names.isEmpty()) {
        return names;
      }
    }
    return List.of();
  }

  private static boolean isWriterLabel(@Nullable String label) {
    return label != null
        && label
            .toLowerCase(Locale.ROOT)
            .matches(".*(written|author|verfasst|écrit|escrito|scritto|by|par|von).*");
  }

  /** Names in elements that are marked as author, near the headline. */
  private List<String> marked(PageShape shape, int bodyStart) {
    List<String> raw = new ArrayList<>();
    for (Element e : page.marks().itemprops()) {
      if (e.attr("itemprop").equals("author") && !e.normalName().equals("meta") && raw.isEmpty()) {
        Element name = e.selectFirst("[itemprop=name]");
        raw.add(name == null ? e.text() : named(name));
      }
    }
    List<String> names = clean(raw);
    return names.isEmpty() ? clean(Bylines.find(shape, bodyStart)) : names;
  }

  private static String named(Element e) {
    return e.attr("content").isEmpty() ? e.text() : e.attr("content");
  }

  private List<String> clean(List<String> raw) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String one : raw) {
      for (String name : PersonNames.split(one)) {
        names.putIfAbsent(TextShape.key(name), name);
      }
    }
    names.remove("");
    return names.values().stream().limit(MOST).toList();
  }

  /** True where all that is named is the outlet itself or its desk. */
  private boolean isHouse(List<String> names) {
    return names.stream().allMatch(this::isHouse);
  }

  private boolean isHouse(String name) {
    String key = TextShape.key(name);
    String house = outlet == null ? "" : TextShape.key(outlet);
    String host = Page.host(page.address());
    String label = host == null ? "" : TextShape.key(host.replaceFirst("\\.[^.]+$", ""));
    boolean named =
        (house.length() > 2 && (key.contains(house) || house.contains(key)))
            || (label.length() > 2 && (key.contains(label) || label.contains(key)));
    return named || HOUSE.matcher(name).matches();
  }
}
