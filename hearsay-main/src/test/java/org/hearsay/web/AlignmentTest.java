package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

class AlignmentTest {
  private static final String LEFT =
      "The bridge at Pelm is closed.\n\nIt was built in 1931.\n\nFerries run every hour.";
  private static final String RIGHT =
      "The bridge at Pelm stays closed.\n\nFerries run every two hours.\n\nA new one costs nine million.";

  @Test
  void paragraphsThatSayTheSameStandInOneRow() {
    List<Alignment.Row> rows = Alignment.rows(LEFT, RIGHT);
    assertThat(rows).hasSize(4);
    assertThat(words(LEFT, rows.get(1).left())).startsWith("It was built");
    assertThat(rows.get(1).right()).isNull();
    assertThat(words(RIGHT, rows.get(2).right())).startsWith("Ferries run every two");
    assertThat(rows.get(3).left()).isNull();
  }

  @Test
  void onlyTheWordsThatDifferAreMarked() {
    Alignment.Row row = Alignment.rows(LEFT, RIGHT).get(0);
    Alignment.Differences d = Alignment.differences(LEFT, row.left(), RIGHT, row.right());
    assertThat(d.left()).extracting(s -> s.of(LEFT)).containsExactly("is");
    assertThat(d.right()).extracting(s -> s.of(RIGHT)).containsExactly("stays");
  }

  @Test
  void emptyTextsHaveNoRows() {
    assertThat(Alignment.rows("", "")).isEmpty();
    assertThat(Alignment.rows("\n \n", "A word.")).hasSize(1);
  }

  private static String words(String text, Span span) {
    return span.of(text);
  }
}
