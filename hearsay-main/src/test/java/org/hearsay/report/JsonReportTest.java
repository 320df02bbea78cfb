package org.hearsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Bound;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Lineage;
import org.hearsay.model.Link;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Span;
import org.hearsay.model.Trace;
import org.hearsay.model.Value;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  @Test
  void offsetsCountCodePoints() throws IOException {
    String text = "\uD83D\uDD25 Fire at Pelm, said \uD834\uDD1E Brandvold.";
    int start = text.indexOf("Pelm");
    JsonNode json =
        read(
            article(text, new Link("https://pelm.example/", new Span(start, start + 4)), Map.of()));
    JsonNode link = json.get("links").get(0);
    int[] points = json.get("text").asText().codePoints().toArray();
    int from = link.get("start").asInt();
    int to = link.get("end").asInt();
    assertThat(new String(points, from, to - from)).isEqualTo("Pelm");
  }

  @Test
  void invisibleCharactersStayAndAreListed() throws IOException {
    StringBuilder text = new StringBuilder("The\u00AD bridge\u200B is \uFEFF");
    for (int i = 0; i < 12; i++) {
      text.appendCodePoint(0xFE00 + i);
    }
    text.append(" closed.");
    JsonNode json = read(article(text.toString(), null, Map.of()));
    assertThat(json.get("text").asText()).isEqualTo(text.toString());
    List<String> kinds = json.get("invisible").findValuesAsText("kind");
    assertThat(kinds)
        .containsExactly(
            "soft hyphen",
            "zero-width character",
            "byte order mark",
            "variation selectors (maybe a C2PA text manifest)");
    JsonNode run = json.get("invisible").get(3);
    assertThat(run.get("end").asInt() - run.get("start").asInt()).isEqualTo(12);
  }

  @Test
  void fieldsOfTheInputAreCarriedAlongButNeverReplaceOurs() throws IOException {
    JsonNode json =
        read(article("Text.", null, Map.of("desk", "{\"code\": 7}", "headline", "\"no\"")));
    assertThat(json.get("desk").get("code").asInt()).isEqualTo(7);
    assertThat(json.get("headline").asText()).isEqualTo("Bridge closed");
  }

  @Test
  void aLoneSurrogateDoesNotBreakTheOutput() throws IOException {
    JsonNode json = read(article("a\uD800b", null, Map.of()));
    assertThat(json.get("text").asText()).isEqualTo("a\uFFFDb");
  }

  @Test
  void theFiguresOfAnEventMayStandInDifferentDocuments() throws IOException {
    AttributedArticle brief = attributed("short", "Nine killed.");
    AttributedArticle full =
        attributed("long", "\uD83D\uDD25 ".repeat(40) + "Later 30 were taken to the clinic.");
    int at = full.article().text().indexOf("30");
    Value dead = new Value(9, 9, new Span(0, 4), "people killed", Bound.EXACT);
    Value injured = new Value(30, 30, new Span(at, at + 2), "people injured", Bound.EXACT);
    Event event =
        new Event(
            "e",
            "s",
            null,
            null,
            null,
            null,
            null,
            dead,
            injured,
            List.of(
                new Evidence("short", dead.span(), "killed: 9"),
                new Evidence("long", injured.span(), "injured: 30")));
    StringWriter out = new StringWriter();
    new JsonReport(out)
        .trace(
            new Trace(List.of(brief, full), Lineage.EMPTY, List.of(), List.of(event), List.of()));
    JsonNode json = new ObjectMapper().readTree(out.toString()).get("events").get(0);
    assertThat(json.get("injured").get("start").asInt())
        .isEqualTo(full.article().text().codePointCount(0, at));
    assertThat(json.get("dead").get("bound").asText()).isEqualTo("exact");
  }

  private static AttributedArticle attributed(String id, String text) {
    Article plain = article(text, null, Map.of());
    Article named = Article.plain(id, plain.outlet(), plain.headline(), null, text);
    return new AttributedArticle(AnnotatedArticle.bare(named), List.of(), List.of());
  }

  private static JsonNode read(Article article) throws IOException {
    StringWriter out = new StringWriter();
    new JsonReport(out).article(article);
    return new ObjectMapper().readTree(out.toString());
  }

  private static Article article(
      String text, @org.jspecify.annotations.Nullable Link link, Map<String, String> extra) {
    return new Article(
        "a",
        "a.txt",
        null,
        OutletRef.UNKNOWN,
        "Bridge closed",
        List.of(),
        null,
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        link == null ? List.of() : List.of(link),
        List.of(),
        extra,
        text);
  }
}
