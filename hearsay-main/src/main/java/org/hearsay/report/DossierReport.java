package org.hearsay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Citation;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;

/**
 * One story as a page to print and to file: the tree of origins with every reason open, claims,
 * what changed on the way, and each document with its dates, citations and the hash of its text.
 */
public final class DossierReport {
  private DossierReport() {}

  /**
   * @param trace a trace of this one story
   */
  public static String of(Trace trace) {
    Story story = trace.stories().get(0);
    Html html = new Html();
    html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    html.text(story.headline()).raw("</title>\n<style>\n").raw(HtmlReport.style());
    html.raw(
        "#documents th { vertical-align: top; width: 10rem } #documents td, #documents th { padding-block: .1rem }"
            + "\n</style>");
    html.raw("\n</head>\n<body>\n<header><h1>Where it came from</h1>\n");
    html.element(
        "p",
        "",
        "Hearsay measures reporting, not truth: it shows who took what from whom, never who is right.");
    html.raw("</header>\n<main>\n");
    // On paper nothing can be unfolded.
    html.raw(HtmlReport.section(trace, story, "").replace("<details", "<details open"));
    documents(html, trace);
    html.raw("</main>\n</body>\n</html>\n");
    return html.toString();
  }

  private static void documents(Html html, Trace trace) {
    html.raw("<section id=\"documents\"><h2>Documents</h2>\n");
    List<AttributedArticle> documents = new ArrayList<>(trace.documents());
    documents.sort(
        Comparator.comparing(
                (AttributedArticle a) ->
                    a.article().published() == null
                        ? "~"
                        : a.article().published().earliest().toString())
            .thenComparing(AttributedArticle::id));
    for (AttributedArticle document : documents) {
      document(html, document);
    }
    html.raw("</section>\n");
  }

  private static void document(Html html, AttributedArticle document) {
    Article a = document.article();
    html.raw("<h3>").text(Wording.outlet(a)).raw(", ").text(Wording.time(a.published()));
    html.raw("</h3>\n<table>\n");
    row(html, "headline", a.headline() == null ? "" : a.headline());
    row(html, "id", a.id());
    row(html, "address", a.url() == null ? "" : a.url());
    row(html, "read from", a.path());
    row(html, "by", String.join(", ", a.authors()));
    for (DateCandidate date : a.dates()) {
      row(
          html,
          date.role().name().toLowerCase(Locale.ROOT),
          date.value().iso() + " (" + date.from() + ")");
    }
    List<String> cited =
        document.citations().stream().map(DossierReport::cited).distinct().toList();
    row(html, "cites", String.join("; ", cited));
    row(html, "SHA-256 of its text", SharedArticle.sha256(a.text()));
    html.raw("</table>\n");
  }

  private static String cited(Citation citation) {
    return citation.citing().equals(Citation.THIS)
        ? citation.cited()
        : citation.citing() + " ← " + citation.cited();
  }

  private static void row(Html html, String name, String value) {
    if (!value.isEmpty()) {
      html.raw("<tr>").element("th", "", name).element("td", "", value).raw("</tr>\n");
    }
  }
}
