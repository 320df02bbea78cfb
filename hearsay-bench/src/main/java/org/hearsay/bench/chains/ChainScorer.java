package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/**
 * Grades an answer in the form of {@code trace --json} against the truth of a pile.
 *
 * <p>Stateless and thread-safe.
 */
public final class ChainScorer {
  private static final String FORMAT = "hearsay-chains/1";

  private ChainScorer() {}

  /** All figures of {@code docs/benchmark-format.md}. */
  public static ChainScores score(JsonNode truth, JsonNode answer) {
    if (!FORMAT.equals(truth.path("format").asText())) {
      throw new IllegalArgumentException(
          "the truth has format '"
              + truth.path("format").asText()
              + "' instead of '"
              + FORMAT
              + "'.\nMaybe the two files were given in the wrong order.");
    }
    Names names = new Names(truth);
    Documents documents = new Documents(truth, answer, names);
    Nodes nodes = new Nodes(answer, documents, names);
    EdgeScorer edges = new EdgeScorer(Derivation.readAll(truth, names), nodes);
    EdgeScorer.Result directed = edges.score(answer.path("edges"), true);
    JsonNode answeredStories = answer.path("stories");
    StoryScorer stories = new StoryScorer(truth, answeredStories, documents, nodes, names);
    int all = documents.all().size();
    return new ChainScores(
        new Share(all - documents.missing(), all),
        documents.unknown(),
        directed.rates(),
        edges.score(answer.path("edges"), false).rates(),
        directed.kinds(),
        directed.statuses(),
        stories.membership(),
        stories.scores(),
        new AlertScorer(truth, documents).score(answeredStories),
        rejected(truth.path("rejected"), answer.path("rejected")));
  }

  private static Rates rejected(JsonNode expected, JsonNode answered) {
    Set<Integer> found = new HashSet<>();
    int wrong = 0;
    for (JsonNode rejection : answered) {
      int at = indexOf(rejection.path("path").asText(), expected);
      if (at < 0) {
        wrong++;
      } else {
        found.add(at);
      }
    }
    return new Rates(found.size(), wrong, expected.size() - found.size());
  }

  private static int indexOf(String path, JsonNode expected) {
    for (int i = 0; i < expected.size(); i++) {
      if (Documents.endsWith(path, expected.get(i).path("path").asText())) {
        return i;
      }
    }
    return -1;
  }
}
