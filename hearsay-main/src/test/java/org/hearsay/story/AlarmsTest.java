package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.story.Articles.article;
import static org.hearsay.story.Articles.citing;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Alert;
import org.hearsay.model.AlertKind;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Citation;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Lineage;
import org.hearsay.model.StoryDraft;
import org.hearsay.outlets.OutletRegistry;
import org.junit.jupiter.api.Test;

class AlarmsTest {
  private static final String OPENING =
      "A mill in the town of Kessel burned down on Thursday night, the mayor of Kessel said.\n\n";

  private static AttributedArticle first(String sentence) {
    return article("a", "Orvane Post", 8, "Mill burns down in Kessel", OPENING + sentence);
  }

  private static AttributedArticle second(String sentence) {
    return article("b", "Lowland Radio", 12, "Kessel mill burns down", OPENING + sentence);
  }

  private static List<Alert> alerts(AttributedArticle one, AttributedArticle two, String... edges) {
    List<AttributedArticle> both = List.of(one, two);
    Lineage lineage = Articles.lineage(both, EdgeKind.REWRITE, edges);
    List<StoryDraft> drafts = new StoryGrouper(OutletRegistry.standard()).group(both, lineage);
    assertThat(drafts).hasSize(1);
    return drafts.get(0).alerts();
  }

  private static List<String> documents(Alert alert) {
    return alert.passages().stream().map(Evidence::document).toList();
  }

  @Test
  void aReservationThatIsGoneIsSaid() {
    List<Alert> alerts =
        alerts(
            first("The blaze reportedly began in a grain elevator on the third floor."),
            second("The blaze began in the grain elevator on the third floor."),
            "b a");
    assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.HEDGE_DROPPED);
    assertThat(documents(alerts.get(0))).containsExactly("a", "b");
  }

  @Test
  void aReservationThatIsKeptIsNoLoss() {
    assertThat(
            alerts(
                first("The blaze reportedly began in a grain elevator on the third floor."),
                second("The blaze apparently began in the grain elevator on the third floor."),
                "b a"))
        .isEmpty();
  }

  @Test
  void aDenialThatIsGoneIsSaid() {
    String claim = "Millers said that gunpowder had been stored beside the flour sacks.";
    String denial = "\n\nThe owner denied that any gunpowder had been stored beside the flour.";
    List<Alert> alerts = alerts(first(claim + denial), second(claim), "b a");
    assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.DENIAL_DROPPED);
    assertThat(alerts(first(claim + denial), second(claim + denial), "b a")).isEmpty();
  }

  @Test
  void aSourceThatIsGoneIsSaid() {
    List<Alert> alerts =
        alerts(
            first("Millers said the smoke detectors had been unplugged since the winter fair."),
            second("The smoke detectors had been unplugged ever since the winter fair."),
            "b a");
    assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.ATTRIBUTION_DROPPED);
  }

  @Test
  void aNumberThatTheSourceDoesNotGiveIsSaid() {
    AttributedArticle one = first("Nine people were killed and 30 injured, the mayor said.");
    String told = "Thirty people were killed, the Orvane Post reported.";
    List<Alert> alerts = alerts(one, citing(second(told), "Orvane Post", "the Orvane Post"), "b a");
    assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.NUMBER_DRIFT);
    String same = "Nine people were killed, the Orvane Post reported.";
    assertThat(alerts(one, citing(second(same), "Orvane Post", "the Orvane Post"), "b a"))
        .isEmpty();
  }

  @Test
  void oneSourceThatBecomesManyIsSaid() {
    List<Alert> alerts =
        alerts(
            first("The mill was set alight on purpose by rivals, a police official said."),
            second("The mill was set alight on purpose by rivals, officials said."),
            "b a");
    assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.SOURCE_PROMOTED);
  }

  @Test
  void articlesThatCiteEachOtherAreSaid() {
    String one = "The bakery will stay shut for a month, Lowland Radio reported.";
    String two = "The bakery is to stay shut for a month, according to the Orvane Post.";
    List<Alert> alerts =
        alerts(
            citing(first(one), "Lowland Radio", "Lowland Radio"),
            citing(second(two), "Orvane Post", "the Orvane Post"));
    assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.CIRCULAR_CITATION);
  }

  @Test
  void theOldNumberAfterTheCorrectionIsSaid() {
    AttributedArticle correction = first("The number of people killed is 8, not 9.");
    AttributedArticle later = second("Nine people were killed in the mill.");
    List<Alert> alerts = alerts(correction, later);
    assertThat(alerts).extracting(Alert::kind).containsExactly(AlertKind.CORRECTION_NOT_FOLLOWED);
    AttributedArticle knows = second("Eight people were killed in the mill.");
    assertThat(alerts(correction, knows)).isEmpty();
  }

  @Test
  void aParagraphThatNamesTheSourceLosesNothing() {
    String plain = "The smoke detectors had been unplugged ever since the winter fair.";
    String source = " Millers said that nobody had looked at the ceiling.";
    AttributedArticle one =
        first("Millers said the smoke detectors had been unplugged since the winter fair.");
    assertThat(alerts(one, second(plain + source), "b a")).isEmpty();
  }

  @Test
  void otherWordsLoseASourceOnlyWhereTheArticleLeansOnThatOutletAlone() {
    AttributedArticle one =
        first("Millers said the gas valves on the river side had been shut off since January.");
    String report = "The Orvane Post has a drawing of the mill.\n\n";
    String retold = "Gas valves towards the river were not in use since winter began.";
    AttributedArticle two = citing(second(report + retold), "Orvane Post", "Orvane Post");
    assertThat(alerts(one, two))
        .extracting(Alert::kind)
        .containsExactly(AlertKind.ATTRIBUTION_DROPPED);
    String other = "Marsh Radio has a song about it.\n\n";
    AttributedArticle plain = citing(second(report + other + retold), "Marsh Radio", "Marsh Radio");
    List<Citation> both = new ArrayList<>(plain.citations());
    both.addAll(two.citations());
    AttributedArticle three = new AttributedArticle(plain.annotated(), List.of(), both);
    assertThat(alerts(one, three)).isEmpty();
  }

  @Test
  void anotherNumberIsNoDriftWhereTheSourceIsNotCited() {
    AttributedArticle one = first("Nine people were killed and 30 injured, the mayor said.");
    assertThat(alerts(one, second("Thirty people were killed on Friday."), "b a")).isEmpty();
  }

  @Test
  void anEarlierArticleLosesNothing() {
    String plain = "The blaze began in the grain elevator on the third floor.";
    AttributedArticle early = article("b", "Lowland Radio", 2, "Kessel mill", OPENING + plain);
    AttributedArticle late =
        first("The blaze reportedly began in a grain elevator on the third floor.");
    assertThat(alerts(late, early, "b a")).isEmpty();
  }

  @Test
  void whereNeitherIsDatedTheAlertSaysSo() {
    String reserved = "The blaze reportedly began in a grain elevator on the third floor.";
    String plain = "The blaze began in the grain elevator on the third floor.";
    List<Alert> alerts =
        alerts(
            article("a", "Orvane Post", -1, "Mill burns down in Kessel", OPENING + reserved),
            article("b", "Lowland Radio", -1, "Kessel mill burns down", OPENING + plain),
            "b a");
    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0).text()).endsWith("inferred from the text.");
  }

  @Test
  void unrelatedArticlesRaiseNothing() {
    assertThat(
            alerts(
                first("Millers said the smoke detectors had been unplugged since the winter fair."),
                second("The smoke detectors had been unplugged ever since the winter fair.")))
        .isEmpty();
  }

  @Test
  void everyRuleSaysWhatItLooksFor() {
    assertThat(Alarms.RULES).allMatch(rule -> rule.description().length() > 20);
  }
}
