package org.hearsay.web;

import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.report.Html;
import org.hearsay.report.Wording;
import org.hearsay.store.Corpus;
import org.hearsay.store.Hit;
import org.hearsay.store.Results;
import org.jspecify.annotations.Nullable;

/** Results of a search, copies folded under the earliest of them. */
final class SearchPage {
  private static final int MOST = 20;
  private static final List<List<String>> KINDS =
      List.of(
          List.of("article", "Articles"),
          List.of("attribution", "Quotations"),
          List.of("claim", "Claims"));

  private SearchPage() {}

  static Html of(Corpus corpus, Params params) {
    Html html = new Html();
    String like = params.text("like");
    String query = params.text("q");
    if (like != null) {
      return alike(corpus, like, html);
    }
    html.element("h1", "", "Search");
    if (query == null) {
      help(html.raw("<p>Type words above.</p>\n"), true);
      return html;
    }
    // "said:" and "kind:" choose the kind themselves.
    boolean chosen = query.contains("kind:") || query.contains("said:") || query.contains("by:");
    String kind = chosen ? null : params.text("kind") == null ? "article" : params.text("kind");
    tabs(html, query, kind);
    int page = params.page();
    String whole = kind == null ? query : query + " kind:" + kind;
    Results results = corpus.search(whole, MOST, (page - 1) * MOST);
    list(html, results);
    if (results.cut()) {
      html.raw("<p class=\"note\">The time was over before everything had been looked at.</p>");
    }
    String link = "/search?q=" + new Html().url(query) + (kind == null ? "" : "&amp;kind=" + kind);
    Page.turn(html, link, page, results.more());
    help(html, results.hits().isEmpty());
    return html;
  }

  private static Html alike(Corpus corpus, String id, Html html) {
    var article = Pages.found(corpus.article(id), "article").article();
    html.raw("<h1>Articles like this</h1>\n<p><a href=\"/article/")
        .url(id)
        .raw("\">")
        .text(
            Wording.outlet(article) + ": " + (article.headline() == null ? id : article.headline()))
        .raw("</a></p>\n");
    list(html, corpus.like(article.text(), id, MOST));
    return html;
  }

  private static void tabs(Html html, String query, @Nullable String kind) {
    html.raw("<nav class=\"tabs\" aria-label=\"Kinds of results\">");
    for (List<String> tab : KINDS) {
      html.raw("<a href=\"/search?q=").url(query).raw("&amp;kind=" + tab.get(0) + "\"");
      html.raw(tab.get(0).equals(kind) ? " aria-current=\"true\">" : ">");
      html.raw(tab.get(1) + "</a> ");
    }
    html.raw("</nav>\n");
  }

  private static void list(Html html, Results results) {
    if (results.hits().isEmpty()) {
      html.raw("<p>Nothing found. Maybe fewer words, or without quotation marks?</p>\n");
      return;
    }
    html.raw("<p class=\"note\">" + results.total() + " found, copies folded.</p>\n");
    html.raw("<ol class=\"hits\">\n");
    results.hits().forEach(hit -> hit(html, hit));
    html.raw("</ol>\n");
  }

  static void hit(Html html, Hit hit) {
    html.raw("<li>");
    head(html, hit);
    html.raw("<p>");
    int from = 0;
    for (Span span : hit.found()) {
      if (span.start() >= from && span.end() <= hit.snippet().length()) {
        html.text(hit.snippet().substring(from, span.start()))
            .element("b", "", span.of(hit.snippet()));
        from = span.end();
      }
    }
    html.text(hit.snippet().substring(from)).raw("</p>");
    if (!hit.folded().isEmpty()) {
      html.raw("<details><summary>")
          .text(Wording.count(hit.folded().size(), "copy").replace("copys", "copies"))
          .raw(" of the same words<span class=\"hidden\"> as ")
          .text(hit.title())
          .raw("</span></summary><ul>");
      for (Hit copy : hit.folded()) {
        html.raw("<li>");
        head(html, copy);
        html.raw("</li>");
      }
      html.raw("</ul></details>");
    }
    html.raw("</li>\n");
  }

  private static void head(Html html, Hit hit) {
    String page = hit.kind().equals("claim") ? "/story/" : "/article/";
    html.raw("<a href=\"" + page)
        .url(hit.article())
        .raw(hit.claim() != null ? "#" + hit.claim() + "\">" : at(hit) + "\">")
        .text(hit.title().isBlank() ? hit.article() : Wording.oneLine(hit.title()))
        .raw("</a> ");
    String outlet = hit.outlet() == null ? "" : hit.outlet() + ", ";
    String when = Wording.time(hit.published());
    html.element("span", "when", hit.kind().equals("claim") ? "claim" : outlet + when);
    if (hit.story() != null && !hit.kind().equals("claim")) {
      html.raw(" <a class=\"when\" href=\"/story/").url(hit.story()).raw("\">its story</a>");
    }
    if (hit.kind().equals("article")) {
      html.raw(" <a class=\"when\" href=\"/search?like=")
          .url(hit.article())
          .raw("\">like this<span class=\"hidden\">: ")
          .text(hit.title())
          .raw("</span></a>");
    }
  }

  /** Points at the place in the article, where the hit has one. */
  static String at(Hit hit) {
    Span at = hit.at();
    return at == null ? "" : "?at=" + at.start() + "-" + at.end() + "#here";
  }

  private static void help(Html html, boolean open) {
    html.raw(
            "<details class=\"help\""
                + (open ? " open" : "")
                + "><summary>What can be asked</summary>")
        .raw(
            """
            <dl>
            <dt><code>harbour fire</code></dt><dd>both words, in any of their forms</dd>
            <dt><code>"cold-storage hall"</code></dt><dd>these words in this order</dd>
            <dt><code>fire -cannery</code>, <code>toll OR dead</code>, <code>harb*</code></dt><dd>without a word, either word, words that begin so</dd>
            <dt><code>cites:"Harbour FM"</code></dt><dd>who cites it</dd>
            <dt><code>copies:"Karsovian Press Agency"</code></dt><dd>who takes text from it</dd>
            <dt><code>said:"Marek Dolvik"</code></dt><dd>what somebody is said to have said</dd>
            <dt><code>outlet:</code> <code>source:</code> <code>sourcekind:unnamed</code> <code>story:</code> <code>language:en</code></dt><dd>fields</dd>
            <dt><code>date:2023-03-14</code>, <code>date:2023-03..2023-04</code>, <code>date:..2022</code></dt><dd>what can be of that time</dd>
            <dt><code>kind:claim</code>, <code>kind:attribution</code></dt><dd>claims; quotations and other attributed words</dd>
            <dt><code>is:original</code>, <code>is:undated</code></dt><dd>only original reporting; only undated articles</dd>
            </dl>
            <p>Like articles: “like this” beside a result. Where a sentence or a text comes from:
            <a href="/ask">ask</a>. All quotations of one person: <a href="/sources">sources</a>.</p>
            """)
        .raw("</details>\n");
  }
}
