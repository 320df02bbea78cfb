package org.hearsay.web;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Trace;
import org.hearsay.report.Html;
import org.hearsay.report.HtmlReport;
import org.hearsay.report.JsonReport;
import org.hearsay.store.Corpus;
import org.jspecify.annotations.Nullable;

/** The page and the REST API of one corpus. */
public final class WebServer implements AutoCloseable {
  private static final int MOST = 200; // results on one page
  private static final int LONGEST_QUERY = 500;

  private final Path folder;
  private final Javalin server;

  private WebServer(Path folder, @Nullable String token) {
    this.folder = folder;
    Safety safety = new Safety(token);
    this.server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.maxRequestSize = 1_000_000L;
              config.routes.before(safety::check);
              pages(config.routes);
              api(config.routes);
              config.routes.exception(
                  HttpResponseException.class,
                  (e, request) -> problem(request, e.getStatus(), String.valueOf(e.getMessage())));
              config.routes.exception(
                  IllegalArgumentException.class,
                  (e, request) -> problem(request, 400, String.valueOf(e.getMessage())));
              config.routes.exception(
                  Exception.class,
                  (e, request) -> problem(request, 500, "the server failed: " + e));
            });
  }

  /**
   * Starts serving.
   *
   * @param host address to listen on; other than the loopback only with a token
   * @param port 0 picks a free one
   */
  public static WebServer start(Path folder, String host, int port, @Nullable String token) {
    boolean loopback = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1");
    if (!loopback && token == null) {
      throw new IllegalArgumentException(
          "listening on " + host + " needs a token. Maybe add --token, or leave --host out.");
    }
    Corpus.forReading(folder).close(); // says at once where there is none
    WebServer web = new WebServer(folder, token);
    web.server.start(host, port);
    return web;
  }

  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void pages(RoutesConfig routes) {
    routes.get("/", request -> page(request, "Stories", c -> ListPages.stories(c.stories())));
    routes.get(
        "/story/{id}",
        request -> page(request, "Story", corpus -> story(corpus, request.pathParam("id"))));
    routes.get(
        "/article/{id}",
        request -> page(request, "Article", corpus -> article(corpus, request.pathParam("id"))));
    routes.get(
        "/compare",
        request ->
            page(
                request,
                "Compare",
                corpus -> compare(corpus, query(request, "child"), query(request, "parent"))));
    routes.get(
        "/search",
        request ->
            page(
                request,
                "Search",
                c -> ListPages.hits("Search", c.search(query(request, "q"), MOST))));
    routes.get(
        "/source",
        request -> page(request, "Source", corpus -> source(corpus, query(request, "name"))));
    routes.get(
        "/outlet",
        request -> page(request, "Outlet", corpus -> outlet(corpus, query(request, "name"))));
    routes.get(
        "/quarantine",
        request -> page(request, "Quarantine", c -> ListPages.quarantine(c.rejections())));
    routes.get("/runs", request -> page(request, "Runs", c -> ListPages.runs(c.runs())));
    routes.get(
        "/style.css",
        request ->
            request
                .contentType("text/css; charset=utf-8")
                .result(HtmlReport.style() + resource("web.css")));
  }

  private void api(RoutesConfig routes) {
    routes.get(
        "/openapi.json",
        request -> request.contentType("application/json").result(resource("openapi.json")));
    routes.get(
        "/api/stories",
        request -> lines(request, (corpus, report) -> corpus.stories().forEach(report::row)));
    routes.get(
        "/api/stories/{id}",
        request ->
            json(
                request,
                (corpus, report) ->
                    report.trace(found(corpus.story(request.pathParam("id")), "story"))));
    routes.get(
        "/api/articles/{id}",
        request ->
            json(
                request,
                (corpus, report) ->
                    report.attributed(
                        found(corpus.article(request.pathParam("id")), "article"), true)));
    routes.get(
        "/api/articles",
        request ->
            lines(
                request,
                (corpus, report) -> corpus.articles().forEach(a -> report.attributed(a, false))));
    routes.get(
        "/api/rejected",
        request ->
            lines(request, (corpus, report) -> corpus.rejections().forEach(report::rejected)));
  }

  private interface Answer {
    void write(Corpus corpus, JsonReport report);
  }

  private void json(Context request, Answer answer) {
    request.contentType("application/json; charset=utf-8");
    request.result(text(answer));
  }

  private void lines(Context request, Answer answer) {
    request.contentType("application/jsonl; charset=utf-8");
    request.result(text(answer));
  }

  private String text(Answer answer) {
    StringWriter out = new StringWriter();
    try (Corpus corpus = Corpus.forReading(folder)) {
      answer.write(corpus, new JsonReport(out));
    }
    return out.toString();
  }

  private void page(Context request, String title, Function<Corpus, Html> body) {
    try (Corpus corpus = Corpus.forReading(folder)) {
      String shown = request.queryParam("q");
      request.html(Page.of(title, shown == null ? "" : shown, body.apply(corpus)));
    }
  }

  private static Html story(Corpus corpus, String id) {
    Trace trace = found(corpus.story(id), "story");
    return new Html().raw(HtmlReport.section(trace, trace.stories().get(0), "/article/"));
  }

  private static Html article(Corpus corpus, String id) {
    return ArticlePage.of(
        found(corpus.article(id), "article"), corpus.edges(id), corpus.storyOf(id));
  }

  private static Html compare(Corpus corpus, String child, String parent) {
    Edge edge =
        corpus.edges(child).stream()
            .filter(
                e ->
                    e.child().equals(child) && e.parent().equals(parent) && !e.passages().isEmpty())
            .findFirst()
            .orElse(null);
    found(edge, "shared passage");
    return ComparePage.of(
        found(corpus.article(child), "article").article(),
        found(corpus.article(parent), "article").article(),
        Objects.requireNonNull(edge));
  }

  private static Html source(Corpus corpus, String name) {
    return ListPages.hits(name, corpus.saidBy(name, MOST))
        .raw(
            ListPages.outlet("Citations of " + name, List.of(), corpus.citing(name, MOST))
                .toString());
  }

  private static Html outlet(Corpus corpus, String name) {
    List<AttributedArticle> articles =
        corpus.articlesOf(name, MOST).stream()
            .map(corpus::article)
            .filter(Objects::nonNull)
            .toList();
    return ListPages.outlet(name, articles, corpus.citing(name, MOST));
  }

  private static String query(Context request, String name) {
    String value = request.queryParam(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("the query parameter '" + name + "' is missing.");
    }
    if (value.length() > LONGEST_QUERY) {
      throw new IllegalArgumentException(
          "the query parameter '"
              + name
              + "' has "
              + value.length()
              + " characters; at most "
              + LONGEST_QUERY
              + " are taken.");
    }
    return value;
  }

  private static <T> T found(@Nullable T value, String what) {
    if (value == null) {
      throw new NotFoundResponse("there is no such " + what + " in this corpus.");
    }
    return value;
  }

  /** RFC 9457 for programs, a page for people. */
  private static void problem(Context request, int status, String detail) {
    request.status(status);
    if (request.path().startsWith("/api/")) {
      request.contentType("application/problem+json; charset=utf-8");
      request.result(JsonReport.problem(status, detail));
    } else {
      request.html(
          Page.of(
              "Problem",
              "",
              new Html().element("h1", "", "Problem " + status).element("p", "", detail)));
    }
  }

  private static String resource(String name) {
    try (InputStream in = WebServer.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
