package org.hearsay.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Evidence;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;
import org.hearsay.model.Trace;
import org.jspecify.annotations.Nullable;

/** What a person calls the nodes of one trace: outlet and time instead of an id. */
final class Labels {
  private final Map<String, AttributedArticle> documents = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();

  Labels(Trace trace) {
    trace.documents().forEach(d -> documents.put(d.id(), d));
    trace.lineage().nodes().forEach(n -> nodes.put(n.id(), n));
  }

  @Nullable AttributedArticle document(@Nullable String id) {
    return documents.get(id);
  }

  Map<String, AttributedArticle> documents() {
    return documents;
  }

  /** "Sound Herald, 2023-03-12 08:00 +02:00", "The Dunmore Chronicle (absent)". */
  String node(String id) {
    Node node = nodes.get(id);
    return node == null ? id : node(node);
  }

  String node(Node node) {
    if (node.kind() == NodeKind.ABSENT) {
      return Wording.oneLine(node.name()) + " (absent)";
    }
    AttributedArticle document = documents.get(node.document());
    if (document == null) {
      return Wording.oneLine(node.name());
    }
    return Wording.outlet(document.article()) + ", " + Wording.time(document.article().published());
  }

  List<String> nodes(List<String> ids) {
    return ids.stream().map(this::node).toList();
  }

  /**
   * The reason with the words it rests on; the ids of the edge's two ends give way to their
   * outlets.
   */
  String reason(Evidence evidence, @Nullable Edge edge, int most) {
    String reason = Wording.evidence(evidence, documents.get(evidence.document()), most);
    if (edge == null) {
      return reason;
    }
    return named(named(reason, edge.parent()), edge.child());
  }

  private String named(String reason, String id) {
    AttributedArticle document = documents.get(id);
    return document == null || !reason.contains(id)
        ? reason
        : reason.replace(id, Wording.outlet(document.article()));
  }
}
