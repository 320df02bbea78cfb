package org.hearsay.bench.chains;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How one story of the truth came out.
 *
 * @param id the story's id in the truth
 * @param expected its row
 * @param answered the row of the answer's story that shares most documents
 * @param figures how many figures of the row are right
 * @param originNodes roots that were named
 * @param original documents that were said to hold original reporting
 * @param claims what came out for its claims
 */
public record StoryScore(
    String id,
    Row expected,
    Row answered,
    Share figures,
    Rates originNodes,
    Rates original,
    ClaimScores claims) {

  /** Whether every figure of the row that is graded is right. */
  @JsonProperty
  public boolean rowExact() {
    return figures.hits() == figures.of();
  }

  /** Whether low, best and high of the origins are right. */
  @JsonProperty
  public boolean originsExact() {
    return expected.origins().equals(answered.origins());
  }

  /** Whether the answer's best count of origins lies inside the range of the truth. */
  @JsonProperty
  public boolean originsWithin() {
    return expected.origins().holdsBestOf(answered.origins());
  }
}
