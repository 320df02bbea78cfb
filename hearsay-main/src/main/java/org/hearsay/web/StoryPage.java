package org.hearsay.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Claim;
import org.hearsay.model.Deduction;
import org.hearsay.model.Edge;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Origins;
import org.hearsay.model.Stance;
import org.hearsay.model.Status;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.report.Html;
import org.hearsay.report.HtmlReport;
import org.hearsay.report.OriginMap;
import org.hearsay.report.StoryClock;
import org.hearsay.report.StoryHtml;
import org.hearsay.report.Wording;
import org.hearsay.store.Verdict;

/** One story: its row, the tree of origins over time, the deductions, claims, changes, timeline. */
final class StoryPage {
  private static final String ARTICLES = "/article/";
  private static final Pattern STORY = Pattern.compile("\\bs-[0-9a-f]{12}\\b");

  /** Origins folded by who they are, not by an edge: the rules of the count move these. */
  private static final Pattern RULED =
      Pattern.compile("^(?:same owner|several reports of|same unnamed|perhaps the same|unnamed )");

  private final Trace trace;
  private final OriginCount evident;
  private final Story standing;
  private final Story story;
  private final Switches switches;
  private final StoryHtml parts;
  private final List<Edge> rejected;
  private final VerdictForms forms;
  private final Html html = new Html();

  /**
   * @param trace the story with its documents and lineage, as people left it
   * @param row the row as it is counted under the switches
   * @param evident the row that the evidence alone gives
   * @param rejected inferred edges that a person rejected
   * @param verdicts what people said of the story's edges
   */
  StoryPage(
      Trace trace,
      OriginCount row,
      OriginCount evident,
      Switches switches,
      List<Edge> rejected,
      List<Verdict> verdicts) {
    this.trace = trace;
    this.evident = evident;
    this.standing = trace.stories().get(0);
    this.story = standing.with(row);
    this.switches = switches;
    this.rejected = rejected;
    this.parts = new StoryHtml(trace, story, ARTICLES, this::judge);
    this.forms = new VerdictForms(story.id(), parts::label, verdicts);
  }

  Html page() {
    html.raw("<article class=\"story\">").element("h1", "", story.headline());
    counted();
    if (!story.notes().isEmpty()) {
      html.raw("<ul class=\"notes\">");
      story.notes().forEach(this::note);
      html.raw("</ul>\n");
    }
    html.raw(
            "<nav class=\"parts\" aria-label=\"On this page\"><a href=\"#tree\">Tree of origins</a>")
        .raw(" <a href=\"#deductions\">Deductions</a> <a href=\"#claims\">Claims</a>")
        .raw(" <a href=\"#changes\">What changed</a> <a href=\"#timeline\">Timeline</a></nav>\n");
    tree();
    deductions();
    html.raw("<section id=\"claims\">").raw(parts.claims("h2")).raw("</section>\n");
    html.raw("<section id=\"changes\">").raw(parts.alerts("h2")).raw("</section>\n");
    timeline();
    return html.raw("</article>\n");
  }

  /** A note; the ids of other stories in it lead to them. */
  private void note(String note) {
    html.raw("<li>");
    int from = 0;
    for (Matcher id = STORY.matcher(note); id.find(); from = id.end()) {
      html.text(note.substring(from, id.start()));
      html.raw("<a href=\"/story/").url(id.group()).raw("\">").text(id.group()).raw("</a>");
    }
    html.text(note.substring(from)).raw("</li>");
  }

  private void counted() {
    var counts = story.row().counts();
    Origins origins = story.row().origins();
    html.raw("<div id=\"counted\" aria-live=\"polite\"><ol class=\"figures\">");
    figure(Integer.toString(counts.documents()), "documents");
    figure(Integer.toString(counts.versions()), "versions");
    figure(Integer.toString(counts.originalReporting()), "with original reporting");
    figure(
        origins.best()
            + (origins.low() == origins.high()
                ? ""
                : " (" + origins.low() + "–" + origins.high() + ")"),
        "independent origins");
    html.raw("</ol>");
    if (!story.row().origins().equals(evident.origins())) {
      html.element(
          "p",
          "note",
          "By the evidence alone and the standard rules: " + Wording.row(story.with(evident)));
    }
    html.raw("</div>\n");
  }

  private void figure(String number, String what) {
    html.raw("<li>").element("strong", "", number).raw(" ").element("span", "", what).raw("</li>");
  }

  private void tree() {
    html.raw("<section id=\"tree\"><h2>Tree of origins</h2>\n").raw(HtmlReport.legend());
    boolean confirmed =
        trace.lineage().edges().stream().anyMatch(e -> e.status() == Status.CONFIRMED);
    html.raw(confirmed ? "<p class=\"note\">A thick line is confirmed by a person.</p>\n" : "");
    html.raw("<p class=\"sideways\">Scroll the drawing sideways for the times; the list under it ")
        .raw("says the same.</p>\n<div class=\"scroll map\" role=\"region\" tabindex=\"0\" ")
        .raw("aria-label=\"Tree of origins over time\">\n")
        .raw(OriginMap.svg(trace, story, ARTICLES, Set.of()))
        .raw("</div>\n<p id=\"reason\" class=\"reason\" aria-hidden=\"true\">")
        .raw("Point at a row, or tab to it, to see why it stands where it does.</p>\n");
    html.raw(
            "<details class=\"aslist\" id=\"list\"><summary>The same as a list, with every reason,")
        .raw(" and to confirm or reject what is inferred</summary>\n")
        .raw(parts.tree())
        .raw("</details>\n");
    if (!rejected.isEmpty()) {
      html.raw("<h3>Rejected by a person</h3>\n<ul>\n");
      for (Edge edge : rejected) {
        html.raw("<li>")
            .text(parts.label(edge.child()) + " from " + parts.label(edge.parent()) + ": ")
            .text(Wording.edge(edge) + ". ")
            .raw(forms.withdraw(edge))
            .raw("</li>\n");
      }
      html.raw("</ul>\n");
    }
    html.raw("</section>\n");
  }

  private String judge(Edge edge) {
    return forms.item(edge);
  }

  private void deductions() {
    html.raw("<section id=\"deductions\"><h2>Deductions</h2>\n")
        .raw("<p>Reports that look separate and were counted as one. Switch one off to count its ")
        .raw("documents as if they rested on nobody; the figures above move, and the address ")
        .raw("keeps the choice.</p>\n<form class=\"switches\" method=\"get\" action=\"/story/")
        .url(story.id())
        .raw("\">\n<fieldset><legend>Rules of the count</legend>\n");
    for (List<String> rule : Switches.RULES) {
      box("rule", rule.get(0), switches.rules().contains(rule.get(0)), rule.get(1));
    }
    html.raw("</fieldset>\n");
    List<Deduction> deductions = standing.row().origins().deductions();
    Set<String> movable = new HashSet<>();
    trace
        .lineage()
        .edges()
        .forEach(
            e -> {
              movable.add(e.child());
              if (e.undirected()) {
                movable.add(e.parent());
              }
            });
    html.raw("<fieldset><legend>Count apart</legend>\n");
    for (int i = 0; i < deductions.size(); i++) {
      Deduction deduction = deductions.get(i);
      html.raw("<div class=\"deduction\">");
      boolean ruled = RULED.matcher(deduction.reason()).find();
      if (!ruled && deduction.documents().stream().anyMatch(movable::contains)) {
        box("apart", Integer.toString(i), switches.apart().contains(i), told(deduction));
      } else {
        html.raw("<span class=\"fixed\">").text(told(deduction)).raw("</span>\n");
      }
      documents(deduction);
      html.raw("</div>\n");
    }
    html.raw(deductions.isEmpty() ? "<p>Nothing was counted as one.</p>" : "");
    html.raw("</fieldset>\n<button>Count</button> <a href=\"/story/")
        .url(story.id())
        .raw("\">as it was</a></form></section>\n");
  }

  private static String told(Deduction deduction) {
    int documents = deduction.documents().size();
    // Sources that are absent may count as one without any document being folded.
    return deduction.reason()
        + (documents == 0 ? "" : " (" + Wording.count(documents, "document") + ")");
  }

  private void box(String name, String value, boolean on, String label) {
    html.raw("<label><input type=\"checkbox\" name=\"" + name + "\" value=\"" + value + "\"")
        .raw(on ? " checked> " : "> ")
        .text(label)
        .raw("</label>\n");
  }

  private void documents(Deduction deduction) {
    if (deduction.documents().isEmpty()) {
      return;
    }
    html.raw("<details><summary>which<span class=\"hidden\"> are counted as one: ")
        .text(deduction.reason())
        .raw("</span></summary><ul>");
    for (String id : deduction.documents()) {
      html.raw("<li><a href=\"" + ARTICLES)
          .url(id)
          .raw("\">")
          .text(parts.label(id))
          .raw("</a></li>");
    }
    html.raw("</ul></details>\n");
  }

  private void timeline() {
    Map<String, List<String>> firsts = new HashMap<>();
    for (Claim claim : story.claims()) {
      String words = Wording.cut(Wording.oneLine(claim.text()), 140);
      // A copy that carries an early date repeats; who asserts was first.
      claim.assertions().stream()
          .filter(a -> a.stance() == Stance.ASSERTS && claim.assertions().size() > 1)
          .findFirst()
          .ifPresent(a -> firsts.computeIfAbsent(a.document(), d -> new ArrayList<>()).add(words));
    }
    StoryClock clock = new StoryClock(trace);
    List<AttributedArticle> byTime = new ArrayList<>(trace.documents());
    byTime.sort(
        Comparator.comparing((AttributedArticle a) -> instant(clock, a.article()))
            .thenComparing(AttributedArticle::id));
    html.raw(
            "<section id=\"timeline\"><h2>Timeline</h2>\n<form method=\"get\" action=\"/compare\">")
        .raw("<ol class=\"timeline\">\n");
    byTime.forEach(a -> moment(a, firsts.getOrDefault(a.id(), List.of())));
    html.raw("</ol>\n<button>Compare the chosen versions</button></form></section>\n");
  }

  private void moment(AttributedArticle attributed, List<String> firsts) {
    Article article = attributed.article();
    boolean origin = story.row().origins().nodes().contains(article.id());
    html.raw("<li><label><input type=\"checkbox\" name=\"id\" value=\"")
        .text(article.id())
        .raw("\"> ")
        .element("time", "when", Wording.time(article.published()))
        .raw("<span class=\"hidden\"> compare ")
        .text(Wording.outlet(article))
        .raw("</span></label> <a href=\"" + ARTICLES)
        .url(article.id())
        .raw("\">")
        .text(Wording.outlet(article))
        .raw("</a>")
        .raw(origin ? " <strong class=\"origin\">origin</strong>" : "")
        .raw(" ")
        .text(article.headline() == null ? "" : article.headline());
    for (String first : firsts.stream().distinct().limit(2).toList()) {
      html.raw("<br>").element("span", "first", "earliest in this corpus to say: " + first);
    }
    html.raw("</li>\n");
  }

  private static Instant instant(StoryClock clock, Article article) {
    return article.published() == null ? Instant.MAX : clock.at(article.published());
  }
}
