package org.hearsay.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.report.Html;
import org.hearsay.report.Wording;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.Listing;
import org.hearsay.store.Tally;

/**
 * Pages about one name: a source (what it is said to have said) and an outlet (whom it rests on).
 */
final class NamePage {
  static final int MOST = 50;

  private NamePage() {}

  /** What a source is said to have said, where, and who cites it. */
  static Html source(Listing listing, String name, int page) {
    Html html = new Html();
    html.element("h1", "", name);
    if (listing.countOf(name) > 0) {
      html.raw("<p><a href=\"/outlet?name=").url(name).raw("\">Its own articles</a></p>\n");
    }
    html.raw("<section><h2>Said, as articles report</h2>\n");
    List<ArticleLine> said = listing.saidBy(name, MOST + 1, (page - 1) * MOST);
    said(html, said);
    Page.turn(html, "/source?name=" + new Html().url(name), page, said.size() > MOST);
    html.raw("</section>\n");
    tallies(html, "Which outlets cite this name", listing.outletsCiting(name), "/outlet?name=");
    html.raw("<section><h2>Articles that cite this name</h2>\n");
    List<ArticleLine> citing = listing.citing(name, MOST + 1, 0);
    articles(html, citing, "");
    if (citing.size() > MOST) {
      html.raw("<p><a href=\"/search?q=")
          .url("cites:\"" + name + "\"")
          .raw("\">All of them</a></p>");
    }
    return html.raw("</section>\n");
  }

  /** An outlet: how much of its reporting is its own, from whom it takes, who takes from it. */
  static Html outlet(Listing listing, String name, int page) {
    Html html = new Html();
    html.element("h1", "", name);
    long all = listing.countOf(name);
    if (all == 0) {
      html.raw("<p>Absent: none of its articles is in this corpus.</p>\n");
    } else {
      long own = listing.originalOf(name);
      html.raw("<ol class=\"figures\"><li><strong>" + all + "</strong> <span>")
          .raw(all == 1 ? "article" : "articles")
          .raw("</span></li><li><strong>" + own + "</strong> <span>with original reporting (")
          .text(String.format(Locale.ROOT, "%.0f%%", 100.0 * own / all))
          .raw(" of its articles here)</span></li></ol>\n");
    }
    html.raw("<div class=\"tallies\">");
    tallies(html, "On whom its articles rest", listing.restsOn(name), "/outlet?name=");
    tallies(html, "Whose articles rest on it", listing.restingOn(name), "/outlet?name=");
    tallies(html, "Whom it cites by name", listing.citedBy(name), "/source?name=");
    html.raw("</div>\n<p><a href=\"/source?name=").url(name);
    html.raw("\">What it said, as articles report</a></p>\n");
    if (all > 0) {
      html.raw("<section><h2>Its articles</h2>\n");
      List<ArticleLine> articles = listing.articlesOf(name, MOST + 1, (page - 1) * MOST);
      articles(html, articles, name);
      Page.turn(html, "/outlet?name=" + new Html().url(name), page, articles.size() > MOST);
      html.raw("</section>\n");
    }
    return html;
  }

  /** Each wording once, where it comes first; who has it too stands under it. */
  private static void said(Html html, List<ArticleLine> lines) {
    if (lines.isEmpty()) {
      html.raw("<p>Nothing in this corpus.</p>\n");
      return;
    }
    Map<String, List<ArticleLine>> wordings = new LinkedHashMap<>();
    for (ArticleLine line : lines.subList(0, Math.min(MOST, lines.size()))) {
      String plain = line.words().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
      wordings.computeIfAbsent(plain.strip(), w -> new ArrayList<>()).add(line);
    }
    html.raw("<ul class=\"plain\">\n");
    for (List<ArticleLine> same : wordings.values()) {
      // No quotation marks of ours: most words are reported, and quoted ones have theirs.
      String words = Wording.cut(Wording.oneLine(same.get(0).words()), 400);
      html.raw("<li>").text(words).raw("<br>");
      article(html, same.get(0), "");
      if (same.size() > 1) {
        html.raw("<details><summary>the same words in ")
            .text(Wording.count(same.size() - 1, "more article"))
            .raw("<span class=\"hidden\">: ")
            .text(Wording.cut(words, 60))
            .raw("</span></summary><ul>");
        for (ArticleLine line : same.subList(1, same.size())) {
          html.raw("<li>");
          article(html, line, "");
          html.raw("</li>");
        }
        html.raw("</ul></details>");
      }
      html.raw("</li>\n");
    }
    html.raw("</ul>\n");
  }

  private static void article(Html html, ArticleLine line, String page) {
    html.element("time", "when", Wording.time(line.published())).raw(" ");
    html.text(line.outlet() == null || line.outlet().equals(page) ? "" : line.outlet() + ": ");
    html.raw("<a href=\"/article/")
        .url(line.id())
        .raw("\">")
        .text(line.headline() == null ? line.id() : line.headline())
        .raw("</a>");
  }

  private static void articles(Html html, List<ArticleLine> lines, String page) {
    if (lines.isEmpty()) {
      html.raw("<p>Nothing in this corpus.</p>\n");
      return;
    }
    html.raw("<ul class=\"plain\">\n");
    for (ArticleLine line : lines.subList(0, Math.min(MOST, lines.size()))) {
      html.raw("<li>");
      article(html, line, page);
      String through = line.words().isEmpty() ? "" : " through " + line.words();
      html.element("span", "when", through).raw("</li>\n");
    }
    html.raw("</ul>\n");
  }

  private static void tallies(Html html, String title, List<Tally> tallies, String link) {
    html.raw("<section>").element("h2", "", title);
    if (tallies.isEmpty()) {
      html.raw("<p>Nobody in this corpus.</p></section>\n");
      return;
    }
    html.raw("<table><thead><tr><th scope=\"col\">Name</th><th scope=\"col\">How</th>")
        .raw("<th scope=\"col\" class=\"num\">Times</th></tr></thead><tbody>\n");
    for (Tally tally : tallies) {
      html.raw("<tr><td><a href=\"" + link)
          .url(tally.name())
          .raw("\">")
          .text(tally.name())
          .raw("</a></td><td>")
          .text(tally.kind())
          .raw("</td><td class=\"num\">" + tally.count() + "</td></tr>\n");
    }
    html.raw("</tbody></table></section>\n");
  }

  /** A list of names with how often each stands in the corpus. */
  static Html index(String title, String column, List<Tally> names, String link, int page) {
    Html html = new Html();
    html.element("h1", "", title);
    if (names.isEmpty()) {
      return html.raw("<p>None in this corpus.</p>\n");
    }
    html.raw("<table class=\"index\"><thead><tr><th scope=\"col\">Name</th>")
        .raw("<th scope=\"col\" class=\"num\">" + column + "</th></tr></thead><tbody>\n");
    for (Tally tally : names.subList(0, Math.min(MOST, names.size()))) {
      html.raw("<tr><td><a href=\"" + link + "?name=")
          .url(tally.name())
          .raw("\">")
          .text(tally.name())
          .raw("</a> ")
          .element("span", "when", tally.kind())
          .raw("</td><td class=\"num\">" + tally.count() + "</td></tr>\n");
    }
    html.raw("</tbody></table>\n");
    Page.turn(html, link + "s", page, names.size() > MOST);
    return html;
  }
}
