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

  public TableReport(Appendable out, Column sort) {
    this.out = out;
    this.sort = sort;
  }

  public void print(List<Story> stories) {
    Comparator<Story> order =
        Comparator.comparing((Story s) -> -sort.of(s))
            .thenComparing(Story::headline)
            .thenComparing(Story::id);
    line("documents  versions  original  independent origins  story");
    stories.stream().sorted(order).forEach(this::row);
  }

  private void row(Story story) {
    Origins origins = story.row().origins();
    String range =
        origins.low() == origins.high() ? "" : " (" + origins.low() + "–" + origins.high() + ")";
    var counts = story.row().counts();
    line(
        String.format(
            Locale.ROOT,
            "%9d  %8d  %8d  %-19s  %s",
            counts.documents(),
            counts.versions(),
            counts.originalReporting(),
            origins.best() + range,
            Wording.oneLine(story.headline())));
  }

  private void line(String text) {
    try {
      out.append(text).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot print the table: " + e.getMessage(), e);
    }
  }
}
