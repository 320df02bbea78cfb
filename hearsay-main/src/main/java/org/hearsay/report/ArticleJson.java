package org.hearsay.report;

import static org.hearsay.report.JsonText.lower;
import static org.hearsay.report.JsonText.rounded;
import static org.hearsay.report.JsonText.string;
import static org.hearsay.report.JsonText.strings;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Article;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Credit;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.Link;
import org.hearsay.model.RelatedLink;
import org.hearsay.model.StatedSource;

/** The fields of an article, in the contract's order; the object itself is opened by the caller. */
final class ArticleJson {
  /** Names that the contract owns: an input field of the same name is not carried along. */
  private static final Set<String> OWN =
      Set.of(
          "id",
          "path",
          "url",
          "outlet",
          "headline",
          "authors",
          "language",
          "section",
          "published",
          "publishedPrecision",
          "dates",
          "dateline",
          "credits",
          "captions",
          "related",
          "notices",
          "links",
          "stated",
          "text",
          "invisible",
          "attributions",
          "citations",
          "model");

  private ArticleJson() {}

  static void fields(JsonGenerator json, Article article, CodePoints points) throws IOException {
    string(json, "id", article.id());
    string(json, "path", article.path());
    string(json, "url", article.url());
    json.writeObjectFieldStart("outlet");
    string(json, "name", article.outlet().name());
    string(json, "domain", article.outlet().domain());
    json.writeEndObject();
    string(json, "headline", article.headline());
    strings(json, "authors", article.authors());
    string(json, "language", article.language());
    string(json, "section", article.section());
    var published = article.published();
    string(json, "published", published == null ? null : published.iso());
    string(json, "publishedPrecision", published == null ? null : lower(published.precision()));
    dates(json, article);
    furniture(json, article);
    json.writeArrayFieldStart("links");
    for (Link link : article.links()) {
      json.writeStartObject();
      string(json, "url", link.url());
      json.writeNumberField("start", points.toCodePoints(link.span().start()));
      json.writeNumberField("end", points.toCodePoints(link.span().end()));
      json.writeEndObject();
    }
    json.writeEndArray();
    invisible(json, article, points);
    for (Map.Entry<String, String> extra : article.extra().entrySet()) {
      if (!OWN.contains(extra.getKey())) {
        json.writeFieldName(JsonText.wellFormed(extra.getKey()));
        json.writeRawValue(extra.getValue());
      }
    }
    string(json, "text", article.text());
  }

  private static void dates(JsonGenerator json, Article article) throws IOException {
    json.writeArrayFieldStart("dates");
    for (DateCandidate date : article.dates()) {
      json.writeStartObject();
      string(json, "value", date.value().iso());
      string(json, "precision", lower(date.value().precision()));
      string(json, "role", lower(date.role()));
      string(json, "from", date.from());
      json.writeNumberField("confidence", rounded(date.confidence()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void furniture(JsonGenerator json, Article article) throws IOException {
    json.writeFieldName("dateline");
    var dateline = article.dateline();
    if (dateline == null) {
      json.writeNull();
    } else {
      json.writeStartObject();
      string(json, "place", dateline.place());
      string(json, "agency", dateline.agency());
      json.writeEndObject();
    }
    json.writeArrayFieldStart("credits");
    for (Credit credit : article.credits()) {
      json.writeStartObject();
      string(json, "name", credit.name());
      string(json, "role", lower(credit.role()));
      string(json, "from", credit.from());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings(json, "captions", article.captions());
    json.writeArrayFieldStart("related");
    for (RelatedLink related : article.related()) {
      json.writeStartObject();
      string(json, "title", related.title());
      string(json, "url", related.url());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings(json, "notices", article.notices());
    json.writeArrayFieldStart("stated");
    for (StatedSource stated : article.stated()) {
      json.writeStartObject();
      string(json, "field", stated.field());
      string(json, "value", stated.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void invisible(JsonGenerator json, Article article, CodePoints points)
      throws IOException {
    json.writeArrayFieldStart("invisible");
    for (Invisible.Run run : Invisible.in(article.text())) {
      json.writeStartObject();
      json.writeNumberField("start", points.toCodePoints(run.span().start()));
      json.writeNumberField("end", points.toCodePoints(run.span().end()));
      string(json, "kind", run.kind());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
