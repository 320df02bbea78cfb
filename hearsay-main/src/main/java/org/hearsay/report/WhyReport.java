package org.hearsay.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.hearsay.model.Claim;
import org.hearsay.model.Deduction;
import org.hearsay.model.Origins;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;

/** How a story's row came about: its origins, and each deduction with the documents it folds. */
public final class WhyReport {
  private final Appendable out;
  private final int width;

  public WhyReport(Appendable out, int width) {
    this.out = out;
    this.width = width;
  }

  /** The row of the story, then that of each of its claims. */
  public void print(Trace trace, Story story) {
    Labels labels = new Labels(trace);
    wrapped(Wording.oneLine(story.headline()), "", "");
    wrapped(Wording.row(story), "", "  ");
    origins(story.row().origins(), labels, "  ");
    for (Claim claim : story.claims()) {
      Origins origins = claim.origins().origins();
      line("");
      wrapped(
          "Claim: \u201c" + Wording.cut(Wording.oneLine(claim.text()), 160) + "\u201d",
          "  ",
          "    ");
      String range = origins.low() + "\u2013" + origins.best() + "\u2013" + origins.high();
      wrapped(
          Wording.count(claim.origins().counts().documents(), "document")
              + ", independent origins low\u2013best\u2013high "
              + range,
          "    ",
          "      ");
      origins(origins, labels, "    ");
    }
  }

  private void origins(Origins origins, Labels labels, String indent) {
    for (String node : labels.nodes(origins.nodes())) {
      wrapped("origin: " + node, indent, indent + "  ");
    }
    for (Deduction deduction : origins.deductions()) {
      wrapped("- " + Wording.oneLine(deduction.reason()) + ":", indent, indent + "  ");
      for (String document : deduction.documents()) {
        wrapped(document(document, labels), indent + "    ", indent + "      ");
      }
    }
  }

  private static String document(String id, Labels labels) {
    var document = labels.document(id);
    if (document == null) {
      return id;
    }
    String headline = document.article().headline();
    return Wording.outlet(document.article())
        + (headline == null ? "" : ", \u201c" + Wording.oneLine(headline) + "\u201d")
        + " ("
        + id
        + ")";
  }

  private void wrapped(String text, String first, String rest) {
    List<String> lines = Ink.wrap(text, width, first, rest);
    lines.forEach(this::line);
  }

  private void line(String text) {
    try {
      out.append(text.stripTrailing()).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot print the deductions: " + e.getMessage(), e);
    }
  }
}
