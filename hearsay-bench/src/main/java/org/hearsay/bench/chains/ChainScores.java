package org.hearsay.bench.chains;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Everything that a tool's answer was graded on.
 *
 * @param documents documents of the pile that the answer has
 * @param unknownDocuments documents of the answer that the truth does not know
 * @param edges derivations, direction included
 * @param undirectedEdges derivations in either direction
 * @param kinds of the edges found, those of the right kind
 * @param statuses of the edges found, those rightly stated or inferred
 * @param membership B-cubed F1 of the stories
 * @param stories each story of the truth
 * @param alerts what got lost on the way
 * @param rejected inputs that cannot be used
 */
public record ChainScores(
    Share documents,
    int unknownDocuments,
    Rates edges,
    Rates undirectedEdges,
    Share kinds,
    Share statuses,
    double membership,
    List<StoryScore> stories,
    Rates alerts,
    Rates rejected) {
  public ChainScores {
    stories = List.copyOf(stories);
  }

  /** Stories whose row is right in every figure. */
  @JsonProperty
  public Share rowsExact() {
    Share share = Share.NONE;
    for (StoryScore story : stories) {
      share = share.and(story.rowExact());
    }
    return share;
  }

  /** The claims of all stories together. */
  @JsonProperty
  public ClaimScores claims() {
    return stories.stream().map(StoryScore::claims).reduce(ClaimScores.NONE, ClaimScores::plus);
  }
}
