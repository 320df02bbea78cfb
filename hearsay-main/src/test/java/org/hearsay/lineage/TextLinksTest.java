package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.AttributedArticle;
import org.junit.jupiter.api.Test;

class TextLinksTest {
  private static final String WIRE =
      """
      The lock keepers of Ostrand canal stopped work at dawn after a barge broke the lower gate.

      Water fell by two metres before divers closed the breach with sandbags and a steel plate.

      Nobody was hurt, but eleven barges with grain for the mills of Veld lie aground since then.

      “We have asked for a new gate in every budget since the flood,” said Mira Tolan, the warden.

      Engineers will lift the plate on Thursday, and traffic may begin again at the weekend.""";

  private static final String REPORT =
      """
      Bakers in Veld pay a third more for flour this week, a survey of forty shops has found.

      Nobody was hurt, but eleven barges with grain for the mills of Veld lie aground since then.

      “We have asked for a new gate in every budget since the flood,” said Mira Tolan, the warden.

      Engineers will lift the plate on Thursday, and traffic may begin again at the weekend.

      Two mills have stopped, and a third runs on what was stored for the winter fair.""";

  /** What a text shares with one of two near-duplicates it shares with the other. */
  @Test
  void nearDuplicatesStandToOthersAsTheirHubDoes() {
    List<AttributedArticle> pile =
        new Piles()
            .add("a", "Canal Wire", Piles.at(6, 0), WIRE)
            .add("b", "Ostrand Gazette", Piles.at(7, 0), WIRE.replace("a new gate", "another gate"))
            .add("c", "Veld Courier", Piles.at(9, 0), REPORT)
            .articles();
    Corpus corpus = Corpus.of(pile, new PlainOutlets());
    PackedPairs pairs = new TextLinks(corpus, new TextEngine(corpus.pile())).find();
    Pair hub = pairs.of(2, 0);
    Pair other = pairs.of(2, 1);
    assertThat(pairs.of(1, 0).nearDuplicate()).isTrue();
    assertThat(hub.nearDuplicate()).isFalse();
    assertThat(other.nearDuplicate()).isFalse();
    assertThat(other.likelihood()).isEqualTo(hub.likelihood());
    assertThat(other.reuse().longest()).isGreaterThanOrEqualTo(17);
  }

  @Test
  void aSentenceThatStandsInAReportIsNotItsExcerpt() {
    String flash = "Water fell by two metres before divers closed the breach with sandbags.";
    assertThat(towards(flash, WIRE)).isZero();
    assertThat(towards(WIRE.substring(0, WIRE.indexOf("“")), WIRE)).isPositive();
  }

  @Test
  void aNoticeIsNoExcerptOfAnythingThatPrintsIt() {
    String notice =
        "\n\nCopyright Canal Wire. All rights reserved. This report may not be printed, read out,"
            + " stored or handed on without leave.";
    String score = "LUNDE — Harriers beat the Rooks by nine goals on Sunday." + notice;
    assertThat(pairs(score, WIRE + notice)).isEmpty();
    assertThat(pairs(WIRE, WIRE + notice)).hasSize(1);
  }

  /** Undated, from nobody knows where: log-odds that the one took from the other. */
  private static double towards(String child, String parent) {
    PackedPairs pairs = pairs(child, parent);
    assertThat(pairs).hasSize(1);
    return pairs.get(0).childOdds(0);
  }

  private static PackedPairs pairs(String one, String other) {
    List<AttributedArticle> pile =
        new Piles().add("a", null, null, one).add("b", null, null, other).articles();
    Corpus corpus = Corpus.of(pile, new PlainOutlets());
    return new TextLinks(corpus, new TextEngine(corpus.pile())).find();
  }
}
