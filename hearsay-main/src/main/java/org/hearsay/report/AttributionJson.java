package org.hearsay.report;

import static org.hearsay.report.JsonText.lower;
import static org.hearsay.report.JsonText.rounded;
import static org.hearsay.report.JsonText.spans;
import static org.hearsay.report.JsonText.string;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Citation;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Decision;
import org.hearsay.model.NameCandidate;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Attributions and citations of an article, as fields of its object. */
final class AttributionJson {
  private AttributionJson() {}

  static void fields(
      JsonGenerator json, AttributedArticle article, CodePoints points, boolean explain)
      throws IOException {
    string(json, "model", article.annotated().model());
    json.writeArrayFieldStart("attributions");
    for (Attribution attribution : article.attributions()) {
      attribution(json, attribution, article.article().text(), points, explain);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("citations");
    for (Citation citation : article.citations()) {
      citation(json, citation, points, explain);
    }
    json.writeEndArray();
  }

  private static void attribution(
      JsonGenerator json, Attribution a, String text, CodePoints points, boolean explain)
      throws IOException {
    json.writeStartObject();
    string(json, "id", a.id());
    spans(json, "source", a.source(), points);
    spans(json, "cue", a.cue(), points);
    spans(json, "content", a.content(), points);
    string(json, "manner", lower(a.manner()));
    string(json, "within", a.within());
    var kind = a.sourceKind();
    string(json, "sourceKind", kind == null ? null : lower(kind));
    string(json, "sourceName", a.sourceName());
    string(json, "descriptor", a.descriptor());
    candidates(json, a.candidates());
    quoted(json, "sourceRole", a.details().role(), text, points);
    quoted(json, "anonymity", a.details().anonymity(), text, points);
    quoted(json, "setting", a.details().setting(), text, points);
    json.writeBooleanField("hedged", a.hedged());
    json.writeBooleanField("denied", a.denied());
    json.writeNumberField("confidence", rounded(a.confidence()));
    if (explain) {
      json.writeObjectFieldStart("decidedBy");
      for (Decision decision : a.decisions()) {
        string(json, decision.field(), decision.by());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** Words of the text with their place; left out where there are none. */
  private static void quoted(
      JsonGenerator json, String name, @Nullable Span span, String text, CodePoints points)
      throws IOException {
    if (span != null) {
      json.writeObjectFieldStart(name);
      string(json, "text", span.of(text));
      json.writeNumberField("start", points.toCodePoints(span.start()));
      json.writeNumberField("end", points.toCodePoints(span.end()));
      json.writeEndObject();
    }
  }

  private static void citation(JsonGenerator json, Citation c, CodePoints points, boolean explain)
      throws IOException {
    json.writeStartObject();
    string(json, "citing", c.citing());
    string(json, "cited", c.cited());
    string(json, "kind", lower(c.kind()));
    string(json, "role", lower(c.role()));
    string(json, "attribution", c.attribution());
    spans(json, "spans", c.spans(), points);
    string(json, "status", "stated");
    json.writeNumberField("confidence", rounded(c.confidence()));
    if (c.from() != null) {
      string(json, "from", c.from());
    }
    candidates(json, c.candidates());
    if (explain) {
      string(json, "decidedBy", c.rule());
      decided(json, c);
    }
    json.writeEndObject();
  }

  /** Field by field; the rule decides who cites whom, for what, and where that stands. */
  private static void decided(JsonGenerator json, Citation c) throws IOException {
    json.writeObjectFieldStart("decided");
    for (String field :
        List.of("citing", "cited", "kind", "role", c.spans().isEmpty() ? "from" : "spans")) {
      string(json, field, c.rule());
    }
    if (!c.candidates().isEmpty()) {
      string(json, "candidates", "outlets that share the name");
    }
    string(
        json,
        "attribution",
        c.attribution() == null ? "none touches it" : "first that touches a span");
    string(json, "confidence", "what the rule was worth on annotated articles");
    json.writeEndObject();
  }

  private static void candidates(JsonGenerator json, List<NameCandidate> candidates)
      throws IOException {
    if (candidates.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("candidates");
    for (NameCandidate candidate : candidates) {
      json.writeStartObject();
      string(json, "name", candidate.name());
      json.writeNumberField("confidence", rounded(candidate.confidence()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
