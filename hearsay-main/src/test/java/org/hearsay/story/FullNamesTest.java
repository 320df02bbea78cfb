package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FullNamesTest {
  private static Set<String> names(String... texts) {
    return new FullNames(List.of(texts)).of(texts[0]);
  }

  @Test
  void aNameKeepsItsTitleAndItsOf() {
    assertThat(names("They asked Secretary of State Mira Tolland about the dam."))
        .containsExactly("Secretary of State Mira Tolland");
  }

  @Test
  void whatIsTrainedInACountryIsNoName() {
    assertThat(names("Most are US-trained Kessel engineers, and one Brack-based Orvane diver."))
        .isEmpty();
    assertThat(names("It was handed to Kim Ho-sun and to Anne-Marie Krug in the evening."))
        .containsExactly("Anne-Marie Krug", "Kim Ho-sun");
  }

  @Test
  void whatOnlyOpensSentencesIsANameWhereItsLastWordStandsWithinOne() {
    String opening = "Mira Tolland came to the dam. Old Kessel is dry.";
    assertThat(names(opening)).isEmpty();
    assertThat(names(opening, "The board has asked Tolland for a bridge."))
        .containsExactly("Mira Tolland");
  }

  @Test
  void whatOnlyOpensASentenceIsNoPartOfTheName() {
    String known = " The board asked Tolland, and she asked them.";
    assertThat(names("Yesterday Tolland came." + known)).isEmpty();
    assertThat(names("Yesterday Mira Tolland came." + known)).containsExactly("Mira Tolland");
    assertThat(names("Citing Mira Tolland, they left." + known)).containsExactly("Mira Tolland");
    assertThat(names("Surveyor Tolland came, a surveyor of old." + known)).isEmpty();
  }

  @Test
  void daysAreNoNamesAndPossessivesAreCut() {
    assertThat(names("She came on Thursday May 4 to see the Brack Lock's gate."))
        .containsExactly("Brack Lock");
  }
}
