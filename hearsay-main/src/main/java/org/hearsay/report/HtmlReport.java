package org.hearsay.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Alert;
import org.hearsay.model.Article;
import org.hearsay.model.Assertion;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Claim;
import org.hearsay.model.Deduction;
import org.hearsay.model.Edge;
import org.hearsay.model.Evidence;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;
import org.hearsay.model.Rejection;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.report.StoryTree.Branch;
import org.jspecify.annotations.Nullable;

/**
 * The trace as one self-contained page: no script, no network, readable on a phone, in the dark and
 * on paper.
 *
 * <p>Absent sources are hollow, stated edges solid, inferred ones dashed. Nothing of a document is
 * rendered as HTML.
 */
public final class HtmlReport {
  private static final int QUOTE = 240;

  private final Labels labels;
  private final Html html = new Html();
  private final Trace trace;
  private final String articles;

  /**
   * @param articles where an article's page stands, e.g. {@code /article/}; empty where there are
   *     none
   */
  private HtmlReport(Trace trace, String articles) {
    this.trace = trace;
    this.articles = articles;
    this.labels = new Labels(trace);
  }

  /** The whole page. */
  public static String of(Trace trace) {
    return new HtmlReport(trace, "").page();
  }

  /** One story's section for a page that links each document to {@code articles} + its id. */
  public static String section(Trace trace, Story story, String articles) {
    HtmlReport report = new HtmlReport(trace, articles);
    report.html.raw(legend());
    report.story(story);
    return report.html.toString();
  }

  private String page() {
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .raw("<title>Hearsay: where it came from</title>\n<style>\n")
        .raw(style())
        .raw("</style>\n</head>\n<body>\n<header><h1>Where it came from</h1>\n<p>");
    html.text(
        Wording.count(trace.documents().size(), "document")
            + " in "
            + Wording.count(trace.stories().size(), "story").replace("storys", "stories")
            + ". Hearsay measures reporting, not truth: it shows who took what from whom, never who is right.");
    html.raw("</p>\n").raw(legend()).raw("</header>\n<main>\n");
    if (trace.stories().size() > 1) {
      contents();
    }
    trace.stories().forEach(this::story);
    rejected();
    html.raw("</main>\n</body>\n</html>\n");
    return html.toString();
  }

  private static String legend() {
    return """
        <p class="legend"><span class="node document">a document of this pile</span>
        <span class="node absent">absent: cited or implied, not in this pile</span>
        <span class="key stated">stated by the text</span> <span class="key inferred">inferred by Hearsay</span></p>
        """;
  }

  private void contents() {
    html.raw(
            "<nav aria-label=\"Stories\"><table><thead><tr><th>Story</th><th>Documents</th><th>Versions</th>")
        .raw("<th>Original reporting</th><th>Independent origins</th></tr></thead><tbody>\n");
    for (Story story : trace.stories()) {
      var counts = story.row().counts();
      var origins = story.row().origins();
      html.raw("<tr><td><a href=\"#")
          .text(story.id())
          .raw("\">")
          .text(story.headline())
          .raw("</a></td><td>")
          .raw(counts.documents() + "</td><td>" + counts.versions() + "</td><td>")
          .raw(counts.originalReporting() + "</td><td>" + origins.best())
          .raw(
              origins.low() == origins.high()
                  ? ""
                  : " (" + origins.low() + "–" + origins.high() + ")")
          .raw("</td></tr>\n");
    }
    html.raw("</tbody></table></nav>\n");
  }

  private void story(Story story) {
    html.raw("<section id=\"").text(story.id()).raw("\">\n").element("h2", "", story.headline());
    html.element("p", "row", Wording.row(story));
    story.notes().forEach(note -> html.element("p", "note", note));
    html.raw("\n<h3>Tree of origins</h3>\n<ul class=\"tree\">\n");
    for (Branch root : StoryTree.of(trace, story, labels.documents())) {
      branch(root, story.row().origins().nodes());
    }
    html.raw("</ul>\n");
    deductions(story.row().origins().deductions());
    claims(story.claims());
    alerts(story.alerts());
    html.raw("</section>\n");
  }

  private void branch(Branch branch, List<String> origins) {
    Node node = branch.node();
    Edge edge = branch.edge();
    boolean absent = node.kind() == NodeKind.ABSENT;
    String status = edge == null ? "" : " " + edge.status().name().toLowerCase(Locale.ROOT);
    html.raw(
        "<li class=\""
            + (absent ? "absent" : "document")
            + status
            + "\"><div class=\"node "
            + (absent ? "absent" : "document")
            + "\">");
    label(node, edge == null && origins.contains(node.id()));
    if (edge != null) {
      html.raw(" ").element("span", "edge", Wording.edge(edge));
    }
    html.raw("</div>");
    reasons(branch);
    if (!branch.children().isEmpty()) {
      html.raw("\n<ul>\n");
      branch.children().forEach(child -> branch(child, origins));
      html.raw("</ul>");
    }
    html.raw("</li>\n");
  }

  private void label(Node node, boolean origin) {
    AttributedArticle document = labels.document(node.document());
    if (document == null) {
      html.element("span", "name", node.name());
      html.raw(node.kind() == NodeKind.ABSENT ? " <span class=\"when\">absent</span>" : "");
      badge(origin);
      return;
    }
    Article article = document.article();
    if (articles.isEmpty()) {
      html.element("span", "name", Wording.outlet(article));
    } else {
      html.raw("<a class=\"name\" href=\"" + articles).url(article.id()).raw("\">");
      html.text(Wording.outlet(article)).raw("</a>");
    }
    html.raw(" ").element("time", "when", Wording.time(article.published()));
    badge(origin);
    if (article.headline() != null) {
      html.raw(" ").element("span", "headline", article.headline());
    }
  }

  private void badge(boolean origin) {
    html.raw(origin ? " <strong class=\"origin\">origin</strong>" : "");
  }

  private void reasons(Branch branch) {
    Edge edge = branch.edge();
    boolean none = (edge == null || edge.evidence().isEmpty()) && branch.also().isEmpty();
    if (none) {
      return;
    }
    html.raw("<details><summary>why</summary><ul class=\"why\">");
    if (edge != null) {
      edge.evidence().forEach(e -> html.element("li", "", quoted(e, edge)));
    }
    for (Edge other : branch.also()) {
      html.raw("<li>also ")
          .text(Wording.edge(other))
          .raw(": ")
          .text(labels.node(other.parent()))
          .raw("<ul>");
      other.evidence().forEach(e -> html.element("li", "", quoted(e, other)));
      html.raw("</ul></li>");
    }
    html.raw("</ul></details>");
  }

  private String quoted(Evidence evidence, @Nullable Edge edge) {
    return labels.reason(evidence, edge, QUOTE);
  }

  private void deductions(List<Deduction> deductions) {
    if (deductions.isEmpty()) {
      return;
    }
    html.raw("<h3>Counted as one</h3>\n<ul class=\"deductions\">\n");
    deductions.forEach(d -> html.element("li", "", d.reason()).raw("\n"));
    html.raw("</ul>\n");
  }

  private void claims(List<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    html.raw("<h3>Claims</h3>\n");
    for (Claim claim : claims) {
      var origins = claim.origins().origins();
      html.raw("<details class=\"claim\"><summary>")
          .text("“" + Wording.oneLine(claim.text()) + "”");
      String range =
          origins.low() == origins.high() ? "" : " (" + origins.low() + "–" + origins.high() + ")";
      html.raw(" <span class=\"row\">").text(Wording.count(origins.best(), "origin") + range);
      html.raw(
          "</span></summary>\n<table><thead><tr><th>Who</th><th>Stance</th><th>Through</th><th>Words</th></tr></thead><tbody>\n");
      claim.assertions().forEach(this::assertion);
      html.raw("</tbody></table></details>\n");
    }
  }

  private void assertion(Assertion assertion) {
    AttributedArticle document = labels.document(assertion.document());
    if (document == null) {
      return;
    }
    html.raw("<tr><td>").text(Wording.outlet(document.article())).raw("</td><td>");
    html.text(assertion.stance().name().toLowerCase(Locale.ROOT)).raw("</td><td>");
    html.text(String.join(" ← ", assertion.chain())).raw("</td><td>");
    html.text(Wording.cut(Wording.oneLine(assertion.span().of(document.article().text())), QUOTE))
        .raw("</td></tr>\n");
  }

  private void alerts(List<Alert> alerts) {
    if (alerts.isEmpty()) {
      return;
    }
    html.raw("<h3>What changed on the way</h3>\n");
    for (Alert alert : alerts) {
      html.raw("<div class=\"alert\">").element("p", "", alert.text()).raw("<div class=\"sides\">");
      for (Evidence passage : alert.passages()) {
        AttributedArticle document = labels.document(passage.document());
        html.raw("<figure>").element("blockquote", "", quoted(passage, null));
        html.element(
            "figcaption",
            "",
            document == null
                ? passage.document()
                : Wording.outlet(document.article())
                    + ", "
                    + Wording.time(document.article().published()));
        html.raw("</figure>");
      }
      html.raw("</div></div>\n");
    }
  }

  private void rejected() {
    if (trace.rejected().isEmpty()) {
      return;
    }
    html.raw("<section><h2>Not read</h2>\n<ul>\n");
    for (Rejection r : trace.rejected()) {
      String at = r.offset() == null ? "" : " at byte " + r.offset();
      html.element("li", "", r.path() + at + ": " + r.reason()).raw("\n");
    }
    html.raw("</ul></section>\n");
  }

  /** The style of the page, for every page that shows its sections. */
  public static String style() {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException(
            "report.css is missing from the jar. Maybe the build was interrupted?");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read report.css", e);
    }
  }
}
