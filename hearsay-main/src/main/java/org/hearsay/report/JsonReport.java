package org.hearsay.report;

import static org.hearsay.report.JsonText.lower;
import static org.hearsay.report.JsonText.rounded;
import static org.hearsay.report.JsonText.string;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Edge;
import org.hearsay.model.Event;
import org.hearsay.model.Group;
import org.hearsay.model.Rejection;
import org.hearsay.model.Span;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;

/**
 * The contract's JSON: one object a line, or the whole trace.
 *
 * <p>Not thread-safe: one writer, one report. The same records give the same bytes.
 */
public final class JsonReport {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final Writer out;

  public JsonReport(Writer out) {
    this.out = out;
  }

  /** A line of {@code hearsay extract}. */
  public void article(Article article) {
    line(
        json -> {
          json.writeStartObject();
          ArticleJson.fields(json, article, CodePoints.of(article.text()));
          json.writeEndObject();
        });
  }

  /**
   * A line of {@code hearsay attribute}; with {@code explain} every field says which rule decided
   * it.
   */
  public void attributed(AttributedArticle article, boolean explain) {
    line(json -> attributed(json, article, explain));
  }

  /** A line of {@code hearsay copies}. */
  public void copy(Edge edge, CodePoints child, CodePoints parent) {
    line(
        json -> {
          json.writeStartObject();
          string(json, "child", edge.child());
          string(json, "parent", edge.parent());
          string(json, "kind", lower(edge.kind()));
          string(json, "status", lower(edge.status()));
          json.writeNumberField("confidence", rounded(edge.confidence()));
          var containment = edge.containment();
          json.writeNumberField(
              "childInParent", containment == null ? 0 : rounded(containment.childInParent()));
          json.writeNumberField(
              "parentInChild", containment == null ? 0 : rounded(containment.parentInChild()));
          if (edge.undirected()) {
            json.writeBooleanField("undirected", true);
          }
          LineageJson.passages(json, edge, child, parent);
          json.writeEndObject();
        });
  }

  /**
   * A passage of {@code hearsay copies --format passim}: one record a reused passage.
   *
   * @param texts the text of each document, by id
   */
  public void passim(PassimClusters.Reused passage, Article article, UnaryOperator<String> texts) {
    String text = texts.apply(article.id());
    line(
        json -> {
          json.writeStartObject();
          json.writeNumberField("uid", uid(article.id()));
          string(json, "id", article.id());
          string(json, "series", PassimClusters.series(article));
          string(json, "date", article.published() == null ? null : article.published().iso());
          json.writeNumberField("cluster", passage.cluster());
          json.writeNumberField("size", passage.size());
          json.writeNumberField("pboiler", rounded(passage.boilerplate()));
          span(json, passage.place().span(), CodePoints.of(text));
          json.writeArrayFieldStart("src");
          for (PassimClusters.Place source : passage.sources()) {
            json.writeStartObject();
            json.writeNumberField("uid", uid(source.document()));
            span(json, source.span(), CodePoints.of(texts.apply(source.document())));
            json.writeEndObject();
          }
          json.writeEndArray();
          string(
              json,
              "text",
              text.substring(passage.place().span().start(), passage.place().span().end()));
          json.writeEndObject();
        });
  }

  private static void span(JsonGenerator json, Span span, CodePoints points) throws IOException {
    json.writeNumberField("begin", points.toCodePoints(span.start()));
    json.writeNumberField("end", points.toCodePoints(span.end()));
  }

  /** A number for a document that is the same in every run, as passim's is: a hash of its id. */
  private static long uid(String id) {
    return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
  }

  /** An edge of {@code hearsay trace}, with its passages, as an object on a line. */
  public void edge(Edge edge, Map<String, CodePoints> points) {
    line(json -> LineageJson.edge(json, edge, points));
  }

  /** Edges of {@code hearsay trace} as one array. */
  public void edges(List<Edge> edges, Map<String, CodePoints> points) {
    line(
        json -> {
          json.writeStartArray();
          for (Edge edge : edges) {
            LineageJson.edge(json, edge, points);
          }
          json.writeEndArray();
        });
  }

  /** A group line of {@code hearsay copies}. */
  public void group(Group group) {
    line(
        json -> {
          json.writeStartObject();
          JsonText.strings(json, "group", group.documents());
          string(json, "representative", group.representative());
          json.writeEndObject();
        });
  }

  /** A line of {@code hearsay stories}. */
  public void membership(String document, String story) {
    line(
        json -> {
          json.writeStartObject();
          string(json, "id", document);
          string(json, "story", story);
          json.writeEndObject();
        });
  }

  /** The whole result of {@code hearsay trace}. */
  public void trace(Trace trace) {
    trace(trace, points(trace.documents()));
  }

  /**
   * A part of a result, where evidence may stand in documents outside it.
   *
   * @param points offsets of every document that edges and evidence name
   */
  public void trace(Trace trace, Map<String, CodePoints> points) {
    line(
        json -> {
          json.writeStartObject();
          json.writeArrayFieldStart("documents");
          for (AttributedArticle document : trace.documents()) {
            attributed(json, document, false);
          }
          json.writeEndArray();
          LineageJson.fields(json, trace.lineage(), points);
          json.writeArrayFieldStart("stories");
          for (Story story : trace.stories()) {
            StoryJson.story(json, story, points);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("events");
          for (Event event : trace.events()) {
            StoryJson.event(json, event, points);
          }
          json.writeEndArray();
          json.writeArrayFieldStart("rejected");
          for (Rejection rejection : trace.rejected()) {
            rejection(json, rejection);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /** A story's id, headline and row as an object on a line. */
  public void row(Story story) {
    line(
        json -> {
          json.writeStartObject();
          string(json, "id", story.id());
          string(json, "headline", story.headline());
          StoryJson.row(json, story.row());
          json.writeEndObject();
        });
  }

  /** RFC 9457: what went wrong with a request. */
  public static String problem(int status, String detail) {
    StringWriter out = new StringWriter();
    new JsonReport(out)
        .line(
            json -> {
              json.writeStartObject();
              string(json, "type", "about:blank");
              string(json, "title", "Problem " + status);
              json.writeNumberField("status", status);
              string(json, "detail", detail);
              json.writeEndObject();
            });
    return out.toString();
  }

  /** One story as an object on a line; offsets by the documents of {@code trace}. */
  public void story(Story story, Trace trace) {
    Map<String, CodePoints> points = points(trace.documents());
    line(json -> StoryJson.story(json, story, points));
  }

  /** A rejection as an object on a line. */
  public void rejected(Rejection rejection) {
    line(json -> rejection(json, rejection));
  }

  /** Offset tables of documents by id. */
  public static Map<String, CodePoints> points(Iterable<AttributedArticle> documents) {
    Map<String, CodePoints> points = new HashMap<>();
    for (AttributedArticle document : documents) {
      points.put(document.id(), CodePoints.of(document.article().text()));
    }
    return points;
  }

  private static void attributed(JsonGenerator json, AttributedArticle article, boolean explain)
      throws IOException {
    CodePoints points = CodePoints.of(article.article().text());
    json.writeStartObject();
    ArticleJson.fields(json, article.article(), points);
    AttributionJson.fields(json, article, points, explain);
    json.writeEndObject();
  }

  private static void rejection(JsonGenerator json, Rejection rejection) throws IOException {
    json.writeStartObject();
    string(json, "path", rejection.path());
    json.writeFieldName("offset");
    Long offset = rejection.offset();
    if (offset == null) {
      json.writeNull();
    } else {
      json.writeNumber(offset);
    }
    string(json, "reason", rejection.reason());
    json.writeEndObject();
  }

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  private void line(Body body) {
    try {
      JsonGenerator json = JSON.createGenerator(out);
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      body.write(json);
      json.close();
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the result: " + e.getMessage(), e);
    }
  }
}
