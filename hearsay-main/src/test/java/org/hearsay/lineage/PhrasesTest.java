package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
  @Test
  void functionWordsBetweenDoNotMatter() {
    assertThat(phrases("they repaired the old bridge"))
        .containsExactlyElementsOf(phrases("repaired an old and bridge"));
    assertThat(phrases("old bridge repaired")).hasSize(2);
  }

  @Test
  void noneGoesAcrossTheEndOfASentence() {
    assertThat(phrases("They repaired. Bridges stood.")).hasSize(1);
  }

  @Test
  void namesAndNumbersAreFactsAndNoPhrases() {
    assertThat(phrases("then Hedda Lorne left")).hasSize(1);
    assertThat(phrases("about 14 drovers left")).hasSize(1);
  }

  /** What little a sentence has agrees with any report on the matter. */
  @Test
  void aTextOfOneSentenceIsNoSurerThanAParagraph() {
    double[] shared = {0, 10, 5};
    double[] total = {50, 50, 20};
    assertThat(PairFeatures.of(shared, total, 12, 40))
        .isEqualTo(PairFeatures.of(shared, total, 90, 95));
  }

  /** The engine leaves passages out where even without any the pair is not likely enough. */
  @Test
  void passagesNeverMakeADerivationLikelier() {
    assertThat(PairFeatures.NAMES).startsWith("passages", "passageShare");
    assertThat(PairModel.WEIGHTS[0]).isNegative();
    assertThat(PairModel.WEIGHTS[1]).isNegative();
  }

  private static List<Long> phrases(String text) {
    return Arrays.stream(Fingerprints.phrases(NormalText.of(text))).boxed().toList();
  }
}
