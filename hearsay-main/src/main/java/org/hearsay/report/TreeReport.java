package org.hearsay.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Alert;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Claim;
import org.hearsay.model.Deduction;
import org.hearsay.model.Edge;
import org.hearsay.model.Evidence;
import org.hearsay.model.Lineage;
import org.hearsay.model.NodeKind;
import org.hearsay.model.Rejection;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.report.StoryTree.Branch;
import org.jspecify.annotations.Nullable;

/** What {@code hearsay trace} prints: for each story its row and its tree of origins. */
public final class TreeReport {
  /**
   * More children than this under one parent are counted, not listed; {@code --json} has them all.
   */
  private static final int LISTED = 30;

  private static final int NARROWEST = 40;
  private static final int REASONS = 2;
  private static final int QUOTE = 90;
  private static final int NAMED = 4;

  private final Appendable out;
  private final int width;
  private final Ink ink;
  private Labels labels =
      new Labels(new Trace(List.of(), Lineage.EMPTY, List.of(), List.of(), List.of()));

  /**
   * @param width columns of the terminal; lines are wrapped to it
   * @param colour whether to write ANSI colours
   */
  public TreeReport(Appendable out, int width, boolean colour) {
    this.out = out;
    this.width = Math.max(NARROWEST, width);
    this.ink = new Ink(colour);
  }

  public void print(Trace trace) {
    labels = new Labels(trace);
    for (Story story : trace.stories()) {
      story(trace, story);
    }
    rejected(trace.rejected());
  }

  private void story(Trace trace, Story story) {
    wrapped(ink.bold(Wording.oneLine(story.headline())), "", "");
    wrapped(ink.accent(Wording.row(story)), "", "  ");
    for (String note : story.notes()) {
      wrapped("note: " + Wording.oneLine(note), "  ", "    ");
    }
    List<Branch> roots = StoryTree.of(trace, story, labels.documents());
    line("");
    for (Branch root : roots) {
      branch(root, "", "", story.row().origins().nodes());
    }
    deductions(story);
    claims(story.claims());
    alerts(story.alerts());
    line("");
  }

  private void branch(Branch branch, String first, String rest, List<String> origins) {
    boolean origin = branch.edge() == null && origins.contains(branch.node().id());
    wrapped(label(branch, origin), first, rest + "  ");
    String stem = branch.children().isEmpty() ? "  " : "│ ";
    for (String reason : reasons(branch)) {
      wrapped(ink.dim(reason), rest + stem, rest + stem + "  ");
    }
    int listed = Math.min(LISTED, branch.children().size());
    for (int i = 0; i < listed; i++) {
      boolean last = i == branch.children().size() - 1;
      branch(
          branch.children().get(i),
          rest + (last ? "└ " : "├ "),
          rest + (last ? "  " : "│ "),
          origins);
    }
    int more = branch.children().size() - listed;
    if (more > 0) {
      wrapped(
          "and " + Wording.count(more, "further document") + " (all in --json and --html)",
          rest + "└ ",
          rest + "  ");
    }
  }

  private String label(Branch branch, boolean origin) {
    String mark = branch.node().kind() == NodeKind.ABSENT ? "○ " : "● ";
    String name = labels.node(branch.node());
    String label = mark + (origin ? ink.origin(name) + ", origin" : name);
    Edge edge = branch.edge();
    return edge == null ? label : label + ": " + Wording.edge(edge, branch.node().id());
  }

  private List<String> reasons(Branch branch) {
    List<String> reasons = new ArrayList<>();
    Edge edge = branch.edge();
    if (edge != null) {
      labels.reasons(edge, branch.node().id(), QUOTE).stream().limit(REASONS).forEach(reasons::add);
    }
    for (Edge other : branch.also()) {
      reasons.add("also " + also(other));
    }
    return reasons;
  }

  private String also(Edge edge) {
    String name = labels.node(edge.parent());
    return switch (edge.kind()) {
      case CITATION -> "cites " + name + "; " + Wording.status(edge);
      case CREDIT -> "credits " + name + "; " + Wording.status(edge);
      default -> Wording.edge(edge) + " with " + name;
    };
  }

  private void deductions(Story story) {
    List<Deduction> deductions = story.row().origins().deductions();
    if (deductions.isEmpty()) {
      return;
    }
    line("");
    line("  Counted as one:");
    for (String deduction : DeductionLines.of(deductions)) {
      wrapped("- " + Wording.oneLine(deduction), "  ", "    ");
    }
  }

  private void claims(List<Claim> claims) {
    if (claims.isEmpty()) {
      return;
    }
    line("");
    line("  Claims:");
    for (Claim claim : claims) {
      var origins = claim.origins().origins();
      String range =
          origins.low() == origins.high() ? "" : " (" + origins.low() + "–" + origins.high() + ")";
      String values = claim.best() == null ? "" : " [" + values(claim) + "]";
      wrapped(
          "- “"
              + Wording.cut(Wording.oneLine(claim.text()), 160)
              + "”"
              + values
              + ": "
              + ClaimLines.stances(claim)
              + ", "
              + Wording.count(origins.best(), "origin")
              + range
              + originNames(origins.nodes()),
          "  ",
          "    ");
      if (claim.best() != null) {
        ClaimLines.values(claim, labels).forEach(value -> wrapped(value, "      ", "        "));
      }
    }
  }

  private String originNames(List<String> ids) {
    List<String> names = labels.nodes(ids.subList(0, Math.min(NAMED, ids.size())));
    String more = ids.size() > NAMED ? "; …" : "";
    return names.isEmpty() ? "" : ": " + String.join("; ", names) + more;
  }

  private static String values(Claim claim) {
    return (claim.openBelow() ? "up to " : "")
        + number(claim.low())
        + "–"
        + number(claim.best())
        + "–"
        + number(claim.high())
        + (claim.openAbove() ? " or more" : "")
        + ", low–best–high";
  }

  private static String number(@Nullable Double value) {
    if (value == null) {
      return "?";
    }
    return value == Math.rint(value)
        ? String.valueOf(value.longValue())
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private void alerts(List<Alert> alerts) {
    if (alerts.isEmpty()) {
      return;
    }
    line("");
    line("  What changed on the way:");
    for (Alert alert : alerts) {
      wrapped(ink.warn(Wording.oneLine(alert.text())), "  ! ", "    ");
      for (Evidence passage : alert.passages()) {
        AttributedArticle document = labels.document(passage.document());
        String who = document == null ? passage.document() : Wording.outlet(document.article());
        wrapped(ink.dim(who + ": " + Wording.evidence(passage, document, 140)), "    ", "      ");
      }
    }
  }

  private void rejected(List<Rejection> rejected) {
    if (rejected.isEmpty()) {
      return;
    }
    line("Not read (" + rejected.size() + "):");
    RejectionLines.of(rejected).forEach(r -> wrapped(r, "  ", "    "));
  }

  private void wrapped(String text, String first, String rest) {
    List<String> lines = Ink.wrap(text, width, first, rest);
    lines.forEach(this::line);
  }

  private void line(String text) {
    try {
      out.append(text.stripTrailing()).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot print the tree: " + e.getMessage(), e);
    }
  }
}
