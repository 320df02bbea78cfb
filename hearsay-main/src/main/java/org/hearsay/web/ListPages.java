package org.hearsay.web;

import java.util.List;
import org.hearsay.model.Rejection;
import org.hearsay.report.Html;
import org.hearsay.store.Verdict;

/** Pages about the corpus itself: quarantine, runs, what people said of derivations. */
final class ListPages {
  static final int MOST = 200;

  private ListPages() {}

  /**
   * @param rejections of this page, and one more where there is another page
   */
  static Html quarantine(List<Rejection> rejections, int page) {
    Html html = new Html();
    html.element("h1", "", "Quarantine")
        .raw(
            "<p>Input that could not be used, and why. Nothing else of the same file is lost by it.</p>\n");
    if (rejections.isEmpty() && page == 1) {
      return html.raw("<p>Empty: everything was read.</p>\n");
    }
    html.raw("<ul class=\"plain\">\n");
    for (Rejection r : rejections.subList(0, Math.min(MOST, rejections.size()))) {
      html.raw("<li>")
          .element("code", "", r.path() + (r.offset() == null ? "" : " at byte " + r.offset()))
          .raw("<br>")
          .text(r.reason())
          .raw("</li>\n");
    }
    html.raw("</ul>\n");
    Page.turn(html, "/quarantine", page, rejections.size() > MOST);
    return html;
  }

  static Html runs(List<String> runs) {
    Html html = new Html();
    html.element("h1", "", "Runs")
        .raw("<p>Each call of <code>hearsay ingest</code>, newest first.</p>\n");
    html.raw("<ol class=\"plain\">\n");
    runs.forEach(run -> html.element("li", "", run).raw("\n"));
    return html.raw("</ol>\n").raw(runs.isEmpty() ? "<p>None yet.</p>\n" : "");
  }

  static Html verdicts(List<Verdict> log) {
    Html html = new Html();
    html.element("h1", "", "Verdicts")
        .raw(
            "<p>What people said of inferred derivations, newest first. Entries are only ever added; ")
        .raw("the last one about a pair holds.</p>\n");
    if (log.isEmpty()) {
      return html.raw("<p>None yet. Open a story, then “The same as a list”, then “why”.</p>\n");
    }
    html.raw("<div class=\"scroll\" role=\"region\" aria-label=\"Verdicts\" tabindex=\"0\">")
        .raw("<table><thead><tr><th scope=\"col\">When</th><th scope=\"col\">Verdict</th>")
        .raw("<th scope=\"col\">Child</th><th scope=\"col\">Parent</th><th scope=\"col\">Note</th>")
        .raw("</tr></thead><tbody>\n");
    for (Verdict v : log) {
      html.raw("<tr><td>").text(v.at()).raw("</td><td>").text(v.kind().word()).raw("</td><td>");
      node(html, v.child());
      html.raw("</td><td>");
      node(html, v.parent());
      html.raw("</td><td>").text(v.note()).raw("</td></tr>\n");
    }
    return html.raw("</tbody></table></div>\n");
  }

  private static void node(Html html, String id) {
    if (id.startsWith("absent:")) {
      html.text(id);
    } else {
      html.raw("<a href=\"/article/").url(id).raw("\">").text(id).raw("</a>");
    }
  }
}
