package org.hearsay.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Origins;
import org.hearsay.model.Story;

/** Stray's table: one row a story. */
public final class TableReport {
  private static final int SHORTEST = 20;

  /** What to sort by; numbers from high to low, ties by headline. */
  public enum Column {
    DOCUMENTS,
    VERSIONS,
    ORIGINAL,
    ORIGINS,
    HEADLINE;

    private int of(Story story) {
      var counts = story.row().counts();
      return switch (this) {
        case DOCUMENTS -> counts.documents();
        case VERSIONS -> counts.versions();
        case ORIGINAL -> counts.originalReporting();
        case ORIGINS -> story.row().origins().best();
        case HEADLINE -> 0;
      };
    }
  }

  private final Appendable out;
  private final Column sort;
  private final int width;

  /**
   * A table that is {@code width} columns wide.
   *
   * @param sort what to sort by
   */
  public TableReport(Appendable out, Column sort, int width) {
    this.out = out;
    this.sort = sort;
    this.width = width;
  }

  public void print(List<Story> stories) {
    Comparator<Story> order =
        Comparator.comparing((Story s) -> -sort.of(s))
            .thenComparing(Story::headline)
            .thenComparing(Story::id);
    line(" docs  vers  orig  origins     id              story");
    stories.stream().sorted(order).forEach(this::row);
    line("");
    line("docs: documents; vers: distinct texts; orig: with original reporting;");
    line("origins: independent origins, best (low–high). --why ID shows what was deducted.");
  }

  private void row(Story story) {
    Origins origins = story.row().origins();
    String range =
        origins.low() == origins.high() ? "" : " (" + origins.low() + "–" + origins.high() + ")";
    var counts = story.row().counts();
    String figures =
        String.format(
            Locale.ROOT,
            "%5d %5d %5d  %-10s  %-14s  ",
            counts.documents(),
            counts.versions(),
            counts.originalReporting(),
            origins.best() + range,
            story.id());
    int left = Math.max(SHORTEST, width - figures.length());
    line(figures + Wording.cut(Wording.oneLine(story.headline()), left));
  }

  private void line(String text) {
    try {
      out.append(text).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot print the table: " + e.getMessage(), e);
    }
  }
}
