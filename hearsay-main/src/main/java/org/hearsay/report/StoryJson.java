package org.hearsay.report;

import static org.hearsay.report.JsonText.lower;
import static org.hearsay.report.JsonText.number;
import static org.hearsay.report.JsonText.string;
import static org.hearsay.report.JsonText.strings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.hearsay.model.Alert;
import org.hearsay.model.Assertion;
import org.hearsay.model.Claim;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Counts;
import org.hearsay.model.Deduction;
import org.hearsay.model.Event;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Origins;
import org.hearsay.model.Story;
import org.hearsay.model.Value;
import org.jspecify.annotations.Nullable;

/** Stories with their row, claims, alerts and events. */
final class StoryJson {
  private StoryJson() {}

  static void story(JsonGenerator json, Story story, Map<String, CodePoints> points)
      throws IOException {
    json.writeStartObject();
    string(json, "id", story.id());
    string(json, "headline", story.headline());
    strings(json, "documents", story.documents());
    row(json, story.row());
    json.writeArrayFieldStart("claims");
    for (Claim claim : story.claims()) {
      claim(json, claim, points);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("alerts");
    for (Alert alert : story.alerts()) {
      json.writeStartObject();
      string(json, "kind", lower(alert.kind()));
      string(json, "text", alert.text());
      LineageJson.evidence(json, "passages", alert.passages(), points);
      json.writeEndObject();
    }
    json.writeEndArray();
    strings(json, "notes", story.notes());
    json.writeEndObject();
  }

  static void row(JsonGenerator json, OriginCount row) throws IOException {
    Counts counts = row.counts();
    json.writeObjectFieldStart("counts");
    json.writeNumberField("documents", counts.documents());
    json.writeNumberField("versions", counts.versions());
    json.writeNumberField("originalReporting", counts.originalReporting());
    json.writeEndObject();
    strings(json, "original", row.original());
    Origins origins = row.origins();
    json.writeObjectFieldStart("origins");
    json.writeNumberField("low", origins.low());
    json.writeNumberField("best", origins.best());
    json.writeNumberField("high", origins.high());
    strings(json, "nodes", origins.nodes());
    json.writeArrayFieldStart("deductions");
    for (Deduction deduction : origins.deductions()) {
      json.writeStartObject();
      string(json, "reason", deduction.reason());
      strings(json, "documents", deduction.documents());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void claim(JsonGenerator json, Claim claim, Map<String, CodePoints> points)
      throws IOException {
    json.writeStartObject();
    string(json, "id", claim.id());
    string(json, "text", claim.text());
    number(json, "low", claim.low());
    number(json, "best", claim.best());
    number(json, "high", claim.high());
    json.writeBooleanField("openBelow", claim.openBelow());
    json.writeBooleanField("openAbove", claim.openAbove());
    json.writeArrayFieldStart("assertions");
    for (Assertion assertion : claim.assertions()) {
      assertion(json, assertion, points.getOrDefault(assertion.document(), CodePoints.of("")));
    }
    json.writeEndArray();
    row(json, claim.origins());
    json.writeEndObject();
  }

  private static void assertion(JsonGenerator json, Assertion assertion, CodePoints points)
      throws IOException {
    json.writeStartObject();
    string(json, "document", assertion.document());
    json.writeNumberField("start", points.toCodePoints(assertion.span().start()));
    json.writeNumberField("end", points.toCodePoints(assertion.span().end()));
    string(json, "attribution", assertion.attribution());
    string(json, "stance", lower(assertion.stance()));
    strings(json, "chain", assertion.chain());
    value(json, "value", assertion.value(), points);
    json.writeEndObject();
  }

  private static void value(
      JsonGenerator json, String name, @Nullable Value value, CodePoints points)
      throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    number(json, "low", value.low());
    number(json, "high", value.high());
    string(json, "unit", value.unit());
    string(json, "bound", lower(value.bound()));
    json.writeNumberField("start", points.toCodePoints(value.span().start()));
    json.writeNumberField("end", points.toCodePoints(value.span().end()));
    json.writeEndObject();
  }

  static void event(JsonGenerator json, Event event, Map<String, CodePoints> points)
      throws IOException {
    json.writeStartObject();
    string(json, "id", event.id());
    string(json, "story", event.story());
    string(json, "type", event.type());
    string(json, "actor", event.actor());
    string(json, "recipient", event.recipient());
    string(json, "place", event.place());
    var when = event.when();
    string(json, "when", when == null ? null : when.iso());
    value(json, "dead", event.dead(), holder(event, event.dead(), points));
    value(json, "injured", event.injured(), holder(event, event.injured(), points));
    LineageJson.evidence(json, "evidence", event.evidence(), points);
    json.writeEndObject();
  }

  /** The text that a figure stands in: the two figures may come from two documents. */
  private static CodePoints holder(
      Event event, @Nullable Value value, Map<String, CodePoints> points) {
    CodePoints nothing = CodePoints.of("");
    if (value == null) {
      return nothing;
    }
    return event.evidence().stream()
        .filter(e -> e.span().equals(value.span()))
        .filter(e -> value.unit().contains(e.reason().replaceFirst(":.*", "")))
        .map(e -> points.getOrDefault(e.document(), nothing))
        .findFirst()
        .orElse(nothing);
  }
}
