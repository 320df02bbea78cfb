package org.hearsay.web;

import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Edge;
import org.hearsay.model.Span;
import org.hearsay.report.Html;
import org.hearsay.report.Wording;
import org.jspecify.annotations.Nullable;

/** Versions side by side: each beside the first, paragraph by paragraph, differing words marked. */
final class ComparePage {
  private ComparePage() {}

  /**
   * The page.
   *
   * @param versions the first is what the others are compared with
   * @param edges for each further version the derivation between it and the first, or null
   * @param at offset in the second version of what to point out, or -1
   */
  static Html of(List<Article> versions, List<@Nullable Edge> edges, int at) {
    Html html = new Html();
    html.element("h1", "", "Compare").raw("<p class=\"legend\"><del>only in the first</del> ");
    html.raw("<ins>only in the other</ins></p>\n");
    Article first = versions.get(0);
    for (int i = 1; i < versions.size(); i++) {
      Edge edge = edges.get(i - 1);
      if (edge != null) {
        html.raw("<p>").text(relation(edge, first, versions.get(i))).raw("</p>\n");
      }
      pair(html, first, versions.get(i), i == 1 ? at : -1);
    }
    return html;
  }

  private static String relation(Edge edge, Article first, Article second) {
    boolean forward = edge.child().equals(second.id());
    Article child = forward ? second : first;
    Article parent = forward ? first : second;
    return edge.undirected()
        ? Wording.edge(edge)
        : Wording.outlet(child) + " from " + Wording.outlet(parent) + ": " + Wording.edge(edge);
  }

  private static void pair(Html html, Article left, Article right, int at) {
    html.raw("<table class=\"compare\"><thead><tr>");
    head(html, left);
    head(html, right);
    html.raw("</tr></thead><tbody>\n");
    boolean pointed = false;
    for (Alignment.Row row : Alignment.rows(left.text(), right.text())) {
      Span a = row.left();
      Span b = row.right();
      boolean here = !pointed && b != null && at >= 0 && at < b.end();
      pointed |= here;
      html.raw(here ? "<tr id=\"here\" class=\"here\"><td>" : "<tr><td>");
      if (a != null && b != null) {
        Alignment.Differences d = Alignment.differences(left.text(), a, right.text(), b);
        marked(html, left.text(), a, d.left(), "del");
        html.raw("</td><td>");
        marked(html, right.text(), b, d.right(), "ins");
      } else if (a != null) {
        marked(html, left.text(), a, List.of(a), "del");
        html.raw("</td><td class=\"none\">");
      } else if (b != null) {
        html.raw("</td><td>");
        marked(html, right.text(), b, List.of(b), "ins");
      }
      html.raw("</td></tr>\n");
    }
    html.raw("</tbody></table>\n");
  }

  private static void head(Html html, Article article) {
    html.raw("<th scope=\"col\"><a href=\"/article/")
        .url(article.id())
        .raw("\">")
        .text(Wording.outlet(article))
        .raw("</a><br>");
    html.element("time", "when", Wording.time(article.published()));
    String headline = article.headline();
    html.raw("<br>").element("span", "headline", headline == null ? "" : headline).raw("</th>");
  }

  private static void marked(Html html, String text, Span whole, List<Span> gone, String tag) {
    int from = whole.start();
    for (Span span : gone) {
      html.text(text.substring(from, span.start())).element(tag, "", span.of(text));
      from = span.end();
    }
    html.text(text.substring(from, whole.end()));
  }
}
