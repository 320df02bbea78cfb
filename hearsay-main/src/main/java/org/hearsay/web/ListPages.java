package org.hearsay.web;

import java.util.List;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Origins;
import org.hearsay.model.Rejection;
import org.hearsay.model.Story;
import org.hearsay.report.Html;
import org.hearsay.report.Wording;
import org.hearsay.store.Hit;

/** Pages that list: stories, results, quarantine, runs, one outlet's articles. */
final class ListPages {
  private ListPages() {}

  static Html stories(List<Story> stories) {
    Html html = new Html();
    html.element("h1", "", "Stories");
    if (stories.isEmpty()) {
      return html.raw(
          "<p>This corpus is empty. Add to it with <code>hearsay ingest --corpus DIR PATH</code>, then reload.</p>\n");
    }
    html.raw(
            "<table><thead><tr><th>Story</th><th>Documents</th><th>Versions</th><th>Original reporting</th>")
        .raw("<th>Independent origins</th></tr></thead><tbody>\n");
    for (Story story : stories) {
      var counts = story.row().counts();
      Origins origins = story.row().origins();
      html.raw("<tr><td><a href=\"/story/")
          .url(story.id())
          .raw("\">")
          .text(story.headline())
          .raw("</a></td><td>");
      html.raw(
          counts.documents()
              + "</td><td>"
              + counts.versions()
              + "</td><td>"
              + counts.originalReporting()
              + "</td><td>");
      html.raw(
          origins.best()
              + (origins.low() == origins.high()
                  ? ""
                  : " (" + origins.low() + "–" + origins.high() + ")"));
      html.raw("</td></tr>\n");
    }
    return html.raw("</tbody></table>\n");
  }

  static Html hits(String title, List<Hit> hits) {
    Html html = new Html();
    html.element("h1", "", title);
    if (hits.isEmpty()) {
      return html.raw("<p>Nothing found. Maybe fewer words, or without quotation marks?</p>\n");
    }
    html.raw("<ol class=\"hits\">\n");
    for (Hit hit : hits) {
      String page = hit.kind().equals("claim") ? "/story/" : "/article/";
      html.raw("<li><a href=\"" + page)
          .url(hit.article())
          .raw("\">")
          .text(hit.title().isBlank() ? hit.article() : hit.title());
      html.raw("</a> ")
          .element("span", "when", hit.kind())
          .element("p", "", Wording.oneLine(hit.snippet()))
          .raw("</li>\n");
    }
    return html.raw("</ol>\n");
  }

  static Html outlet(String name, List<AttributedArticle> articles, List<Hit> citing) {
    Html html = new Html();
    html.element("h1", "", name).element("h2", "", "Its articles in this corpus");
    if (articles.isEmpty()) {
      html.raw("<p>None: absent.</p>\n");
    }
    html.raw("<ul>\n");
    for (AttributedArticle article : articles) {
      String headline = article.article().headline();
      html.raw("<li><a href=\"/article/")
          .url(article.id())
          .raw("\">")
          .text(headline == null ? article.id() : headline)
          .raw("</a> ");
      html.element("time", "when", Wording.time(article.article().published())).raw("</li>\n");
    }
    html.raw("</ul>\n").element("h2", "", "Who cites it");
    html.raw("<ul>\n");
    for (Hit hit : citing) {
      html.raw("<li><a href=\"/article/")
          .url(hit.article())
          .raw("\">")
          .text(hit.article())
          .raw("</a> (")
          .text(hit.snippet())
          .raw(")</li>\n");
    }
    return html.raw("</ul>\n");
  }

  static Html quarantine(List<Rejection> rejections) {
    Html html = new Html();
    html.element("h1", "", "Quarantine")
        .raw("<p>Input that could not be used, and why.</p>\n<ul>\n");
    for (Rejection r : rejections) {
      html.raw("<li>")
          .element("code", "", r.path() + (r.offset() == null ? "" : " at byte " + r.offset()))
          .text(": " + r.reason())
          .raw("</li>\n");
    }
    return html.raw("</ul>\n")
        .raw(rejections.isEmpty() ? "<p>Empty: everything was read.</p>\n" : "");
  }

  static Html runs(List<String> runs) {
    Html html = new Html();
    html.element("h1", "", "Runs").raw("<ul>\n");
    runs.forEach(run -> html.element("li", "", run).raw("\n"));
    return html.raw("</ul>\n");
  }
}
