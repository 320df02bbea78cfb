package org.hearsay.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Edge;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.report.JsonReport;
import org.hearsay.store.ArticleLine;
import org.hearsay.store.Corpus;
import org.hearsay.store.Results;
import org.hearsay.store.StoryFilter;
import org.hearsay.store.StoryLine;
import org.hearsay.store.Verdict;
import org.jspecify.annotations.Nullable;

/** The REST API: the same facts as the pages. {@code openapi.json} describes every route. */
final class Api {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int USUAL = 50;
  private static final int MOST = 500;
  private static final int BATCH = 200;

  private final Shelf shelf;
  private final Desk desk;

  Api(Shelf shelf, Desk desk) {
    this.shelf = shelf;
    this.desk = desk;
  }

  /** A page of a list: where it begins and how long it may be. */
  private record Slice(int limit, int offset) {
    static Slice of(Params params) {
      return new Slice(
          params.number("limit", USUAL, 1, MOST), params.number("offset", 0, 0, 10_000_000));
    }
  }

  List<Route> routes() {
    String document = Pages.resource("openapi.json");
    return List.of(
        Route.get("/openapi.json", r -> r.contentType("application/json").result(document)),
        Route.get("/api/stories", r -> paged(r, Api::stories)),
        Route.get("/api/stories/{id}", this::story),
        Route.get("/api/stories/{id}/count", this::count),
        Route.get("/api/articles", r -> paged(r, Api::articles)),
        Route.get("/api/articles/{id}", this::article),
        Route.get("/api/articles/{id}/edges", this::edges),
        Route.get("/api/search", this::search),
        Route.get("/api/whence", this::whence),
        Route.get(
            "/api/outlets",
            r -> paged(r, (c, p, s) -> c.listing().outlets(s.limit() + 1, s.offset()))),
        Route.get("/api/outlets/{name}", this::outlet),
        Route.get(
            "/api/sources",
            r -> paged(r, (c, p, s) -> c.listing().sources(s.limit() + 1, s.offset()))),
        Route.get(
            "/api/sources/{name}/said",
            r ->
                paged(
                    r,
                    (c, p, s) ->
                        c.listing().saidBy(r.pathParam("name"), s.limit() + 1, s.offset()))),
        Route.get(
            "/api/sources/{name}/cited-by",
            r ->
                paged(
                    r,
                    (c, p, s) ->
                        c.listing().citing(r.pathParam("name"), s.limit() + 1, s.offset()))),
        Route.get("/api/rejected", r -> paged(r, Api::rejected)),
        Route.get(
            "/api/verdicts",
            r ->
                paged(
                    r,
                    (c, p, s) ->
                        rest(c.verdicts().log(s.offset() + s.limit() + 1), s).stream()
                            .map(ApiItems::verdict)
                            .toList())),
        Route.post("/api/verdicts", this::judge),
        Route.get("/api/bulk/articles.jsonl", r -> lines(r, this::allArticles)),
        Route.get("/api/bulk/stories.jsonl", r -> lines(r, Api::allStories)),
        Route.get("/api/bulk/edges.jsonl", r -> lines(r, Api::allEdges)));
  }

  private interface Items {
    List<?> of(Corpus corpus, Params params, Slice slice);
  }

  /**
   * {@code {"items": […], "next": address or null}}; one item more than asked for says there is
   * more.
   */
  private void paged(Context request, Items items) {
    Params params = new Params(request);
    Slice slice = Slice.of(params);
    List<?> found = shelf.read(corpus -> items.of(corpus, params, slice));
    Map<String, @Nullable Object> page = new LinkedHashMap<>();
    page.put("items", found.subList(0, Math.min(slice.limit(), found.size())));
    page.put("next", found.size() > slice.limit() ? next(request, slice) : null);
    json(request, page);
  }

  private static String next(Context request, Slice slice) {
    StringBuilder next = new StringBuilder(request.path());
    next.append("?limit=").append(slice.limit());
    next.append("&offset=").append(slice.offset() + slice.limit());
    request
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!name.equals("limit") && !name.equals("offset") && !name.equals("token")) {
                values.forEach(
                    v -> next.append('&').append(encoded(name)).append('=').append(encoded(v)));
              }
            });
    return next.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static <T> List<T> rest(List<T> all, Slice slice) {
    int from = Math.min(slice.offset(), all.size());
    return all.subList(from, Math.min(all.size(), from + slice.limit() + 1));
  }

  private static List<?> stories(Corpus corpus, Params params, Slice slice) {
    StoryFilter filter = StoriesPage.filter(params);
    return corpus.listing().stories(filter, slice.limit() + 1, slice.offset());
  }

  private static List<?> articles(Corpus corpus, Params params, Slice slice) {
    String outlet = params.text("outlet");
    if (outlet != null) {
      return corpus.listing().articlesOf(outlet, slice.limit() + 1, slice.offset());
    }
    return corpus.listing().articles(slice.limit() + 1, slice.offset());
  }

  private static List<?> rejected(Corpus corpus, Params params, Slice slice) {
    return corpus.listing().rejections(slice.limit() + 1, slice.offset());
  }

  private void story(Context request) {
    report(
        request,
        (corpus, report) -> {
          Trace trace = Pages.found(corpus.story(request.pathParam("id")), "story");
          Map<String, CodePoints> points = points(corpus, trace.lineage().edges());
          points.putAll(JsonReport.points(trace.documents()));
          report.trace(trace, points);
        });
  }

  private void count(Context request) {
    Switches switches = Switches.of(new Params(request));
    report(
        request,
        (corpus, report) -> {
          Trace trace = Pages.found(corpus.story(request.pathParam("id")), "story");
          Story s = trace.stories().get(0);
          var row = switches.row(corpus, desk, s);
          report.row(
              new Story(s.id(), s.headline(), s.documents(), row, List.of(), List.of(), s.notes()));
        });
  }

  private void article(Context request) {
    report(
        request,
        (c, report) ->
            report.attributed(Pages.found(c.article(request.pathParam("id")), "article"), true));
  }

  private void edges(Context request) {
    report(
        request,
        (corpus, report) -> {
          String id = request.pathParam("id");
          Pages.found(corpus.article(id), "article");
          List<Edge> edges = corpus.edges(id);
          report.edges(edges, points(corpus, edges));
        });
  }

  private static Map<String, CodePoints> points(Corpus corpus, List<Edge> edges) {
    Map<String, CodePoints> points = new HashMap<>();
    Set<String> named = new TreeSet<>();
    for (Edge edge : edges) {
      named.add(edge.child());
      named.add(edge.parent());
      edge.evidence().forEach(e -> named.add(e.document()));
    }
    for (String id : named) {
      AttributedArticle article = corpus.article(id);
      if (article != null) {
        points.put(id, CodePoints.of(article.article().text()));
      }
    }
    return points;
  }

  private void search(Context request) {
    Params params = new Params(request);
    Slice slice =
        new Slice(params.number("limit", 20, 1, 100), params.number("offset", 0, 0, 2000));
    json(
        request,
        shelf.read(
            corpus -> {
              Results results = corpus.search(params.need("q"), slice.limit(), slice.offset());
              Map<String, @Nullable Object> page = new LinkedHashMap<>();
              page.put("items", results.hits().stream().map(h -> ApiItems.hit(corpus, h)).toList());
              page.put("next", results.more() ? next(request, slice) : null);
              page.put("total", results.total());
              page.put("cut", results.cut());
              return page;
            }));
  }

  private void whence(Context request) {
    String text = new Params(request).need("text");
    Map<String, @Nullable Object> page = new LinkedHashMap<>();
    page.put(
        "items", shelf.read(c -> c.whence(text).stream().map(h -> ApiItems.hit(c, h)).toList()));
    page.put("next", null);
    json(request, page);
  }

  private void outlet(Context request) {
    String name = request.pathParam("name");
    json(
        request,
        shelf.read(
            corpus -> {
              var listing = corpus.listing();
              Map<String, Object> outlet = new LinkedHashMap<>();
              outlet.put("name", name);
              outlet.put("articles", listing.countOf(name));
              outlet.put("originalReporting", listing.originalOf(name));
              outlet.put("restsOn", listing.restsOn(name));
              outlet.put("restingOn", listing.restingOn(name));
              outlet.put("cites", listing.citedBy(name));
              return outlet;
            }));
  }

  private void judge(Context request) {
    Map<?, ?> body;
    try {
      body = JSON.readValue(request.body(), Map.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body is not JSON: " + e.getOriginalMessage(), e);
    }
    Verdict.Kind kind = Verdict.Kind.of(field(body, "verdict"));
    Object note = body.get("note");
    String child = field(body, "child");
    String parent = field(body, "parent");
    Verdict added =
        shelf.read(
            corpus -> {
              String why = note instanceof String s ? s : "";
              corpus.judge(child, parent, kind, why, desk::judged);
              return corpus.verdicts().log(1).get(0);
            });
    request.status(201);
    json(request, ApiItems.verdict(added));
  }

  private static String field(Map<?, ?> body, String name) {
    if (body.get(name) instanceof String value && !value.isBlank()) {
      return value;
    }
    throw new IllegalArgumentException("the field '" + name + "' must be a text.");
  }

  private static void json(Context request, Object value) {
    try {
      request.contentType("application/json; charset=utf-8").result(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the answer as JSON", e);
    }
  }

  private void report(Context request, BiConsumer<Corpus, JsonReport> answer) {
    StringWriter out = new StringWriter();
    shelf.read(
        corpus -> {
          answer.accept(corpus, new JsonReport(out));
          return out;
        });
    request.contentType("application/json; charset=utf-8").result(out.toString());
  }

  /** Streams line by line: a corpus need not fit into memory to be read out. */
  private void lines(Context request, BiConsumer<Corpus, JsonReport> answer) {
    request.contentType("application/jsonl; charset=utf-8");
    try (Writer out = new OutputStreamWriter(request.outputStream(), StandardCharsets.UTF_8)) {
      shelf.read(
          corpus -> {
            answer.accept(corpus, new JsonReport(out));
            return corpus;
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the answer could not be sent: " + e.getMessage(), e);
    }
  }

  private void allArticles(Corpus corpus, JsonReport report) {
    each(corpus, id -> report.attributed(Pages.found(corpus.article(id), "article"), false));
  }

  private interface Id {
    void take(String id);
  }

  private static void each(Corpus corpus, Id sink) {
    String after = "";
    List<ArticleLine> batch = corpus.listing().articlesAfter(after, BATCH);
    while (!batch.isEmpty()) {
      batch.forEach(line -> sink.take(line.id()));
      after = batch.get(batch.size() - 1).id();
      batch = corpus.listing().articlesAfter(after, BATCH);
    }
  }

  private static void allStories(Corpus corpus, JsonReport report) {
    List<StoryLine> batch = new ArrayList<>();
    for (int skip = 0; skip == 0 || !batch.isEmpty(); skip += BATCH) {
      batch = corpus.listing().stories(StoryFilter.ALL, BATCH, skip);
      for (StoryLine line : batch) {
        Trace trace = corpus.story(line.id());
        if (trace != null) {
          report.story(trace.stories().get(0), trace);
        }
      }
    }
  }

  private static void allEdges(Corpus corpus, JsonReport report) {
    each(
        corpus,
        id -> {
          List<Edge> own = corpus.edges(id).stream().filter(e -> e.child().equals(id)).toList();
          Map<String, CodePoints> points = points(corpus, own);
          own.forEach(edge -> report.edge(edge, points));
        });
  }
}
