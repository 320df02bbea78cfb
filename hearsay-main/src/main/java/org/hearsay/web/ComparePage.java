package org.hearsay.web;

import java.util.List;
import org.hearsay.model.Article;
import org.hearsay.model.Edge;
import org.hearsay.model.Passage;
import org.hearsay.model.Span;
import org.hearsay.report.Html;
import org.hearsay.report.Wording;

/** Two articles side by side with the passages that they share. */
final class ComparePage {
  private ComparePage() {}

  static Html of(Article child, Article parent, Edge edge) {
    Html html = new Html();
    html.element("h1", "", "Shared passages")
        .raw("<p>")
        .text(Wording.edge(edge))
        .raw("</p>\n<div class=\"sides\">");
    side(html, parent, edge.passages().stream().map(Passage::parent).sorted().toList());
    side(html, child, edge.passages().stream().map(Passage::child).sorted().toList());
    return html.raw("</div>\n");
  }

  private static void side(Html html, Article article, List<Span> shared) {
    html.raw("<section><h2><a href=\"/article/")
        .url(article.id())
        .raw("\">")
        .text(Wording.outlet(article))
        .raw("</a></h2><p>");
    html.element("time", "when", Wording.time(article.published())).raw("</p><div class=\"text\">");
    int at = 0;
    for (Span span : shared) {
      if (span.start() >= at) {
        html.text(article.text().substring(at, span.start()))
            .element("mark", "copied", span.of(article.text()));
        at = span.end();
      }
    }
    html.text(article.text().substring(at)).raw("</div></section>\n");
  }
}
