package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MannerTest {
  /** Scores of reports and of releases as a model gives them that tells most apart. */
  private static float[] scores(int reports, int releases) {
    Random random = new Random(7);
    float[] scores = new float[reports + releases];
    for (int i = 0; i < scores.length; i++) {
      // Normal with means a and -a and variance 2a: the log-ratio of the two densities is itself.
      double mean = i < reports ? -2 : 2;
      scores[i] = (float) (mean + 2 * random.nextGaussian());
    }
    return scores;
  }

  @Test
  void tellsDirectionWhereThereAreReleases() {
    float[] scores = scores(80, 20);
    scores[0] = -3;
    scores[99] = 4;
    Manner manner = Manner.of(scores);
    assertThat(manner.towards(0, 99)).isGreaterThan(2);
    assertThat(manner.towards(99, 0)).isLessThan(-2);
  }

  @Test
  void saysNothingOfAPileOfReports() {
    float[] scores = scores(300, 0);
    scores[0] = -3;
    scores[99] = 4; // one report reads like a release; among three hundred, one does
    assertThat(Manner.of(scores).towards(0, 99)).isZero();
  }
}
