package org.hearsay.extract;

import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A page parsed once, with its metadata tables read in one pass over the tree.
 *
 * @param html the tree; at most {@value #MAX_DEPTH} deep
 * @param url where it was retrieved, or what it says its address is
 * @param metas all meta elements with a name and a content, in page order
 * @param scripts contents of the {@code application/ld+json} scripts
 * @param data what the other scripts hold
 */
record Page(
    Document html,
    @Nullable String url,
    List<Meta> metas,
    List<String> scripts,
    List<DataNode> data,
    Marks marks) {
  static final int MAX_DEPTH = 512;
  private static final int MAX_META = 600;
  private static final int LONG_STATE = 200;
  private static final int MAX_CONTENT = 20_000;

  /** One {@code meta} element: its lower-cased {@code property}, {@code name} or the like. */
  record Meta(String name, String content) {}

  /** Elements that several readers want, found in the one pass. */
  record Marks(
      List<Element> headings,
      List<Element> times,
      List<Element> itemprops,
      List<Element> links,
      List<Element> tables,
      List<Element> roots) {}

  static Page parse(Reader text, @Nullable String url) {
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    Document html = parser.parseInput(text, url == null ? "" : url);
    List<Meta> metas = new ArrayList<>();
    List<String> scripts = new ArrayList<>();
    List<DataNode> data = new ArrayList<>();
    Marks marks =
        new Marks(
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    // jsoup's own stream of elements took as long as a tenth of the parsing.
    html.traverse(
        (node, depth) -> {
          if (node instanceof Element e) {
            collect(e, metas, scripts, data, marks);
          }
        });
    LayoutTables.unwrap(marks.tables());
    return new Page(html, url, metas, scripts, data, marks);
  }

  private static void collect(
      Element e, List<Meta> metas, List<String> scripts, List<DataNode> data, Marks marks) {
    switch (e.normalName()) {
      case "meta" -> {
        // Some frameworks turn a script that they are told to add into a meta element.
        if (e.attr("name").equals("script:ld+json")) {
          scripts.add(e.attr("content"));
        }
        addMeta(e, metas);
      }
      case "script" -> {
        if (e.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          scripts.add(e.data());
        } else {
          data.addAll(e.dataNodes());
        }
      }
      case "h1", "h2" -> marks.headings().add(e);
      case "time" -> marks.times().add(e);
      case "link" -> marks.links().add(e);
      case "table" -> marks.tables().add(e);
      case "html" -> marks.roots().add(e);
      default -> {
        if (e.normalName().indexOf('-') > 0) {
          addState(e, data);
        }
      }
    }
    if (e.attributesSize() > 0 && e.attributes().hasKey("itemprop")) {
      marks.itemprops().add(e);
    }
  }

  /** What a page's own components are given to show stands in their attributes, as in a script. */
  private static void addState(Element e, Collection<DataNode> data) {
    for (Attribute a : e.attributes()) {
      if (a.getValue().length() > LONG_STATE && data.size() < MAX_META) {
        data.add(new DataNode(a.getValue()));
      }
    }
  }

  private static void addMeta(Element e, List<Meta> metas) {
    String content = e.attr("content").strip();
    if (content.isEmpty() || metas.size() >= MAX_META) {
      return;
    }
    for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
      String name = e.attr(key).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        metas.add(new Meta(name, content.substring(0, Math.min(content.length(), MAX_CONTENT))));
      }
    }
  }

  /** The first non-empty content of the first of {@code names} that the page has. */
  @Nullable String meta(String... names) {
    for (String name : names) {
      for (Meta m : metas) {
        if (m.name().equals(name)) {
          return m.content();
        }
      }
    }
    return null;
  }

  /** Every content of {@code name}, in page order. */
  List<String> all(String name) {
    return metas.stream().filter(m -> m.name().equals(name)).map(Meta::content).toList();
  }

  /** The address of {@code link rel=REL}, resolved, or null. */
  @Nullable String link(String rel) {
    for (Element e : marks.links()) {
      if (e.attr("rel").equalsIgnoreCase(rel) && !e.attr("href").isBlank()) {
        String absolute = e.absUrl("href");
        return absolute.isEmpty() ? e.attr("href").strip() : absolute;
      }
    }
    return null;
  }

  /** The language that the root element states, or nothing. */
  String lang() {
    for (Element root : marks.roots()) {
      if (root.hasAttr("lang")) {
        return root.attr("lang");
      }
    }
    return "";
  }

  /** Where the page is, as far as it can be known: given, {@code canonical}, {@code og:url}. */
  @Nullable String address() {
    if (url != null && !url.isBlank()) {
      return url;
    }
    String canonical = link("canonical");
    String og = meta("og:url");
    return host(canonical) != null ? canonical : host(og) != null ? og : null;
  }

  /** The host of an address without {@code www.}, lower-cased, or null. */
  static @Nullable String host(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String host = new URI(url.strip().replace(" ", "%20").replace("|", "%7C")).getHost();
      if (host == null) {
        return null;
      }
      String lower = host.toLowerCase(Locale.ROOT);
      return lower.startsWith("www.") ? lower.substring(4) : lower;
    } catch (URISyntaxException broken) {
      return null;
    }
  }
}
