package org.hearsay.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.model.Deduction;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;

/**
 * The trace as one self-contained page: no script, no network, readable on a phone, in the dark and
 * on paper.
 *
 * <p>Absent sources are hollow, stated edges solid, inferred ones dashed. Nothing of a document is
 * rendered as HTML.
 */
public final class HtmlReport {
  private final Html html = new Html();
  private final Trace trace;

  private HtmlReport(Trace trace) {
    this.trace = trace;
  }

  /** The whole page. */
  public static String of(Trace trace) {
    return new HtmlReport(trace).page();
  }

  /** One story's section for a page that links each document to {@code articles} + its id. */
  public static String section(Trace trace, Story story, String articles) {
    HtmlReport report = new HtmlReport(trace);
    report.html.raw(legend());
    report.story(story, articles);
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

  /** What the marks of a tree mean. */
  public static String legend() {
    return """
        <p class="legend"><span class="node document">a document of this pile</span>
        <span class="node absent">absent: cited or implied, not in this pile</span>
        <span class="key stated">stated by the text</span> <span class="key inferred">inferred by Hearsay</span>
        <span class="key undecided">who took from whom is not decided</span> <span class="node document ringed">an origin of the count</span></p>
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
    story(story, "");
  }

  private void story(Story story, String articles) {
    StoryHtml parts = new StoryHtml(trace, story, articles, edge -> "");
    html.raw("<section id=\"").text(story.id()).raw("\">\n").element("h2", "", story.headline());
    html.element("p", "row", Wording.row(story));
    story.notes().forEach(note -> html.element("p", "note", note));
    html.raw("\n<h3>Tree of origins</h3>\n").raw(parts.tree());
    deductions(story.row().origins().deductions());
    html.raw(parts.claims("h3")).raw(parts.alerts("h3")).raw("</section>\n");
  }

  private void deductions(List<Deduction> deductions) {
    if (deductions.isEmpty()) {
      return;
    }
    html.raw("<h3>Counted as one</h3>\n<ul class=\"deductions\">\n");
    DeductionLines.of(deductions).forEach(d -> html.element("li", "", d).raw("\n"));
    html.raw("</ul>\n");
  }

  private void rejected() {
    if (trace.rejected().isEmpty()) {
      return;
    }
    html.raw("<section><h2>Not read</h2>\n<ul>\n");
    RejectionLines.of(trace.rejected()).forEach(r -> html.element("li", "", r).raw("\n"));
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
