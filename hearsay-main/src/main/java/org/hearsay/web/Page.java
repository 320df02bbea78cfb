package org.hearsay.web;

import org.hearsay.report.Html;

/** The frame of every page: head, navigation, search box. */
final class Page {
  private Page() {}

  static String of(String title, String query, Html body) {
    Html page = new Html();
    page.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .text(title)
        .raw(" · Hearsay</title>\n<link rel=\"stylesheet\" href=\"/style.css\">\n</head>\n<body>\n")
        .raw(
            "<a class=\"skip\" href=\"#main\">Skip to the content</a>\n<header class=\"bar\"><nav aria-label=\"Main\">")
        .raw(
            "<a href=\"/\">Stories</a> <a href=\"/quarantine\">Quarantine</a> <a href=\"/runs\">Runs</a> <a href=\"/openapi.json\">API</a></nav>\n")
        .raw(
            "<form action=\"/search\" method=\"get\" role=\"search\"><label for=\"q\">Search</label> ")
        .raw("<input id=\"q\" name=\"q\" type=\"search\" value=\"")
        .text(query)
        .raw("\"> <button>Find</button></form></header>\n<main id=\"main\">\n")
        .raw(body.toString())
        .raw(
            "</main>\n<footer><p>Hearsay measures reporting, not truth.</p></footer>\n</body>\n</html>\n");
    return page.toString();
  }
}
