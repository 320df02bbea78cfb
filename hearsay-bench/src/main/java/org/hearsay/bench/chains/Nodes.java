package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** The nodes of the answer as references, and whether such a reference is meant by the truth. */
final class Nodes {
  private final Map<String, Ref> byId = new TreeMap<>();
  private final Documents documents;

  Nodes(JsonNode answer, Documents documents, Names names) {
    this.documents = documents;
    for (JsonNode node : answer.path("nodes")) {
      String document = node.path("document").asText("");
      String key = documents.key(document);
      String id = node.path("id").asText();
      if (key != null) {
        byId.put(id, Ref.document(key));
      } else if ("absent".equals(node.path("kind").asText())) {
        byId.put(id, Ref.absent(names.of(node.path("name").asText())));
      }
    }
  }

  /** The node behind an id; a document that no node list mentions is found by its own id. */
  Ref ref(String id) {
    Ref known = byId.get(id);
    if (known != null) {
      return known;
    }
    String key = documents.key(id);
    return key == null ? Ref.document("unknown:" + id) : Ref.document(key);
  }

  /**
   * Whether the answer's node is what the truth means. An absent node with the name of an outlet of
   * the pile stands for any document of that outlet: the outlet was known, if not the page.
   */
  boolean means(Ref answer, Ref truth) {
    return answer.equals(truth)
        || (answer.absent()
            && !truth.absent()
            && answer.name().equals(documents.outlet(truth.name())));
  }

  boolean meansAny(Ref answer, Iterable<Ref> truths) {
    for (Ref truth : truths) {
      if (means(answer, truth)) {
        return true;
      }
    }
    return false;
  }
}
