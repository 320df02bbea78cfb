package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hearsay.lineage.Logistic.Example;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitReleasesTest {
  /** Answers drawn from known weights; on scales far apart, as features are. */
  @Test
  void theWeightsBehindTheAnswersAreFound() {
    SplittableRandom random = new SplittableRandom(3);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double[] traits = {random.nextDouble(), 100 * random.nextDouble()};
      double odds = -1 + 3 * traits[0] - 0.02 * traits[1];
      examples.add(new Example(traits, random.nextDouble() < 1 / (1 + Math.exp(-odds)), 1));
    }
    double[] weights = Logistic.fit(examples, 0.1);
    assertThat(weights[0]).isCloseTo(-1, within(0.15));
    assertThat(weights[1]).isCloseTo(3, within(0.2));
    assertThat(weights[2]).isCloseTo(-0.02, within(0.002));
    assertThat(Logistic.ranked(examples, weights)).isBetween(0.65, 0.85);
  }

  @Test
  void rankingIsOneForTheRightOrderAndHalfForNone() {
    List<Example> examples =
        List.of(
            new Example(new double[] {2}, true, 1),
            new Example(new double[] {1}, false, 1),
            new Example(new double[] {0}, false, 1));
    assertThat(Logistic.ranked(examples, new double[] {0, 1})).isEqualTo(1);
    assertThat(Logistic.ranked(examples, new double[] {0, -1})).isEqualTo(0);
    assertThat(Logistic.ranked(examples, new double[] {0, 0})).isEqualTo(0.5);
  }

  @Test
  void familiesAreReadAndHalved(@TempDir Path dir) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String family = "\"family\": \"f" + i + "\", ";
      lines.append(
          "{\"id\": \"r" + i + "\", " + family + "\"kind\": \"release\", \"text\": \"A\"}\n");
      lines.append("{\"id\": \"n" + i + "\", " + family + "\"kind\": \"news\", \"text\": \"B\"}\n");
    }
    Path file = Files.writeString(dir.resolve("pile.jsonl"), lines);
    Releases releases = Releases.read(file);
    int fitted = 0;
    int ofRelease = 0;
    for (Doc doc : releases.corpus.docs()) {
      fitted += releases.isFitted(doc.index()) ? 1 : 0;
      ofRelease += releases.isRelease(doc.index()) ? 1 : 0;
    }
    assertThat(fitted).isBetween(20, 60).isEven();
    assertThat(ofRelease).isEqualTo(40);
  }
}
