package org.hearsay.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.report.Html;
import org.hearsay.report.JsonReport;
import org.hearsay.store.Corpus;
import org.jspecify.annotations.Nullable;

/** The page and the REST API of one corpus. */
public final class WebServer implements AutoCloseable {
  private final Javalin server;
  private final Shelf shelf;
  private final List<Route> routes = new ArrayList<>();

  private WebServer(Path folder, @Nullable String token, Desk desk) {
    this.shelf = new Shelf(folder);
    Safety safety = new Safety(token);
    routes.addAll(new Pages(shelf, desk).routes());
    routes.addAll(new Api(shelf, desk).routes());
    this.server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.http.maxRequestSize = Asking.BYTES;
              config.jetty.multipartConfig.maxFileSize(
                  Asking.BYTES, io.javalin.config.SizeUnit.BYTES);
              config.jetty.multipartConfig.maxTotalRequestSize(
                  Asking.BYTES + 10_000, io.javalin.config.SizeUnit.BYTES);
              // In memory only: nothing that a reader asks about is written down.
              config.jetty.multipartConfig.maxInMemoryFileSize(
                  (int) Asking.BYTES, io.javalin.config.SizeUnit.BYTES);
              config.routes.before(safety::check);
              routes.forEach(r -> config.routes.addHttpHandler(r.method(), r.path(), r.handler()));
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
   * @param desk what counts and traces for the page
   */
  public static WebServer start(
      Path folder, String host, int port, @Nullable String token, Desk desk) {
    boolean loopback = host.equals("127.0.0.1") || host.equals("localhost") || host.equals("::1");
    if (!loopback && token == null) {
      throw new IllegalArgumentException(
          "listening on " + host + " needs a token. Maybe add --token, or leave --host out.");
    }
    Corpus.forReading(folder).close(); // says at once where there is none
    WebServer web = new WebServer(folder, token, desk);
    web.server.start(host, port);
    return web;
  }

  public int port() {
    return server.port();
  }

  /** Every address that is answered. */
  List<Route> routes() {
    return List.copyOf(routes);
  }

  @Override
  public void close() {
    server.stop();
    shelf.close();
  }

  /** RFC 9457 for programs, a page for people. */
  private static void problem(Context request, int status, String detail) {
    request.status(status);
    if (request.path().startsWith("/api/")) {
      request.contentType("application/problem+json; charset=utf-8");
      request.result(JsonReport.problem(status, detail));
    } else {
      Html body = new Html().element("h1", "", "Problem " + status).element("p", "", detail);
      String asked = request.queryParam("q");
      String query = asked == null || asked.length() > Params.LONGEST ? "" : asked;
      body.raw("<p><a href=\"/\">All stories</a></p>");
      request.html(Page.of("Problem", "", query, body));
    }
  }
}
