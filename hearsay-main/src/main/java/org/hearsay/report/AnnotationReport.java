package org.hearsay.report;

import static org.hearsay.report.JsonText.lower;
import static org.hearsay.report.JsonText.string;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Citation;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Attributions and citations as W3C Web Annotations: one annotation for each part (source, cue,
 * content) with its place in the text.
 *
 * <p>A target is the extracted text, named by its hash, because the positions are good for exactly
 * that text; the page that it came from is its scope. Positions are code points, as the standard
 * wants.
 */
public final class AnnotationReport implements AutoCloseable {
  private static final int AROUND = 32;
  private static final String NAMES = "urn:hearsay:annotation:";

  private final JsonGenerator json;
  private final TextMode words;

  /**
   * @param words what may be quoted of the text
   */
  public AnnotationReport(TextMode words, Writer out) throws IOException {
    this.words = words;
    json = new JsonFactory().createGenerator(out);
    json.writeStartObject();
    string(json, "@context", "http://www.w3.org/ns/anno.jsonld");
    string(json, "id", "urn:hearsay:annotations");
    string(json, "type", "AnnotationPage");
    json.writeArrayFieldStart("items");
  }

  public void article(AttributedArticle article) throws IOException {
    CodePoints points = CodePoints.of(article.article().text());
    String hash = SharedArticle.sha256(article.article().text());
    Place place = new Place(article, points, hash);
    for (Attribution a : article.attributions()) {
      part(place, a, "source", a.source());
      part(place, a, "cue", a.cue());
      part(place, a, "content", a.content());
    }
    int number = 0;
    for (Citation c : article.citations()) {
      number++;
      if (!c.spans().isEmpty()) {
        begin(article.id(), "c" + number, "linking");
        Map<String, String> body = new TreeMap<>();
        body.put("linking", c.cited());
        body.put("classifying", "citation " + lower(c.kind()));
        bodies(body);
        targets(place, c.spans());
        json.writeEndObject();
      }
    }
  }

  private record Place(AttributedArticle article, CodePoints points, String hash) {}

  private void part(Place place, Attribution a, String part, List<Span> spans) throws IOException {
    if (spans.isEmpty()) {
      return;
    }
    begin(place.article().id(), a.id() + ":" + part, "classifying");
    Map<String, String> body = new TreeMap<>();
    body.put("classifying", "attribution " + part);
    if (part.equals("source") && a.sourceName() != null) {
      body.put("identifying", a.sourceName());
    }
    body.put("linking", NAMES + ProvReport.encoded(place.article().id()) + ":" + a.id());
    bodies(body);
    targets(place, spans);
    json.writeEndObject();
  }

  private void begin(String article, String name, String motivation) throws IOException {
    json.writeStartObject();
    string(json, "id", NAMES + ProvReport.encoded(article) + ":" + name);
    string(json, "type", "Annotation");
    string(json, "motivation", motivation);
  }

  private void bodies(Map<String, String> values) throws IOException {
    json.writeArrayFieldStart("body");
    for (Map.Entry<String, String> value : values.entrySet()) {
      json.writeStartObject();
      string(json, "type", "TextualBody");
      string(json, "purpose", value.getKey());
      string(json, "value", value.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void targets(Place place, List<Span> spans) throws IOException {
    json.writeArrayFieldStart("target");
    for (Span span : spans) {
      json.writeStartObject();
      string(json, "source", "urn:sha256:" + place.hash());
      String url = place.article().article().url();
      if (url != null) {
        string(json, "scope", url);
      }
      json.writeArrayFieldStart("selector");
      json.writeStartObject();
      string(json, "type", "TextPositionSelector");
      json.writeNumberField("start", place.points().toCodePoints(span.start()));
      json.writeNumberField("end", place.points().toCodePoints(span.end()));
      json.writeEndObject();
      quote(place.article().article().text(), span);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void quote(String text, Span span) throws IOException {
    @Nullable String exact = words.of(span.of(text));
    // A quotation that is cut short would select nothing.
    if (exact == null || !exact.equals(span.of(text))) {
      return;
    }
    json.writeStartObject();
    string(json, "type", "TextQuoteSelector");
    string(json, "exact", exact);
    if (words == TextMode.FULL) {
      string(json, "prefix", text.substring(Math.max(0, span.start() - AROUND), span.start()));
      string(
          json, "suffix", text.substring(span.end(), Math.min(text.length(), span.end() + AROUND)));
    }
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }
}
