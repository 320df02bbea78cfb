package org.hearsay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Citation;
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
  /** A stretch to mark and how. */
  private record Mark(Span span, String kind) {}

  private final AttributedArticle attributed;
  private final Article article;
  private final List<Edge> edges;
  private final Html html = new Html();

  private ArticlePage(AttributedArticle attributed, List<Edge> edges) {
    this.attributed = attributed;
    this.article = attributed.article();
    this.edges = edges;
  }

  static Html of(AttributedArticle attributed, List<Edge> edges, @Nullable String story) {
    ArticlePage page = new ArticlePage(attributed, edges);
    page.head(story);
    page.derivations();
    page.text();
    page.attributions();
    page.furniture();
    return page.html;
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
    html.raw("</p>");
    if (story != null) {
      html.raw("<p><a href=\"/story/").url(story).raw("\">The story's tree of origins</a></p>\n");
    }
  }

  private void derivations() {
    if (edges.isEmpty()) {
      return;
    }
    html.raw("<h2>Where it stands</h2><ul>\n");
    for (Edge edge : edges) {
      boolean child = edge.child().equals(article.id());
      String other = child ? edge.parent() : edge.child();
      html.raw("<li>").text(child ? "takes from " : "is taken up by ");
      if (other.startsWith("absent:")) {
        html.text(other.substring("absent:".length()) + " (absent)");
      } else {
        html.raw("<a href=\"/article/").url(other).raw("\">").text(other).raw("</a>");
      }
      html.text(": " + Wording.edge(edge));
      if (!edge.passages().isEmpty()) {
        html.raw(" <a href=\"/compare?child=")
            .url(edge.child())
            .raw("&amp;parent=")
            .url(edge.parent())
            .raw("\">compare</a>");
      }
      html.raw("</li>\n");
    }
    html.raw("</ul>\n");
  }

  private void text() {
    List<Mark> marks = new ArrayList<>();
    for (Attribution a : attributed.attributions()) {
      a.source().forEach(s -> marks.add(new Mark(s, "source")));
      a.cue().forEach(s -> marks.add(new Mark(s, "cue")));
      a.content().forEach(s -> marks.add(new Mark(s, "content")));
    }
    for (Edge edge : edges) {
      if (edge.child().equals(article.id())) {
        edge.passages().forEach(p -> marks.add(new Mark(p.child(), "copied")));
      }
    }
    html.raw(
            "<h2>Text</h2>\n<p class=\"legend\"><mark class=\"source\">source</mark> <mark class=\"cue\">cue</mark>")
        .raw(
            " <mark class=\"content\">content</mark> <mark class=\"copied\">found in an earlier report</mark></p>\n<div class=\"text\">");
    marked(marks);
    html.raw("</div>\n");
  }

  /** The text cut at every edge of a mark; each piece carries the kinds of all marks over it. */
  private void marked(List<Mark> marks) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, article.text().length()));
    for (Mark mark : marks) {
      cuts.add(mark.span().start());
      cuts.add(mark.span().end());
    }
    Integer from = null;
    for (Integer to : cuts) {
      if (from != null) {
        piece(new Span(from, to), marks);
      }
      from = to;
    }
  }

  private void piece(Span span, List<Mark> marks) {
    TreeSet<String> kinds = new TreeSet<>();
    for (Mark mark : marks) {
      if (mark.span().overlaps(span)) {
        kinds.add(mark.kind());
      }
    }
    String words = span.of(article.text());
    if (kinds.isEmpty()) {
      html.text(words);
    } else {
      html.element("mark", String.join(" ", kinds), words);
    }
  }

  private void attributions() {
    html.raw(
        "<h2>Who is said to say what</h2>\n<table><thead><tr><th>Source</th><th>Kind</th><th>Content</th><th>Manner</th></tr></thead><tbody>\n");
    for (Attribution a : attributed.attributions()) {
      String source = a.sourceName() != null ? a.sourceName() : words(a.source());
      html.raw("<tr><td>");
      if (a.sourceName() != null) {
        html.raw("<a href=\"/source?name=").url(a.sourceName()).raw("\">").text(source).raw("</a>");
      } else {
        html.text(source.isEmpty() ? "(nobody named)" : source);
      }
      html.raw("</td><td>").text(a.sourceKind() == null ? "" : lower(a.sourceKind()));
      html.raw("</td><td>").text(Wording.cut(words(a.content()), 300)).raw("</td><td>");
      html.text(lower(a.manner()) + (a.hedged() ? ", hedged" : "") + (a.denied() ? ", denied" : ""))
          .raw("</td></tr>\n");
    }
    html.raw("</tbody></table>\n<h2>Whom it cites</h2>\n<ul>\n");
    for (Citation c : attributed.citations()) {
      html.raw("<li>")
          .text((c.citing().equals(Citation.THIS) ? "this article" : c.citing()) + " ← ");
      html.raw("<a href=\"/source?name=").url(c.cited()).raw("\">").text(c.cited()).raw("</a> ");
      html.text("(" + lower(c.kind()) + ", " + lower(c.role()) + ")").raw("</li>\n");
    }
    html.raw("</ul>\n");
  }

  private void furniture() {
    html.raw("<details class=\"furniture\"><summary>Furniture and dates</summary><ul>\n");
    article
        .dates()
        .forEach(
            d ->
                item(
                    "date, " + lower(d.role()),
                    Wording.time(d.value())
                        + ", from "
                        + d.from()
                        + ", confidence "
                        + d.confidence()));
    article.credits().forEach(c -> item("credit, " + lower(c.role()), c.name() + ": " + c.from()));
    article.captions().forEach(c -> item("caption", c));
    article.related().forEach(r -> item("related", r.title()));
    article.notices().forEach(n -> item("notice", n));
    article.stated().forEach(s -> item("stated by " + s.field(), s.value()));
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
