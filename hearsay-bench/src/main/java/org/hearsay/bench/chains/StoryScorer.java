package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Grades membership, rows, roots and claims of the stories. */
final class StoryScorer {
  private final JsonNode truth;
  private final JsonNode stories;
  private final Documents documents;
  private final Nodes nodes;
  private final Names names;

  StoryScorer(JsonNode truth, JsonNode stories, Documents documents, Nodes nodes, Names names) {
    this.truth = truth;
    this.stories = stories;
    this.documents = documents;
    this.nodes = nodes;
    this.names = names;
  }

  List<StoryScore> scores() {
    List<StoryScore> scores = new ArrayList<>();
    for (JsonNode story : truth.path("stories")) {
      scores.add(score(story));
    }
    return scores;
  }

  private StoryScore score(JsonNode story) {
    JsonNode answer = counterpart(keys(story.path("documents")));
    Row expected = Row.read(story.path("row"), story.path("origins"));
    Row answered = Row.read(answer.path("counts"), answer.path("origins"));
    boolean graded = expected.originalReporting() != null;
    return new StoryScore(
        story.path("id").asText(),
        expected,
        answered,
        expected.agreement(answered),
        origins(story.path("origins").path("names"), answer.path("origins").path("nodes")),
        graded
            ? compare(keys(story.path("originalReporting")), documentKeys(answer.path("original")))
            : new Rates(0, 0, 0),
        new ClaimScorer(documents).score(story.path("claims"), answer.path("claims")));
  }

  /** The answer's story that shares most documents, or a node without fields. */
  private JsonNode counterpart(Set<String> expected) {
    JsonNode best = truth.path("no such story");
    double bestOverlap = 0;
    for (JsonNode story : stories) {
      Set<String> given = documentKeys(story.path("documents"));
      Set<String> both = new HashSet<>(given);
      both.retainAll(expected);
      double overlap =
          both.isEmpty()
              ? 0
              : (double) both.size() / (given.size() + expected.size() - both.size());
      if (overlap > bestOverlap) {
        best = story;
        bestOverlap = overlap;
      }
    }
    return best;
  }

  private Rates origins(JsonNode expected, JsonNode answered) {
    Set<String> hit = new TreeSet<>();
    int right = 0;
    int wrong = 0;
    for (JsonNode id : answered) {
      String origin = origin(expected, nodes.ref(id.asText()));
      if (origin == null) {
        wrong++;
      } else {
        right++;
        hit.add(origin);
      }
    }
    return new Rates(right, wrong, expected.size() - hit.size());
  }

  /** Name of the origin that a root of the answer stands for. */
  private @Nullable String origin(JsonNode expected, Ref root) {
    for (JsonNode origin : expected) {
      List<Ref> accepted = new ArrayList<>();
      accepted.add(Ref.absent(names.of(origin.path("name").asText())));
      origin.path("also").forEach(name -> accepted.add(Ref.absent(names.of(name.asText()))));
      origin.path("documents").forEach(key -> accepted.add(Ref.document(key.asText())));
      if (nodes.meansAny(root, accepted)) {
        return origin.path("name").asText();
      }
    }
    return null;
  }

  private static Rates compare(Set<String> expected, Set<String> answered) {
    Set<String> both = new HashSet<>(expected);
    both.retainAll(answered);
    return new Rates(both.size(), answered.size() - both.size(), expected.size() - both.size());
  }

  /** B-cubed F1 over the documents of the truth; one that is in no story is alone in its own. */
  double membership() {
    Map<String, Set<String>> given = new TreeMap<>();
    documents.all().forEach(key -> given.put(key, Set.of(key)));
    for (JsonNode story : stories) {
      Set<String> members = documentKeys(story.path("documents"));
      members.forEach(key -> given.put(key, members));
    }
    double precision = 0;
    double recall = 0;
    for (JsonNode story : truth.path("stories")) {
      Set<String> expected = keys(story.path("documents"));
      for (String key : expected) {
        Set<String> both = new HashSet<>(given.getOrDefault(key, Set.of(key)));
        int size = both.size();
        both.retainAll(expected);
        precision += (double) both.size() / size;
        recall += (double) both.size() / expected.size();
      }
    }
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum / documents.all().size();
  }

  private static Set<String> keys(JsonNode list) {
    Set<String> keys = new TreeSet<>();
    list.forEach(key -> keys.add(key.asText()));
    return keys;
  }

  private Set<String> documentKeys(JsonNode ids) {
    Set<String> keys = new TreeSet<>();
    for (JsonNode id : ids) {
      String key = documents.key(id.asText());
      keys.add(key == null ? "unknown:" + id.asText() : key);
    }
    return keys;
  }
}
