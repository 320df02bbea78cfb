package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearsay.cli.Served;
import org.hearsay.model.CountRules;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searching, counting again and verdicts, on the demo pile. */
class SearchTest {
  private final Served served = Served.demo();
  private Corpus corpus;

  @BeforeEach
  void open() {
    corpus = Corpus.forReading(served.corpus);
  }

  @AfterEach
  void close() {
    corpus.close();
  }

  private List<Hit> find(String query) {
    return corpus.search(query, 50, 0).hits();
  }

  @Test
  void wordsAreFoundInAnyFormAndPhrasesInOrder() {
    assertThat(find("explosions kind:article")).isNotEmpty();
    assertThat(find("\"night shift\" kind:article")).isNotEmpty();
    assertThat(find("\"shift night\" kind:article")).isEmpty();
    assertThat(find("harb* kind:article")).isNotEmpty();
    assertThat(find("fire -harbour kind:article").size())
        .isLessThan(find("fire kind:article").size());
    assertThat(find("mackerel OR trams kind:article").size())
        .isGreaterThan(find("mackerel kind:article").size());
  }

  @Test
  void fieldsSayWhoCitesAndWhoCopies() {
    assertThat(find("cites:\"Harbour FM\" kind:article"))
        .extracting(Hit::outlet)
        .contains("Radio Pelm", "Sound Herald");
    assertThat(corpus.search("copies:\"Karsovian Press Agency\"", 50, 0).total()).isGreaterThan(5);
    assertThat(find("said:\"Marek Dolvik\"")).allMatch(h -> h.kind().equals("attribution"));
    assertThat(find("outlet:\"Radio Pelm\" is:original"))
        .allMatch(h -> "Radio Pelm".equals(h.outlet()));
    assertThat(find("fire kind:claim")).isNotEmpty();
  }

  @Test
  void datesHoldWhatCanBeOfThatTime() {
    assertThat(find("fire date:2023-03-14 kind:article")).isNotEmpty();
    assertThat(find("fire date:..2021 kind:article")).isEmpty();
    assertThat(find("fire date:2023-03..2023-04 kind:article")).isNotEmpty();
    assertThatThrownBy(() -> find("date:tomorrow")).hasMessageContaining("no date");
  }

  @Test
  void copiesAreFoldedUnderTheEarliestAndNeverLost() {
    Results results = corpus.search("\"explosion tore through a warehouse\" kind:article", 50, 0);
    long shown = results.hits().stream().mapToLong(h -> 1 + h.folded().size()).sum();
    assertThat(shown).isEqualTo(results.total());
    assertThat(results.hits()).anyMatch(h -> !h.folded().isEmpty());
    assertThat(corpus.search("fire kind:article", 2, 2).hits())
        .doesNotContainAnyElementsOf(corpus.search("fire kind:article", 2, 0).hits());
  }

  @Test
  void wrongQueriesAreSaidToBeWrong() {
    assertThatThrownBy(() -> find("outlett:x")).hasMessageContaining("no field 'outlett'");
    assertThatThrownBy(() -> find("a1 ".repeat(400))).hasMessageContaining("words");
    assertThat(find("((\"")).isEmpty();
    assertThat(find("https://example.org/a")).isEmpty();
    assertThat(find("AND OR \"\" -")).isEmpty();
  }

  @Test
  void aSentenceIsFoundWhereItStandsEarliestFirst() {
    List<Hit> hits =
        corpus.whence(
            "\"The roof came down on the night shift before anyone could reach the doors\"");
    assertThat(hits).hasSizeGreaterThan(4);
    assertThat(hits.get(0).snippet()).contains("roof came down");
    assertThat(hits)
        .isSortedAccordingTo(java.util.Comparator.comparing(h -> String.valueOf(h.published())));
    assertThat(corpus.whence("Seventeen elephants walked across the frozen sea yesterday"))
        .isEmpty();
    assertThat(corpus.whence("")).isEmpty();
  }

  @Test
  void countingAgainUnderTheSameRulesGivesTheSame() {
    for (Story story : corpus.stories()) {
      Trace basis = corpus.basis(story.id());
      assertThat(served.desk.count(basis, story.main(), CountRules.STANDARD))
          .as(story.headline())
          .isEqualTo(story.row());
    }
  }
}
