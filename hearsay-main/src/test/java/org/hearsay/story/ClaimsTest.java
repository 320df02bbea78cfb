package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.story.Articles.article;
import static org.hearsay.story.Articles.citing;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Assertion;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.ClaimDraft;
import org.hearsay.model.Deduction;
import org.hearsay.model.Lineage;
import org.hearsay.model.Manner;
import org.hearsay.model.SourceKind;
import org.hearsay.model.Span;
import org.hearsay.outlets.OutletRegistry;
import org.junit.jupiter.api.Test;

/** Which sentences are one claim. */
class ClaimsTest {
  private static final StoryGrouper GROUPER = new StoryGrouper(OutletRegistry.standard());

  private static List<ClaimDraft> claims(AttributedArticle... pile) {
    return GROUPER.group(List.of(pile), Lineage.EMPTY).get(0).claims();
  }

  @Test
  void aSentenceThatItsArticleRepeatsIsOneClaim() {
    String said = "The lock of Brack will be drained in May, the Orvane Post has learned.";
    String text = "Skippers met on Monday to talk about eels.\n\n" + said;
    AttributedArticle lock =
        article(
            "lock",
            "Lowland Radio",
            8,
            "Skippers and eels",
            text + "\n\nNobody minded.\n\n" + said);
    Span second = new Span(lock.article().text().lastIndexOf(said), lock.article().text().length());
    Span first = span(lock.article().text(), said);
    AttributedArticle twice = citing(lock, "Orvane Post", List.of(first, second));
    assertThat(claims(twice)).extracting(ClaimDraft::id).doesNotHaveDuplicates();
    assertThat(claims(twice)).anyMatch(c -> c.text().equals(said));
  }

  /** A caption, a page's own line and a question open many texts and claim nothing. */
  @Test
  void whatSaysNothingIsNoClaim() {
    String lock = " The lock of Brack will be drained in May.";
    for (String nothing :
        List.of(
            "This May 4 photo released by the port of Brack shows the lock in the rain.",
            "An error has occurred.",
            "Who will drain the lock of Brack in the rain?")) {
      List<ClaimDraft> claims =
          claims(article("lock-1", "Lowland Radio", 8, "Lock of Brack", nothing + lock));
      assertThat(claims).extracting(ClaimDraft::text).containsExactly(lock.strip());
    }
  }

  @Test
  void whatIsNoAccidentIsDeliberate() {
    List<ClaimDraft> claims =
        claims(
            article(
                "sunk-1",
                "Orvane Post",
                8,
                "Barge at Brack sunk on purpose",
                "The barge at the quay of Brack was sunk deliberately, a harbour official said."),
            article(
                "sunk-2",
                "Lowland Radio",
                12,
                "Sinking of barge at Brack",
                "Divers are convinced that the sinking of the barge at Brack was no accident."));
    assertThat(claims.get(0).assertions())
        .extracting(Assertion::document)
        .containsExactly("sunk-1", "sunk-2");
  }

  @Test
  void anOppositeIsMeantOnlyWhereTheWordIsNegated() {
    StatementSpace space = new StatementSpace(List.of());
    TermVector deliberate = space.of("The sinking was deliberate");
    assertThat(space.of("The sinking was not an accident").dot(deliberate)).isGreaterThan(.9);
    assertThat(space.of("The sinking wasn't accidental").dot(deliberate)).isGreaterThan(.9);
    assertThat(space.of("The sinking was an accident").dot(deliberate)).isLessThan(.7);
    assertThat(space.of("No barge was near, and the sinking an accident").dot(deliberate))
        .as("the negation is of another word")
        .isLessThan(.7);
  }

  @Test
  void whoIsSureAndWhoWasToldIsNotWhatIsSaid() {
    assertThat(content("Divers are now certain that the barge was sunk in the night."))
        .isEqualTo("the barge was sunk in the night.");
    assertThat(content("Divers are certain that it sank."))
        .as("too little would be left")
        .isEqualTo("Divers are certain that it sank.");
    String told = "The barge was sunk in the night, a diver told the Orvane Post on Friday.";
    assertThat(content(told, "a diver", "told")).isEqualTo("The barge was sunk in the night, .");
    String named = "The barge was sunk in the night, said diver Moll Tarn, who was there.";
    assertThat(content(named, "diver", "said")).isEqualTo("The barge was sunk in the night,");
  }

  private static String content(String text, String... sourceAndCue) {
    List<Attribution> attributions = new ArrayList<>();
    if (sourceAndCue.length > 0) {
      attributions.add(
          new Attribution(
              "a1",
              List.of(span(text, sourceAndCue[0])),
              List.of(span(text, sourceAndCue[1])),
              List.of(new Span(0, text.indexOf(','))),
              Manner.INDIRECT,
              null,
              SourceKind.UNNAMED,
              null,
              null,
              List.of(),
              false,
              false,
              .9,
              List.of()));
    }
    return Contents.of(text, new Span(0, text.length()), attributions)
        .replaceAll(" +", " ")
        .strip();
  }

  private static Span span(String text, String part) {
    return new Span(text.indexOf(part), text.indexOf(part) + part.length());
  }

  private static final String SUNK =
      "The old barge Marta was sunk at the quay of Brack in the night.";

  private static final List<AttributedArticle> BARGE =
      List.of(
          article("b-1", "Orvane Post", 8, "Barge sunk at Brack", SUNK),
          article(
              "b-2",
              "Lowland Radio",
              9,
              "Sunken barge at Brack",
              "Somebody sank the old barge Marta at the Brack quay in the night, divers said."),
          article(
              "b-3",
              "The Marsh Gazette",
              12,
              "Brack: what the barge carried",
              "Eels and turf were traded at the fair of Brack.\n\nThe skipper had grumbled about"
                  + " the leaking hatches of the old barge Marta at the quay.\n\nThe skipper had grumbled"
                  + " about leaking hatches."));

  @Test
  void whatSaysSomethingNearStandsWithTheClaimAndCountsInTheHighestFigureOnly() {
    ClaimDraft claim = claims(BARGE.toArray(AttributedArticle[]::new)).get(0);
    assertThat(claim.text()).isEqualTo(SUNK);
    assertThat(claim.assertions())
        .extracting(Assertion::document)
        .containsExactly("b-1", "b-2", "b-3");
    assertThat(claim.roots().scope().documents()).doesNotContainKey("b-3");
    assertThat(claim.roots().perhaps()).isEqualTo(1);
    assertThat(claim.roots().deductions())
        .contains(
            new Deduction(
                "says it in other words, or something near it (highest figure only)",
                List.of("b-3")));
  }
}
