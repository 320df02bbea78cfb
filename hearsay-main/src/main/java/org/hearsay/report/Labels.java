package org.hearsay.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Evidence;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;
import org.hearsay.model.Span;
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
   * The edge's reasons in their order; words that an earlier reason quoted are not quoted again.
   *
   * @param node the end of the edge that the reader is told about
   */
  List<String> reasons(Edge edge, String node, int most) {
    List<String> reasons = new ArrayList<>();
    Set<String> quoted = new HashSet<>();
    for (Evidence evidence : edge.evidence()) {
      boolean again = !quoted.add(evidence.document() + evidence.span());
      Span span = again ? new Span(0, 0) : evidence.span();
      Evidence shown = new Evidence(evidence.document(), span, evidence.reason());
      reasons.add(reason(shown, edge, node, most));
    }
    return reasons;
  }

  /**
   * The reason with the words it rests on; the ids of the edge's two ends give way to their
   * outlets, and "its words" to whose words they are where another node is spoken of.
   */
  private String reason(Evidence evidence, Edge edge, String node, int most) {
    String reason = named(named(evidence.reason(), edge.parent()), edge.child());
    AttributedArticle document = documents.get(evidence.document());
    if (document != null && !evidence.document().equals(node)) {
      String whose = "of the words of " + Wording.outlet(document.article());
      reason = reason.replaceFirst("\\bof its words\\b", Matcher.quoteReplacement(whose));
    }
    Evidence told = new Evidence(evidence.document(), evidence.span(), reason);
    return Wording.evidence(told, document, most);
  }

  /** An id may be a mere number: only where a reason names a document it is taken for one. */
  private String named(String reason, String id) {
    AttributedArticle document = documents.get(id);
    if (document == null || !reason.contains(id)) {
      return reason;
    }
    String named = "(?<=\\b(?:stand in|agree with|that) )" + Pattern.quote(id) + "(?=,| has |$)";
    return Pattern.compile(named)
        .matcher(reason)
        .replaceAll(Matcher.quoteReplacement(Wording.outlet(document.article())));
  }
}
