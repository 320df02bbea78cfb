package org.hearsay.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Citation;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.Edge;
import org.hearsay.model.Span;
import org.hearsay.report.Html;
import org.hearsay.report.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One article: its text with attributions and shared passages marked, its furniture folded, every
 * date candidate.
 */
final class ArticlePage {
  private final AttributedArticle attributed;
  private final Article article;
  private final List<Edge> edges;
  private final Map<String, Article> others;
  private final @Nullable Span pointed;
  private final Html html = new Html();

  /**
   * @param others the articles at the other ends of the edges, by id
   * @param pointed a stretch of the text to point out, or null
   */
  ArticlePage(
      AttributedArticle attributed,
      List<Edge> edges,
      Map<String, Article> others,
      @Nullable Span pointed) {
    this.attributed = attributed;
    this.article = attributed.article();
    this.edges = edges;
    this.others = others;
    this.pointed = pointed;
  }

  Html page(@Nullable String story) {
    head(story);
    html.raw("<div class=\"columns\"><div>\n");
    text();
    html.raw("</div><aside aria-label=\"What is known of this article\">\n");
    derivations();
    attributions();
    citations();
    dates();
    furniture();
    return html.raw("</aside></div>\n");
  }

  private void head(@Nullable String story) {
    String headline = article.headline();
    html.element("h1", "", headline == null ? "(no headline)" : headline).raw("<p>");
    html.raw("<a href=\"/outlet?name=")
        .url(Wording.outlet(article))
        .raw("\">")
        .text(Wording.outlet(article))
        .raw("</a>, ");
    html.element("time", "when", Wording.time(article.published()));
    if (!article.authors().isEmpty()) {
      html.text(", by " + String.join(", ", article.authors()));
    }
    html.raw("</p>\n<p>");
    if (story != null) {
      html.raw("<a href=\"/story/").url(story).raw("#tree\">The story's tree of origins</a> · ");
    }
    html.raw("<a href=\"/search?like=").url(article.id()).raw("\">Articles like this</a></p>\n");
  }

  private void derivations() {
    html.raw("<section><h2>Where it stands</h2>");
    if (edges.isEmpty()) {
      html.raw("<p>Takes from nobody and is taken up by nobody in this corpus.</p></section>\n");
      return;
    }
    html.raw("<ul class=\"plain\">\n");
    List<Edge> sorted = new ArrayList<>(edges);
    sorted.sort(Comparator.comparing((Edge e) -> !e.child().equals(article.id())));
    for (Edge edge : sorted) {
      boolean child = edge.child().equals(article.id());
      String other = child ? edge.parent() : edge.child();
      String how =
          edge.undirected() ? "shares text with " : child ? "takes from " : "is taken up by ";
      html.raw("<li class=\"" + edge.status().name().toLowerCase(Locale.ROOT) + "\">").text(how);
      end(other);
      html.text(": " + Wording.edge(edge));
      if (!edge.passages().isEmpty()) {
        html.raw(" <a href=\"/compare?id=").url(edge.parent()).raw("&amp;id=").url(edge.child());
        html.raw("\" aria-label=\"compare with ").text(name(other)).raw("\">compare</a>");
      }
      html.raw("</li>\n");
    }
    html.raw("</ul></section>\n");
  }

  private void end(String node) {
    Article other = others.get(node);
    if (other == null) {
      html.raw("<a href=\"/source?name=").url(name(node)).raw("\">");
      html.text(name(node)).raw("</a> (absent)");
    } else {
      html.raw("<a href=\"/article/").url(node).raw("\">").text(name(node)).raw("</a>, ");
      html.element("time", "when", Wording.time(other.published()));
    }
  }

  private String name(String node) {
    Article other = others.get(node);
    return other != null
        ? Wording.outlet(other)
        : node.startsWith("absent:") ? absentName(node) : node;
  }

  /** The name under which this article cites the absent node, as far as it does. */
  private String absentName(String node) {
    String key = node.substring(node.indexOf(':') + 1);
    String plain = key.replaceAll("[^a-z0-9]", "");
    for (Citation c : attributed.citations()) {
      if (c.cited().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").equals(plain)) {
        return c.cited();
      }
    }
    return key.replace('-', ' ');
  }

  private void text() {
    html.raw("<section><h2>Text</h2>\n<p class=\"legend\"><mark class=\"source\">source</mark> ")
        .raw("<mark class=\"cue\">cue</mark> <mark class=\"content\">content</mark> ")
        .raw("<mark class=\"copied\">also in an earlier report</mark></p>\n");
    html.raw(
            "<p id=\"reason\" class=\"reason\" aria-hidden=\"true\">Point at a source or cue, or tab to it,")
        .raw(" to see who says it, through whom.</p>\n");
    MarkedText text = new MarkedText(article.text());
    Map<String, Attribution> byId = new HashMap<>();
    attributed.attributions().forEach(a -> byId.put(a.id(), a));
    for (Attribution a : attributed.attributions()) {
      text.attribution(a, chain(a, byId));
    }
    for (Edge edge : edges) {
      if (edge.child().equals(article.id()) && !edge.undirected() && !edge.passages().isEmpty()) {
        text.copied(edge, name(edge.parent()));
      }
    }
    if (pointed != null) {
      text.point(pointed);
    }
    html.raw("<div class=\"text\">").raw(text.html()).raw("</div></section>\n");
  }

  /** "this article ← Karsovian Press Agency ← the city's fire chief; indirect". */
  private String chain(Attribution a, Map<String, Attribution> byId) {
    List<String> names = new ArrayList<>();
    Attribution at = a;
    for (int i = 0; at != null && i < 10; i++) {
      names.add(0, who(at));
      at = at.within() == null ? null : byId.get(at.within());
    }
    String kind = a.sourceKind() == null ? "" : "; " + lower(a.sourceKind());
    return "this article ← "
        + String.join(" ← ", names)
        + kind
        + ", "
        + lower(a.manner())
        + (a.hedged() ? ", hedged" : "")
        + (a.denied() ? ", denied" : "")
        + String.format(Locale.ROOT, ", confidence %.2f", a.confidence());
  }

  private String who(Attribution a) {
    if (a.sourceName() != null) {
      return a.sourceName();
    }
    String words = words(a.source());
    return words.isEmpty() ? "(nobody named)" : words;
  }

  private void attributions() {
    html.raw("<section><h2>Who is said to say what</h2>\n<dl class=\"said\">\n");
    for (Attribution a : attributed.attributions()) {
      html.raw("<dt id=\"attr-").text(a.id()).raw("\">");
      if (a.sourceName() != null) {
        html.raw("<a href=\"/source?name=").url(a.sourceName()).raw("\">").text(who(a)).raw("</a>");
      } else {
        html.text(who(a));
      }
      html.raw(" <span class=\"when\">").text(a.sourceKind() == null ? "" : lower(a.sourceKind()));
      html.text(", " + lower(a.manner()) + (a.hedged() ? ", hedged" : ""))
          .text((a.denied() ? ", denied" : "") + (a.within() == null ? "" : ", inside another"))
          .raw("</span></dt><dd>")
          .text(Wording.cut(Wording.oneLine(words(a.content())), 300))
          .raw("</dd>\n");
    }
    html.raw("</dl>");
    html.raw(attributed.attributions().isEmpty() ? "<p>Nobody.</p>" : "").raw("</section>\n");
  }

  private void citations() {
    if (attributed.citations().isEmpty()) {
      return;
    }
    html.raw("<section><h2>Whom it cites</h2>\n<ul class=\"plain\">\n");
    for (Citation c : attributed.citations()) {
      html.raw("<li>")
          .text((c.citing().equals(Citation.THIS) ? "this article" : c.citing()) + " ← ");
      html.raw("<a href=\"/source?name=").url(c.cited()).raw("\">").text(c.cited()).raw("</a> ");
      html.text("(" + lower(c.kind()) + ", " + lower(c.role()) + ")").raw("</li>\n");
    }
    html.raw("</ul></section>\n");
  }

  private void dates() {
    html.raw("<details class=\"furniture\"><summary>")
        .text(Wording.count(article.dates().size(), "date") + " found on it")
        .raw("</summary><ul class=\"plain\">");
    for (DateCandidate d : article.dates()) {
      boolean taken = d.value().equals(article.published());
      item(
          lower(d.role()) + (taken ? " (taken)" : ""),
          Wording.time(d.value())
              + ", from "
              + d.from()
              + String.format(Locale.ROOT, ", confidence %.2f", d.confidence()));
    }
    html.raw("</ul></details>\n");
  }

  private void furniture() {
    html.raw("<details class=\"furniture\"><summary>Furniture</summary><ul class=\"plain\">\n");
    var dateline = article.dateline();
    if (dateline != null) {
      String agency = dateline.agency() == null ? "" : " (" + dateline.agency() + ")";
      item("dateline", dateline.place() + agency);
    }
    article.credits().forEach(c -> item("credit, " + lower(c.role()), c.name() + ": " + c.from()));
    article.captions().forEach(c -> item("caption", c));
    article.related().forEach(r -> item("related", r.title()));
    article.notices().forEach(n -> item("notice", n));
    article.stated().forEach(s -> item("stated by " + s.field(), s.value()));
    new TreeMap<>(article.extra()).forEach((field, value) -> item(field, Wording.cut(value, 300)));
    // Never a link: what a page gives as its address may be a script.
    if (article.url() != null) {
      item("address", article.url());
    }
    item("read from", article.path());
    html.raw("</ul></details>\n");
  }

  private void item(String kind, String text) {
    html.raw("<li>").element("strong", "", kind).text(": " + text).raw("</li>\n");
  }

  private String words(List<Span> spans) {
    return String.join(" … ", spans.stream().map(s -> s.of(article.text())).toList());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
