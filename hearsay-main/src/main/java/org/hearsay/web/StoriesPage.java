package org.hearsay.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.hearsay.report.Html;
import org.hearsay.report.Wording;
import org.hearsay.store.Corpus;
import org.hearsay.store.StoryFilter;
import org.hearsay.store.StoryLine;
import org.jspecify.annotations.Nullable;

/** The list of stories: each with its row and its reports over time, with filters. */
final class StoriesPage {
  private static final int MOST = 50;

  private StoriesPage() {}

  static Html of(Corpus corpus, Params params) {
    StoryFilter filter = filter(params);
    long all = corpus.listing().countStories(StoryFilter.ALL);
    Html html = new Html();
    html.element("h1", "", "Stories");
    if (all == 0) {
      return empty(html, corpus.listing().countArticles());
    }
    int page = params.page();
    long found = corpus.listing().countStories(filter);
    List<StoryLine> lines = corpus.listing().stories(filter, MOST, (page - 1) * MOST);
    form(html, filter);
    html.raw("<p class=\"note\">")
        .text(
            (found == all ? "" : found + " of ")
                + (all == 1 ? "1 story" : all + " stories")
                + " from "
                + Wording.count((int) corpus.listing().countArticles(), "article")
                + ".")
        .raw(" <a href=\"/search\">What can be searched for</a></p>\n");
    if (lines.isEmpty()) {
      return html.raw("<p>No story passes these filters. <a href=\"/\">Show all</a></p>\n");
    }
    html.raw("<div class=\"scroll\" role=\"region\" aria-label=\"Stories\" tabindex=\"0\">")
        .raw("<table class=\"stories\"><thead><tr><th scope=\"col\">Story</th>")
        .raw("<th scope=\"col\">Reports over time</th><th scope=\"col\">Documents</th>")
        .raw("<th scope=\"col\">Versions</th><th scope=\"col\">Original reporting</th>")
        .raw("<th scope=\"col\">Independent origins</th><th scope=\"col\">Changed on the way</th>")
        .raw("</tr></thead><tbody>\n");
    lines.forEach(line -> line(html, line));
    html.raw("</tbody></table></div>\n");
    Page.turn(html, link(filter), page, found > (long) page * MOST);
    return html;
  }

  private static Html empty(Html html, long articles) {
    if (articles > 0) {
      return html.raw("<p>There are articles but no stories yet: a run was cut off. Run ")
          .raw(
              "<code>hearsay ingest --corpus DIR PATH</code> again; it goes on where it was.</p>\n");
    }
    return html.raw("<p>This corpus is empty. Add to it, then reload:</p>\n")
        .raw("<pre><code>hearsay ingest --corpus DIR PATH…</code></pre>\n")
        .raw("<p>PATH is a file or a folder: HTML, text, JSON lines, WARC, feeds and more. ")
        .raw("What cannot be read is listed under <a href=\"/quarantine\">Quarantine</a>. ")
        .raw("To trace a single text without keeping it, <a href=\"/ask\">ask</a>.</p>\n");
  }

  private static void line(Html html, StoryLine line) {
    html.raw("<tr><th scope=\"row\"><a href=\"/story/")
        .url(line.id())
        .raw("\">")
        .text(line.headline())
        .raw("</a></th><td data-label=\"Reports over time\">");
    Sparkline.draw(html, line.times());
    String range = line.low() == line.high() ? "" : " (" + line.low() + "–" + line.high() + ")";
    cell(html, "Documents", Integer.toString(line.counts().documents()));
    cell(html, "Versions", Integer.toString(line.counts().versions()));
    cell(html, "Original reporting", Integer.toString(line.counts().originalReporting()));
    cell(html, "Independent origins", line.best() + range);
    if (line.judged()) {
      html.raw(" <small class=\"judged\">as people judged</small>");
    }
    cell(html, "Changed on the way", line.alerts() == 0 ? "–" : Integer.toString(line.alerts()));
    html.raw("</td></tr>\n");
  }

  private static void cell(Html html, String label, String value) {
    html.raw("</td><td class=\"num\" data-label=\"" + label + "\">").text(value);
  }

  private static void form(Html html, StoryFilter filter) {
    html.raw("<form class=\"filters\" method=\"get\" action=\"/\" aria-label=\"Filters\">");
    input(html, "words", "Headline", "search", filter.words());
    input(html, "outlet", "Outlet", "text", filter.outlet());
    input(html, "from", "From", "date", filter.from());
    input(html, "to", "To", "date", filter.to());
    input(html, "least", "At least documents", "number", Integer.toString(filter.least()));
    html.raw("<label>Order <select name=\"order\">");
    for (StoryFilter.Order order : StoryFilter.Order.values()) {
      String chosen = order == filter.order() ? " selected" : "";
      html.raw("<option value=\"" + name(order) + "\"" + chosen + ">" + told(order) + "</option>");
    }
    html.raw("</select></label> <button>Show</button></form>\n");
  }

  private static String told(StoryFilter.Order order) {
    return switch (order) {
      case LARGEST -> "largest first";
      case ORIGINS -> "most origins first";
      case COPIED -> "fewest origins for their size first";
      case NEWEST -> "newest first";
    };
  }

  private static void input(
      Html html, String name, String label, String type, @Nullable String value) {
    html.raw("<label>" + label + " <input name=\"" + name + "\" type=\"" + type + "\"")
        .raw(type.equals("number") ? " min=\"1\"" : "")
        .raw(" value=\"")
        .text(value == null ? "" : value)
        .raw("\"></label> ");
  }

  private static String name(StoryFilter.Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  /** The filter that the request asks for. */
  static StoryFilter filter(Params params) {
    String order = params.text("order");
    StoryFilter.Order chosen = StoryFilter.Order.LARGEST;
    if (order != null) {
      try {
        chosen = StoryFilter.Order.valueOf(order.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "there is no order '" + order + "'. Maybe largest, origins, copied or newest?", e);
      }
    }
    return new StoryFilter(
        params.text("words"),
        params.text("outlet"),
        day(params, "from"),
        day(params, "to"),
        params.number("least", 1, 1, 1_000_000),
        chosen);
  }

  private static @Nullable String day(Params params, String name) {
    String value = params.text(name);
    try {
      return value == null ? null : LocalDate.parse(value).toString();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "the query parameter '" + name + "' is '" + value + "'; it must be a day, as 2023-03-14.",
          e);
    }
  }

  private static String link(StoryFilter filter) {
    Html link = new Html().raw("/?order=" + name(filter.order()) + "&amp;least=" + filter.least());
    add(link, "words", filter.words());
    add(link, "outlet", filter.outlet());
    add(link, "from", filter.from());
    add(link, "to", filter.to());
    return link.toString();
  }

  private static void add(Html link, String name, @Nullable String value) {
    if (value != null) {
      link.raw("&amp;" + name + "=").url(value);
    }
  }
}
