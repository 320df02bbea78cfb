package org.hearsay.bench.chains;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How many answers were right, how many wrong, and how many of the expected ones are missing.
 *
 * @param right answers that the truth holds
 * @param wrong answers that it does not hold
 * @param missed what the truth holds and nobody answered
 */
public record Rates(int right, int wrong, int missed) {
  public Rates {
    if (right < 0 || wrong < 0 || missed < 0) {
      throw new IllegalArgumentException(
          "right " + right + ", wrong " + wrong + ", missed " + missed + ": none may be negative");
    }
  }

  /** Share of the answers that are right; 1 if there was nothing to say and nothing was said. */
  @JsonProperty
  public double precision() {
    return right + wrong == 0 ? (missed == 0 ? 1 : 0) : (double) right / (right + wrong);
  }

  /** Share of what was to be found that was found; 1 if there was nothing to find. */
  @JsonProperty
  public double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  /** Harmonic mean of precision and recall. */
  @JsonProperty
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  Rates plus(Rates other) {
    return new Rates(right + other.right, wrong + other.wrong, missed + other.missed);
  }
}
