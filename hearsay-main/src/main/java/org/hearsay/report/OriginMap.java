package org.hearsay.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Moment;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.report.StoryTree.Branch;
import org.jspecify.annotations.Nullable;

/**
 * The tree of origins over a time axis, as one SVG: a row for each node, names on the left, dots
 * and lines on the right.
 *
 * <p>Names never stand among the lines: with forty reports in an hour they would cover them. A row
 * is a link and carries its reason as a title and as its accessible name, so that hovering, tabbing
 * and listening give the same.
 */
public final class OriginMap {
  private static final int ROW = 26;
  private static final int TOP = 34;
  private static final int NAMES = 330;
  private static final int WIDE = 1000;
  private static final int LEFT = NAMES + 70;
  private static final int STEP = 14;
  private static final int DEEPEST = 7;
  private static final int REASON = 160;

  /** Pixels that a letter takes: a name's, in bold, and a headline's. */
  private static final double BOLD = 7.9;

  private static final double PLAIN = 6.8;

  /** A row: its place, its parents' rows. */
  private record Row(Branch branch, int depth, int y, double x, @Nullable Row parent) {}

  private final Trace trace;
  private final Story story;
  private final String articles;
  private final Labels labels;
  private final Html html = new Html();
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Row> byNode = new HashMap<>();
  private final Map<String, Instant> times = new HashMap<>();
  private final Set<String> marked;
  private TimeScale scale;
  private final StoryClock clock;

  private OriginMap(Trace trace, Story story, String articles, Set<String> marked) {
    this.trace = trace;
    this.story = story;
    this.articles = articles;
    this.marked = marked;
    this.labels = new Labels(trace);
    this.clock = new StoryClock(trace);
    this.scale = new TimeScale(List.of(), ZoneOffset.UTC, 0, 0);
  }

  /**
   * The drawing.
   *
   * @param articles where an article's page stands, e.g. {@code /article/}
   * @param marked documents to point out
   */
  public static String svg(Trace trace, Story story, String articles, Set<String> marked) {
    return new OriginMap(trace, story, articles, new HashSet<>(marked)).draw();
  }

  private String draw() {
    List<Branch> roots = StoryTree.of(trace, story, labels.documents());
    roots.forEach(this::time);
    scale = new TimeScale(times.values(), clock.zone(), LEFT + 10, WIDE - 20);
    roots.forEach(root -> place(root, 0, null));
    int high = TOP + rows.size() * ROW + 12;
    html.raw("<svg class=\"map\" viewBox=\"0 0 " + WIDE + " " + high + "\" role=\"group\"")
        .raw(" aria-label=\"Tree of origins over time, ")
        .text(Wording.count(rows.size(), "node"))
        .raw("; the same follows as a list\">\n");
    axis(high);
    rows.forEach(this::row);
    return html.raw("</svg>\n").toString();
  }

  private void time(Branch branch) {
    AttributedArticle document = labels.document(branch.node().document());
    Moment published = document == null ? null : document.article().published();
    if (published != null) {
      times.put(branch.node().id(), clock.at(published));
    }
    branch.children().forEach(this::time);
  }

  private void place(Branch branch, int depth, @Nullable Row parent) {
    Instant time = times.get(branch.node().id());
    double x = time == null ? LEFT - 40 : scale.place(time);
    Row row = new Row(branch, depth, TOP + rows.size() * ROW + ROW / 2, x, parent);
    rows.add(row);
    byNode.put(branch.node().id(), row);
    branch.children().forEach(child -> place(child, depth + 1, row));
  }

  private void axis(int high) {
    html.raw("<g class=\"axis\" aria-hidden=\"true\">");
    if (times.size() < rows.size()) {
      html.raw("<text x=\"" + (LEFT - 40) + "\" y=\"14\" class=\"mid\">no time</text>");
    }
    ZoneOffset zone = clock.zone();
    html.raw("<text x=\"8\" y=\"14\">times in UTC" + (zone.equals(ZoneOffset.UTC) ? "" : zone));
    html.raw("</text>");
    String anchor = ""; // the first label begins at its line, clear of what stands left of it
    for (TimeScale.Tick tick : scale.ticks(110)) {
      String x = n(tick.x());
      html.raw("<line x1=\"" + x + "\" x2=\"" + x + "\" y1=\"22\" y2=\"" + (high - 8) + "\"/>");
      html.raw(
          "<text x=\""
              + x
              + "\" y=\"14\""
              + (tick.x() > WIDE - 60 ? " class=\"end\"" : anchor)
              + ">");
      html.text(tick.label()).raw("</text>");
      anchor = " class=\"mid\"";
    }
    for (TimeScale.Tick gap : scale.breaks()) {
      html.raw("<g class=\"gap\"><title>").text(gap.label() + " without a report, cut short");
      html.raw("</title><rect x=\"" + n(gap.x() - 4) + "\" y=\"20\" width=\"8\" height=\"")
          .raw((high - 28) + "\"/></g>");
    }
    html.raw("</g>\n");
  }

  private void row(Row row) {
    Node node = row.branch().node();
    Edge edge = row.branch().edge();
    AttributedArticle document = labels.document(node.document());
    boolean origin = edge == null && story.row().origins().nodes().contains(node.id());
    String kind = node.kind() == NodeKind.ABSENT ? "absent" : "document";
    String status = edge == null ? "root" : edge.status().name().toLowerCase(Locale.ROOT);
    String told = told(row, origin);
    if (document == null) {
      // Not a link: nothing stands behind an absent source but its name.
      html.raw("<a class=\"noderow " + kind + "\" href=\"/source?name=").url(node.name());
    } else {
      html.raw("<a class=\"noderow " + kind + (marked.contains(document.id()) ? " marked" : ""))
          .raw("\" href=\"" + articles)
          .url(document.id());
    }
    html.raw("\" aria-label=\"").text(told).raw("\"><title>").text(told).raw("</title>");
    html.raw("<rect class=\"band\" x=\"0\" y=\"" + (row.y() - ROW / 2) + "\" width=\"" + WIDE)
        .raw("\" height=\"" + ROW + "\"/>");
    also(row);
    if (row.parent() != null) {
      line(row.parent(), row, status + (edge != null && edge.undirected() ? " undecided" : ""));
    }
    dot(row, kind, origin);
    name(row, document, origin);
    html.raw("</a>\n");
  }

  private void line(Row from, Row to, String kind) {
    html.raw("<path class=\"line " + kind + "\" d=\"M" + n(from.x()) + " " + (from.y() + 6));
    html.raw("V" + (to.y() - 5) + "Q" + n(from.x()) + " " + to.y());
    double turn = from.x() + (to.x() >= from.x() ? 5 : -5);
    double end = to.x() + (to.x() >= from.x() ? -6 : 6);
    html.raw(" " + n(turn) + " " + to.y() + "H" + n(end) + "\"/>");
  }

  /** Other parents, seen while the row is pointed at. */
  private void also(Row row) {
    for (Edge other : row.branch().also()) {
      Row parent = byNode.get(other.parent());
      if (parent != null) {
        html.raw("<path class=\"also\" d=\"M" + n(parent.x()) + " " + parent.y() + "L")
            .raw(n(row.x()) + " " + row.y() + "\"/>");
      }
    }
  }

  private void dot(Row row, String kind, boolean origin) {
    if (origin) {
      html.raw("<circle class=\"ring\" cx=\"" + n(row.x()) + "\" cy=\"" + row.y() + "\" r=\"9\"/>");
    }
    html.raw("<circle class=\"dot " + kind + "\" cx=\"" + n(row.x()) + "\" cy=\"" + row.y())
        .raw("\" r=\"5\"/>");
  }

  private void name(Row row, @Nullable AttributedArticle document, boolean origin) {
    int x = 8 + STEP * Math.min(row.depth(), DEEPEST);
    String name =
        document == null
            ? Wording.oneLine(row.branch().node().name()) + " (absent)"
            : Wording.outlet(document.article());
    String shown = Wording.cut(name, (int) ((NAMES - x) / BOLD));
    html.raw("<text class=\"who" + (origin ? " origin" : "") + "\" x=\"" + x + "\" y=\"")
        .raw((row.y() + 4) + "\">")
        .text(shown);
    String headline = document == null ? null : document.article().headline();
    String what = document == null ? namedBy(row) : headline == null ? "" : headline;
    int left = (int) ((NAMES - x - shown.length() * BOLD) / PLAIN) - 2;
    if (!what.isEmpty() && left > 8) {
      html.raw(" <tspan class=\"what\">")
          .text(Wording.cut(Wording.oneLine(what), left))
          .raw("</tspan>");
    }
    html.raw("</text>");
  }

  private String called(Node node) {
    AttributedArticle document = labels.document(node.document());
    return document == null ? node.name() : Wording.outlet(document.article());
  }

  /** Who names an absent source under which nothing is drawn, for it hangs from another one. */
  private String namedBy(Row row) {
    if (!row.branch().children().isEmpty()) {
      return "";
    }
    String node = row.branch().node().id();
    List<String> children =
        trace.lineage().edges().stream()
            .filter(e -> e.parent().equals(node) && byNode.containsKey(e.child()))
            .map(e -> byNode.get(e.child()).branch().node())
            .map(this::called)
            .distinct()
            .toList();
    if (children.isEmpty()) {
      return "";
    }
    int more = children.size() - 1;
    return "named by " + children.get(0) + (more == 0 ? "" : " and " + more + " more");
  }

  /** "Sound Herald, 2023-03-12 08:00; copy, shares 100% of its text; stated. Takes from …". */
  private String told(Row row, boolean origin) {
    Branch branch = row.branch();
    StringBuilder told = new StringBuilder(labels.node(branch.node()));
    if (origin) {
      told.append(". Origin");
    }
    Edge edge = branch.edge();
    if (edge != null && row.parent() != null) {
      told.append(": ").append(Wording.edge(edge, branch.node().id())).append("; from ");
      told.append(labels.node(row.parent().branch().node()));
      labels.reasons(edge, branch.node().id(), REASON).stream()
          .limit(2)
          .forEach(r -> told.append(". ").append(r));
    }
    String by = namedBy(row);
    if (branch.node().kind() == NodeKind.ABSENT && !by.isEmpty()) {
      told.append("; ").append(by);
    }
    if (!branch.also().isEmpty()) {
      told.append(". Also: ");
      told.append(
          String.join(
              "; ",
              branch.also().stream()
                  .limit(3)
                  .map(e -> Wording.edge(e) + " (" + labels.node(e.parent()) + ")")
                  .toList()));
    }
    return told.toString();
  }

  private static String n(double x) {
    return String.format(Locale.ROOT, "%.1f", x);
  }
}
