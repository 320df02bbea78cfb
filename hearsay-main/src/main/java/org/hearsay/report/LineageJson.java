package org.hearsay.report;

import static org.hearsay.report.JsonText.lower;
import static org.hearsay.report.JsonText.rounded;
import static org.hearsay.report.JsonText.string;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Containment;
import org.hearsay.model.Edge;
import org.hearsay.model.Evidence;
import org.hearsay.model.Lineage;
import org.hearsay.model.Node;
import org.hearsay.model.Passage;

/** Nodes, edges and evidence; offsets by the code points of the document they stand in. */
final class LineageJson {
  private static final CodePoints PLAIN = CodePoints.of("");

  private LineageJson() {}

  static void fields(JsonGenerator json, Lineage lineage, Map<String, CodePoints> points)
      throws IOException {
    json.writeArrayFieldStart("nodes");
    for (Node node : lineage.nodes()) {
      json.writeStartObject();
      string(json, "id", node.id());
      string(json, "kind", lower(node.kind()));
      string(json, "name", node.name());
      string(json, "document", node.document());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
    for (Edge edge : lineage.edges()) {
      edge(json, edge, points);
    }
    json.writeEndArray();
  }

  static void edge(JsonGenerator json, Edge edge, Map<String, CodePoints> points)
      throws IOException {
    json.writeStartObject();
    string(json, "child", edge.child());
    string(json, "parent", edge.parent());
    string(json, "kind", lower(edge.kind()));
    string(json, "status", lower(edge.status()));
    json.writeNumberField("confidence", rounded(edge.confidence()));
    if (edge.undirected()) {
      json.writeBooleanField("undirected", true);
    }
    containment(json, edge.containment());
    passages(json, edge, points);
    evidence(json, "evidence", edge.evidence(), points);
    json.writeEndObject();
  }

  private static void containment(
      JsonGenerator json, @org.jspecify.annotations.Nullable Containment c) throws IOException {
    json.writeFieldName("containment");
    if (c == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeNumberField("childInParent", rounded(c.childInParent()));
    json.writeNumberField("parentInChild", rounded(c.parentInChild()));
    json.writeEndObject();
  }

  static void passages(JsonGenerator json, Edge edge, Map<String, CodePoints> points)
      throws IOException {
    passages(
        json,
        edge,
        points.getOrDefault(edge.child(), PLAIN),
        points.getOrDefault(edge.parent(), PLAIN));
  }

  static void passages(JsonGenerator json, Edge edge, CodePoints child, CodePoints parent)
      throws IOException {
    json.writeArrayFieldStart("passages");
    for (Passage passage : edge.passages()) {
      json.writeStartArray();
      json.writeNumber(child.toCodePoints(passage.child().start()));
      json.writeNumber(child.toCodePoints(passage.child().end()));
      json.writeNumber(parent.toCodePoints(passage.parent().start()));
      json.writeNumber(parent.toCodePoints(passage.parent().end()));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  static void evidence(
      JsonGenerator json, String name, Iterable<Evidence> evidence, Map<String, CodePoints> points)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Evidence item : evidence) {
      CodePoints document = points.getOrDefault(item.document(), PLAIN);
      json.writeStartObject();
      string(json, "document", item.document());
      json.writeNumberField("start", document.toCodePoints(item.span().start()));
      json.writeNumberField("end", document.toCodePoints(item.span().end()));
      string(json, "reason", item.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
