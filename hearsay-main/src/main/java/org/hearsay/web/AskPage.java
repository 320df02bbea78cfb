package org.hearsay.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.report.Html;
import org.hearsay.report.HtmlReport;
import org.hearsay.report.OriginMap;
import org.hearsay.report.StoryHtml;
import org.hearsay.report.Wording;
import org.hearsay.store.Corpus;
import org.hearsay.store.Hit;

/** Paste a sentence or a text, or drop files: where does it come from? Nothing of it is kept. */
final class AskPage {
  /** Shorter texts are looked up as a sentence: there is too little to compare passages with. */
  private static final int SENTENCE_WORDS = 45;

  private static final int NEAR = 40;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private AskPage() {}

  static Html form() {
    return new Html()
        .raw("<h1>Where does this come from?</h1>\n<form class=\"ask\" method=\"post\" ")
        .raw("action=\"/ask\" enctype=\"multipart/form-data\">\n<label for=\"text\">A sentence ")
        .raw("or a text</label>\n<textarea id=\"text\" name=\"text\" rows=\"10\"></textarea>\n")
        .raw("<label for=\"files\">or files (text or HTML; drop them here), at most ")
        .raw(Asking.FILES + " and 2 MB together</label>\n<input id=\"files\" name=\"files\" ")
        .raw("type=\"file\" multiple accept=\".txt,.html,.htm,.md\">\n<p><button>Trace</button> ")
        .raw("<span class=\"note\">It is compared with this corpus, on this machine, and not kept.")
        .raw("</span></p></form>\n");
  }

  static Html answer(Corpus corpus, Desk desk, List<Desk.Asked> asked) {
    String first = asked.get(0).text();
    if (asked.size() == 1 && SPACE.split(first.strip()).length <= SENTENCE_WORDS) {
      return sentence(corpus, first);
    }
    Set<String> near = new java.util.LinkedHashSet<>();
    for (Desk.Asked one : asked) {
      for (Hit hit : corpus.like(one.text(), null, NEAR / asked.size() + 1).hits()) {
        near.add(hit.article());
        hit.folded().stream().limit(NEAR).forEach(h -> near.add(h.article()));
      }
    }
    List<AttributedArticle> articles = new ArrayList<>();
    for (String id : near) {
      AttributedArticle article = corpus.article(id);
      if (article != null) {
        articles.add(article);
      }
    }
    return traced(desk.trace(asked, articles), articles);
  }

  private static Html sentence(Corpus corpus, String sentence) {
    Html html = new Html();
    html.raw("<h1>Where this stands</h1>\n").element("blockquote", "", sentence);
    List<Hit> hits = corpus.whence(sentence);
    if (hits.isEmpty()) {
      return html.raw("<p>No article of this corpus holds most of these words close together. ")
          .raw("<a href=\"/search?q=")
          .url(Wording.cut(sentence, 200))
          .raw("\">Search for the words</a></p>\n<p><a href=\"/ask\">Ask again</a></p>\n");
    }
    html.raw("<p>" + hits.size() + (hits.size() == 1 ? " article holds" : " articles hold"))
        .raw(" most of these words, earliest first.</p>\n<ol class=\"hits\">\n");
    Set<String> marked = new HashSet<>();
    for (Hit hit : hits) {
      marked.add(hit.article());
      html.raw("<li><a href=\"/article/").url(hit.article()).raw(SearchPage.at(hit) + "\">");
      html.text(hit.title().isBlank() ? hit.article() : hit.title()).raw("</a> ");
      String outlet = hit.outlet() == null ? "" : hit.outlet() + ", ";
      String when = Wording.time(hit.published());
      html.element(
          "span", "when", outlet + when + ", " + Math.round(hit.score() * 100) + "% of the words");
      html.element("p", "", "… " + Wording.oneLine(hit.snippet()) + " …").raw("</li>\n");
    }
    html.raw("</ol>\n");
    String story = hits.get(0).story();
    Trace trace = story == null ? null : corpus.story(story);
    if (trace != null) {
      html.raw("<section><h2>In its story's tree of origins</h2>\n<p><a href=\"/story/")
          .url(trace.stories().get(0).id());
      html.raw("\">")
          .text(trace.stories().get(0).headline())
          .raw("</a>; the articles above are framed.</p>\n");
      tree(html, trace, trace.stories().get(0), marked);
      html.raw("</section>\n");
    }
    return html.raw("<p><a href=\"/ask\">Ask again</a></p>\n");
  }

  private static void tree(Html html, Trace trace, Story story, Set<String> marked) {
    html.raw(HtmlReport.legend())
        .raw(
            "<div class=\"scroll map\" role=\"region\" tabindex=\"0\" aria-label=\"Tree of origins over time\">\n")
        .raw(OriginMap.svg(trace, story, "/article/", marked))
        .raw(
            "</div>\n<p id=\"reason\" class=\"reason\" aria-hidden=\"true\">Point at a row, or tab to it, ")
        .raw("to see why it stands where it does.</p>\n");
  }

  /** The stories of the trace that hold what was asked. */
  private static Html traced(Trace trace, List<AttributedArticle> near) {
    Html html = new Html();
    html.element("h1", "", "Where this comes from")
        .raw("<p class=\"note\">What was asked is framed. It was traced afresh among the ")
        .text(Wording.count(near.size(), "article"))
        .raw(" of this corpus that are most like it; what people said of derivations is not in it.")
        .raw("</p>\n");
    Set<String> known = new HashSet<>();
    near.forEach(a -> known.add(a.id()));
    Set<String> asked = new HashSet<>();
    trace.documents().stream()
        .map(AttributedArticle::id)
        .filter(d -> !known.contains(d))
        .forEach(asked::add);
    trace.rejected().forEach(r -> html.element("p", "note", r.path() + ": " + r.reason()));
    for (Story story : trace.stories()) {
      if (story.documents().stream().noneMatch(asked::contains)) {
        continue;
      }
      html.raw("<section>").element("h2", "", story.headline());
      html.element("p", "row", Wording.row(story));
      if (story.documents().size() == 1) {
        html.raw("<p>Nothing in this corpus is about the same happening.</p>\n");
      }
      tree(html, trace, story, asked);
      StoryHtml parts = new StoryHtml(trace, story, "/article/", edge -> "");
      html.raw("<details class=\"aslist\" open><summary>As a list, with every reason</summary>")
          .raw(parts.tree())
          .raw("</details>\n")
          .raw(parts.claims("h3"))
          .raw(parts.alerts("h3"))
          .raw("</section>\n");
    }
    return html.raw("<p><a href=\"/ask\">Ask again</a></p>\n");
  }
}
