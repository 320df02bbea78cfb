package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.story.Articles.article;
import static org.hearsay.story.Articles.citing;

import java.util.List;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.ClaimDraft;
import org.hearsay.model.ClaimRoots;
import org.hearsay.model.Deduction;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Lineage;
import org.hearsay.outlets.OutletRegistry;
import org.junit.jupiter.api.Test;

class ClaimRootsTest {
  private static final StoryGrouper GROUPER = new StoryGrouper(OutletRegistry.standard());

  private static final AttributedArticle AGENCY =
      article(
          "agency",
          "Orvane Press Agency",
          6,
          "Tram crash in Kessel kills nine",
          "Nine people were killed when two trams collided in Kessel on Thursday, the tram company"
              + " said.");
  private static final AttributedArticle POST =
      citing(
          article(
              "post-crash",
              "Orvane Post",
              8,
              "Trams collide in Kessel: nine dead",
              "Nine people died as two trams collided in Kessel on Thursday, Orvane Press Agency"
                  + " reported."),
          "Orvane Press Agency",
          "Orvane Press Agency reported");
  private static final AttributedArticle CLINIC =
      citing(
          article(
              "post-clinic",
              "Orvane Post",
              9,
              "Kessel clinic after the tram crash: forty doctors",
              "Forty doctors came to the Kessel clinic after the trams collided, Marsh Radio"
                  + " reported."),
          "Marsh Radio",
          "Marsh Radio reported");
  private static final AttributedArticle OWL =
      citing(
          article(
              "owl",
              "Night Heron",
              12,
              "Nine dead after trams collide in Kessel",
              "Nine people were killed when trams collided in Kessel, Orvane Post reported."),
          "Orvane Post",
          "Orvane Post reported");

  private static ClaimDraft toll(List<AttributedArticle> pile, Lineage lineage) {
    return GROUPER.group(pile, lineage).get(0).claims().stream()
        .filter(claim -> claim.best() != null)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anOutletCitedForAClaimIsItsReportOfThatClaim() {
    List<AttributedArticle> pile = List.of(AGENCY, POST, CLINIC, OWL);
    ClaimRoots roots =
        toll(pile, Articles.lineage(pile, EdgeKind.CITATION, "owl post-clinic")).roots();
    assertThat(roots.scope().documents().keySet()).containsExactly("agency");
    assertThat(roots.deductions())
        .extracting(Deduction::reason)
        .contains("for this claim, cites Orvane Post");
    assertThat(roots.perhaps()).isZero();
  }

  @Test
  void whoComesLateAndNamesNobodyCountsInTheHighestFigureOnly() {
    AttributedArticle blog =
        article(
            "blog",
            "Tram Friends",
            15,
            "Nine dead in Kessel tram crash",
            "Nine people were killed in Kessel on Thursday when two trams collided.");
    ClaimRoots roots = toll(List.of(AGENCY, blog), Lineage.EMPTY).roots();
    assertThat(roots.scope().documents().keySet()).containsExactly("agency");
    assertThat(roots.perhaps()).isEqualTo(1);
  }

  @Test
  void twoThatCiteEachOtherAreLeftToBeCountedAsACircle() {
    AttributedArticle one =
        citing(
            article(
                "one",
                "Orvane Post",
                8,
                "Nine dead in Kessel",
                "Nine people were killed as trams collided in Kessel, Night Heron reported."),
            "Night Heron",
            "Night Heron reported");
    AttributedArticle two =
        citing(
            article(
                "two",
                "Night Heron",
                8,
                "Kessel: nine dead",
                "Nine people died when the trams collided in Kessel, Orvane Post reported."),
            "Orvane Post",
            "Orvane Post reported");
    ClaimRoots roots = toll(List.of(one, two), Lineage.EMPTY).roots();
    assertThat(roots.scope().documents()).hasSize(2);
  }
}
