package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.Citation;
import org.hearsay.model.Edge;
import org.hearsay.model.Evidence;
import org.junit.jupiter.api.Test;

/** What is said where words and statements disagree, and where nobody knows. */
class DisagreementTest {
  private static final String REPORT =
      "The grain store at Harlow collapsed on Friday evening and buried two lorries, the fire"
          + " brigade said. “We heard a crack like a rifle and then the whole gable came down across"
          + " the yard,” said Odo Pell, who keeps the weighbridge. The store was built in 1931 and"
          + " had been inspected in March, when an engineer asked for new bolts in the roof. The"
          + " cooperative put the loss at 340,000 crowns and will send its barley to Sandray.";

  private static final String BESIDE = " Sandray Radio reported it first.";

  @Test
  void aCopyThatNamesNobodyOrAnotherIsToldBeforeTheDates() {
    String other = REPORT + BESIDE;
    Piles pile =
        new Piles()
            .add("a", "Tarn Wire", Piles.at(7, 0), REPORT)
            .add("b", "Harlow Bee", Piles.at(9, 0), other, cites(other));
    Evidence second = only(pile).evidence().get(1);
    assertThat(second.reason()).isEqualTo("names Sandray Radio, but its words stand in a");
    assertThat(second.span().of(other)).startsWith("The grain store at Harlow");
  }

  @Test
  void aCopyThatNamesWhatItsParentNamesHasThatFromItToo() {
    String text = REPORT + BESIDE;
    Piles pile =
        new Piles()
            .add("a", "Tarn Wire", Piles.at(7, 0), text, cites(text))
            .add("b", "Harlow Bee", Piles.at(9, 0), text, cites(text));
    assertThat(only(pile).evidence().get(1).reason())
        .isEqualTo(
            "names Sandray Radio, as the other does, and not the other; its words stand in a");
  }

  @Test
  void whereItIsNotDecidedNobodyIsToldThatItNamesNoSource() {
    Piles pile = new Piles().add("a", null, null, REPORT).add("b", null, null, REPORT);
    Edge edge = only(pile);
    assertThat(edge.undirected()).isTrue();
    assertThat(edge.evidence()).extracting(Evidence::reason).noneMatch(r -> r.contains("names"));
  }

  /**
   * What a text states decides; the reason that said otherwise goes, whichever way it was drawn.
   */
  @Test
  void whatIsStatedIsDecided() {
    String citing = REPORT + " Tarn Wire reported it.";
    Citation cites = Piles.cites(citing, "Tarn Wire", "Tarn Wire reported");
    for (String[] ids : List.of(new String[] {"a", "b"}, new String[] {"b", "a"})) {
      Piles pile =
          new Piles()
              .add(ids[0], "Tarn Wire", null, REPORT)
              .add(ids[1], "Harlow Bee", null, citing, cites);
      Edge edge = only(pile);
      assertThat(edge.child()).isEqualTo(ids[1]);
      assertThat(edge.undirected()).isFalse();
      assertThat(edge.evidence())
          .extracting(Evidence::reason)
          .doesNotContain(TextEdges.NOT_DECIDED);
    }
  }

  /** A longer, later piece holds nearly all of the earlier one: that does not turn the clock. */
  @Test
  void anOutletsEarlierTextDoesNotTakeFromItsLaterOne() {
    String early = REPORT.replace("on Friday evening ", "") + " More follows.";
    String late =
        REPORT
            + " On Saturday a crane lifted the beams and the wardens opened the towpath again at"
            + " ten. The mayor of Harlow thanked the crews and promised new rules for old barns,"
            + " which the council will discuss behind closed doors in the second week of June.";
    Piles pile =
        new Piles()
            .add("a", "Harlow Bee", Piles.at(9, 0), late)
            .add("b", "Harlow Bee", Piles.at(7, 0), early);
    Edge edge = only(pile);
    assertThat(edge.undirected() || edge.child().equals("a")).isTrue();
  }

  /** Reports of one happening agree in names; that alone makes none of them another's. */
  @Test
  void namesInCommonAreNoDerivation() {
    String one =
        "Kasimir Lodden won the Ostery regatta in the rain. Gunvor Aas came second, Bertil Marsk"
            + " third, and the Petherby crew lost its rudder near Cape Lune.";
    String two =
        "Rain and wind at Cape Lune: Petherby retired without a rudder while Lodden, Kasimir, beat"
            + " Aas and Marsk to take this year's regatta at Ostery.";
    Piles pile =
        new Piles()
            .add("a", "Tarn Daily", Piles.at(7, 0), one)
            .add("b", "Harlow Bee", Piles.at(7, 0), two)
            .add("c", "Quay Gazette", Piles.at(8, 0), REPORT);
    assertThat(new LineageTracer(new PlainOutlets()).trace(pile.articles()).edges())
        .allMatch(e -> !e.passages().isEmpty() || !e.undirected());
  }

  private static Citation cites(String text) {
    return Piles.cites(text, "Sandray Radio", "Sandray Radio reported");
  }

  /** The one edge between the two documents. */
  private static Edge only(Piles pile) {
    List<Edge> edges =
        new LineageTracer(new PlainOutlets())
            .trace(pile.articles()).edges().stream()
                .filter(e -> !e.parent().startsWith("absent"))
                .toList();
    assertThat(edges).hasSize(1);
    return edges.get(0);
  }
}
