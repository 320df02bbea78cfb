package org.hearsay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.model.Alert;
import org.hearsay.model.Article;
import org.hearsay.model.Assertion;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Claim;
import org.hearsay.model.Edge;
import org.hearsay.model.Evidence;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;
import org.hearsay.model.Span;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.model.Value;
import org.hearsay.report.StoryTree.Branch;

/**
 * A story's parts as HTML: the tree of origins as a list, its claims, what changed on the way.
 *
 * <p>Absent sources are hollow, stated edges solid, inferred ones dashed. Nothing of a document is
 * rendered as HTML.
 */
public final class StoryHtml {
  private static final int QUOTE = 240;

  private final Labels labels;
  private final Trace trace;
  private final Story story;
  private final String articles;
  private final Function<Edge, String> beside;
  private Html html = new Html();

  /**
   * @param articles where an article's page stands, e.g. {@code /article/}; empty where there are
   *     none
   * @param beside markup that follows the reasons of an edge
   */
  public StoryHtml(Trace trace, Story story, String articles, Function<Edge, String> beside) {
    this.trace = trace;
    this.story = story;
    this.articles = articles;
    this.beside = beside;
    this.labels = new Labels(trace);
  }

  private String done() {
    String text = html.toString();
    html = new Html();
    return text;
  }

  /** What a reader calls a node: "Sound Herald, 2023-03-12 08:00 +02:00". */
  public String label(String node) {
    return labels.node(node);
  }

  /** The tree of origins. */
  public String tree() {
    html.raw("<ul class=\"tree\">\n");
    for (Branch root : StoryTree.of(trace, story, labels.documents())) {
      branch(root, story.row().origins().nodes());
    }
    html.raw("</ul>\n");
    return done();
  }

  private void branch(Branch branch, List<String> origins) {
    Node node = branch.node();
    Edge edge = branch.edge();
    String kind = node.kind() == NodeKind.ABSENT ? "absent" : "document";
    String status = edge == null ? "" : " " + edge.status().name().toLowerCase(Locale.ROOT);
    html.raw("<li class=\"" + kind + status + "\"><div class=\"node " + kind + "\">");
    label(node, edge == null && origins.contains(node.id()));
    if (edge != null) {
      html.raw(" ").element("span", "edge", Wording.edge(edge, node.id()));
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
      html.element("span", "name", Wording.oneLine(node.name()));
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
      labels.reasons(edge, branch.node().id(), QUOTE).forEach(r -> html.element("li", "", r));
      html.raw(beside.apply(edge));
    }
    for (Edge other : branch.also()) {
      html.raw("<li>also ")
          .text(Wording.edge(other))
          .raw(": ")
          .text(labels.node(other.parent()))
          .raw("<ul>");
      labels.reasons(other, branch.node().id(), QUOTE).forEach(r -> html.element("li", "", r));
      html.raw(beside.apply(other)).raw("</ul></li>");
    }
    html.raw("</ul></details>");
  }

  /** The claims under a heading: first those that more than one document tells. */
  public String claims(String heading) {
    if (story.claims().isEmpty()) {
      return "";
    }
    List<Claim> shared = new ArrayList<>();
    List<Claim> single = new ArrayList<>();
    for (Claim claim : story.claims()) {
      (documents(claim) > 1 ? shared : single).add(claim);
    }
    shared.sort(Comparator.comparing((Claim c) -> -documents(c)).thenComparing(Claim::id));
    html.element(heading, "", "Claims");
    shared.forEach(this::claim);
    if (!single.isEmpty() && !shared.isEmpty()) {
      html.raw("<details class=\"more\"><summary>")
          .text(Wording.count(single.size(), "claim") + " told in one document only")
          .raw("</summary>\n");
    }
    single.forEach(this::claim);
    html.raw(single.isEmpty() || shared.isEmpty() ? "" : "</details>\n");
    return done();
  }

  private static long documents(Claim claim) {
    return claim.assertions().stream().map(Assertion::document).distinct().count();
  }

  private void claim(Claim claim) {
    var origins = claim.origins().origins();
    html.raw("<details class=\"claim\" id=\"")
        .text(claim.id())
        .raw("\"><summary>")
        .text(Wording.quoted(Wording.oneLine(claim.text())));
    String range =
        origins.low() == origins.high() ? "" : " (" + origins.low() + "–" + origins.high() + ")";
    html.raw(" <span class=\"row\">").text(Wording.count(origins.best(), "origin") + range);
    html.raw("</span>");
    Double low = claim.low();
    Double high = claim.high();
    if (low != null && high != null) {
      // Two claims may stand in one sentence: so many killed, so many injured.
      String given = number(low) + (low.equals(high) ? "" : " to " + number(high));
      html.raw(" ").element("span", "range", given + " " + unit(claim));
    }
    html.raw(" ").element("span", "stances", stances(claim));
    html.raw(
        "</summary>\n<table><thead><tr><th>Who</th><th>Stance</th><th>Through</th><th>Words</th></tr></thead><tbody>\n");
    claim.assertions().forEach(this::assertion);
    html.raw("</tbody></table></details>\n");
  }

  /** "2 assert, 5 repeat, 1 doubts". */
  private static String stances(Claim claim) {
    Map<String, Integer> counts = new TreeMap<>();
    claim
        .assertions()
        .forEach(a -> counts.merge(a.stance().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
    List<String> said = new ArrayList<>();
    counts.forEach(
        (stance, n) ->
            said.add(
                n + " " + (n == 1 ? stance : stance.replaceAll("ies$", "y").replaceAll("s$", ""))));
    return String.join(", ", said);
  }

  private static String unit(Claim claim) {
    return claim.assertions().stream()
        .map(Assertion::value)
        .filter(Objects::nonNull)
        .map(Value::unit)
        .findFirst()
        .orElse("");
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,.0f", value)
        : Double.toString(value);
  }

  private void assertion(Assertion assertion) {
    AttributedArticle document = labels.document(assertion.document());
    if (document == null) {
      return;
    }
    String stance = assertion.stance().name().toLowerCase(Locale.ROOT);
    html.raw("<tr><td>");
    if (articles.isEmpty()) {
      html.text(Wording.outlet(document.article()));
    } else {
      html.raw("<a href=\"" + articles).url(document.id());
      html.raw(at(assertion.span()) + "\">");
      html.text(Wording.outlet(document.article())).raw("</a>");
    }
    html.raw("<br>").element("time", "when", Wording.time(document.article().published()));
    html.raw("</td><td><span class=\"stance " + stance + "\">");
    html.text(stance).raw("</span></td><td>");
    html.text(String.join(" ← ", assertion.chain())).raw("</td><td>");
    html.text(Wording.cut(Wording.oneLine(assertion.span().of(document.article().text())), QUOTE))
        .raw("</td></tr>\n");
  }

  /** Points at a stretch of an article's page. */
  private static String at(Span span) {
    return span.isEmpty() ? "" : "?at=" + span.start() + "-" + span.end() + "#here";
  }

  /** What changed on the way, under a heading. */
  public String alerts(String heading) {
    if (story.alerts().isEmpty()) {
      return "";
    }
    html.element(heading, "", "What changed on the way");
    for (Alert alert : story.alerts()) {
      html.raw("<div class=\"alert\">").element("p", "", alert.text()).raw("<div class=\"sides\">");
      for (Evidence passage : alert.passages()) {
        html.raw("<figure>")
            .element(
                "blockquote",
                "",
                Wording.evidence(passage, labels.document(passage.document()), QUOTE));
        html.raw("<figcaption>");
        AttributedArticle document = labels.document(passage.document());
        String who =
            document == null
                ? passage.document()
                : Wording.outlet(document.article())
                    + ", "
                    + Wording.time(document.article().published());
        if (articles.isEmpty() || document == null) {
          html.text(who);
        } else {
          html.raw("<a href=\"" + articles).url(document.id());
          html.raw(at(passage.span()) + "\">").text(who).raw("</a>");
        }
        html.raw("</figcaption></figure>");
      }
      html.raw("</div></div>\n");
    }
    return done();
  }
}
