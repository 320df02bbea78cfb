package org.hearsay.web;

import java.util.List;
import org.hearsay.model.CountRules;
import org.hearsay.model.Rejection;
import org.hearsay.report.Html;
import org.hearsay.report.Wording;
import org.hearsay.store.Corpus;
import org.hearsay.store.Listing;
import org.hearsay.store.RunLine;
import org.hearsay.store.Verdict;

/** Pages about the corpus itself: quarantine, runs, what people said of derivations. */
final class ListPages {
  static final int MOST = 200;

  private static final int LOGGED = 500;

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

  static Html runs(List<RunLine> runs) {
    Html html = new Html();
    html.element("h1", "", "Runs").raw("<p>Each call that wrote, newest first.</p>\n");
    if (runs.isEmpty()) {
      return html.raw("<p>None yet.</p>\n");
    }
    table(
        html, "Runs", "Begun", "What", "Added", "There already", "Not usable", "Traced", "Removed");
    for (RunLine run : runs) {
      html.raw("<tr><td data-label=\"Begun\">").text(moment(run.begun()));
      html.raw("</td><td data-label=\"What\">").text(run.kind());
      html.element("small", "judged", how(run)).raw("</td>");
      number(html, "Added", run.added());
      number(html, "There already", run.skipped());
      number(html, "Not usable", run.rejected());
      number(html, "Traced", run.traced());
      number(html, "Removed", run.removed());
      html.raw("</tr>\n");
    }
    return html.raw("</tbody></table></div>\n");
  }

  private static String how(RunLine run) {
    boolean fast = run.settings().contains("fast=true");
    boolean standard = run.settings().endsWith("rules=" + CountRules.STANDARD);
    return (run.finished() ? "" : "cut off, or under way; ")
        + (fast ? "by rules alone, " : "with the tagger, ")
        + (standard ? "counted by the standard rules" : run.settings())
        + ", version "
        + run.version();
  }

  private static void number(Html html, String label, long number) {
    html.raw("<td class=\"num\" data-label=\"" + label + "\">")
        .text(number == 0 ? "–" : "" + number);
    html.raw("</td>");
  }

  /** The head of a table that becomes a list of cards on a narrow screen. */
  private static void table(Html html, String name, String... columns) {
    html.raw("<div class=\"scroll\" role=\"region\" aria-label=\"" + name + "\" tabindex=\"0\">")
        .raw("<table class=\"cards\"><thead><tr>");
    for (String column : columns) {
      html.raw("<th scope=\"col\">" + column + "</th>");
    }
    html.raw("</tr></thead><tbody>\n");
  }

  /** "2023-03-14 06:31:07 UTC". */
  private static String moment(String iso) {
    return iso.replace('T', ' ').replace("Z", " UTC");
  }

  static Html verdicts(Corpus corpus) {
    Html html = new Html();
    html.element("h1", "", "Verdicts")
        .raw(
            "<p>What people said of inferred derivations, newest first. Entries are only ever added; ")
        .raw("the last one about a pair holds.</p>\n");
    List<Verdict> log = corpus.verdicts().log(LOGGED);
    if (log.isEmpty()) {
      return html.raw("<p>None yet. Open a story, then “The same as a list”, then “why”.</p>\n");
    }
    Listing listing = corpus.listing();
    table(html, "Verdicts", "When", "Verdict", "Taken by", "From", "Why");
    for (Verdict v : log) {
      html.raw("<tr><td data-label=\"When\">").text(moment(v.at()));
      html.raw("</td><td data-label=\"Verdict\">").text(v.kind().word());
      html.raw("</td><td data-label=\"Taken by\">");
      node(html, listing, v.child());
      html.raw("</td><td data-label=\"From\">");
      node(html, listing, v.parent());
      html.raw("</td><td data-label=\"Why\">").text(v.note()).raw("</td></tr>\n");
    }
    return html.raw("</tbody></table></div>\n");
  }

  private static void node(Html html, Listing listing, String id) {
    String called = Wording.oneLine(listing.called(id));
    if (id.startsWith("absent:")) {
      html.text(called + " (absent)");
    } else {
      html.raw("<a href=\"/article/").url(id).raw("\">").text(called).raw("</a>");
    }
  }
}
