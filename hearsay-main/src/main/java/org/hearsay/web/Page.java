package org.hearsay.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.report.Html;

/** The frame of every page: head, navigation, search box. */
final class Page {
  private static final Map<String, String> ROOMS = new LinkedHashMap<>();

  static {
    ROOMS.put("/", "Stories");
    ROOMS.put("/ask", "Ask");
    ROOMS.put("/outlets", "Outlets");
    ROOMS.put("/sources", "Sources");
    ROOMS.put("/verdicts", "Verdicts");
    ROOMS.put("/quarantine", "Quarantine");
    ROOMS.put("/runs", "Runs");
    ROOMS.put("/openapi.json", "API");
  }

  private Page() {}

  /**
   * A whole page.
   *
   * @param path where it stands, for marking the place in the navigation
   */
  static String of(String title, String path, String query, Html body) {
    Html page = new Html();
    page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .text(title)
        .raw(" · Hearsay</title>\n<link rel=\"stylesheet\" href=\"/style.css\">\n")
        .raw("<link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\">\n")
        .raw("<script src=\"/page.js\" defer></script>\n</head>\n<body>\n")
        .raw("<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header class=\"bar\">")
        .raw("<a class=\"brand\" href=\"/\">Hearsay</a><nav aria-label=\"Main\">");
    ROOMS.forEach(
        (at, name) ->
            page.raw("<a href=\"" + at + "\"" + (at.equals(path) ? " aria-current=\"page\"" : ""))
                .raw(">" + name + "</a> "));
    return page.raw("</nav>\n<form action=\"/search\" method=\"get\" role=\"search\">")
        .raw("<label for=\"q\">Search</label> ")
        .raw("<input id=\"q\" name=\"q\" type=\"search\" maxlength=\"500\" value=\"")
        .text(query)
        .raw("\"> <button>Find</button></form></header>\n<main id=\"main\" tabindex=\"-1\">\n")
        .raw(body.toString())
        .raw("</main>\n<footer><p>Hearsay measures reporting, not truth. “Earliest” means earliest")
        .raw(" in this corpus.</p></footer>\n</body>\n</html>\n")
        .toString();
  }

  /** Links to the pages before and behind. */
  static void turn(Html html, String link, int page, boolean more) {
    if (page == 1 && !more) {
      return;
    }
    String joined = link + (link.contains("?") ? "&amp;" : "?") + "page=";
    html.raw("<nav class=\"turn\" aria-label=\"Pages\">");
    if (page > 1) {
      html.raw("<a rel=\"prev\" href=\"" + joined + (page - 1) + "\">← before</a> ");
    }
    html.raw("<span>page " + page + "</span>");
    if (more) {
      html.raw(" <a rel=\"next\" href=\"" + joined + (page + 1) + "\">more →</a>");
    }
    html.raw("</nav>\n");
  }
}
