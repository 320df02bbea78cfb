package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Counts;
import org.hearsay.model.Lineage;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Origins;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Story;
import org.hearsay.store.Corpus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server on a free port, asked over HTTP. */
class WebServerTest {
  private static final String HOSTILE =
      "<script>alert(1)</script><img src=x onerror=alert(2)> & \"quotes\"";

  @TempDir private Path folder;
  private WebServer web;
  private final HttpClient http = HttpClient.newHttpClient();

  @BeforeEach
  void start() {
    try (Corpus corpus = Corpus.forWriting(folder)) {
      corpus.begin("test", "none");
      corpus.add(List.of(article()));
      Lineage lineage =
          new Lineage(
              List.of(new Node("a1", NodeKind.DOCUMENT, HOSTILE, "a1")), List.of(), List.of());
      OriginCount row =
          new OriginCount(
              new Counts(1, 1, 1), new Origins(1, 1, 1, List.of("a1"), List.of()), List.of("a1"));
      corpus.replaceTrace(
          lineage,
          List.of(new Story("s1", HOSTILE, List.of("a1"), row, List.of(), List.of(), List.of())),
          List.of());
    }
    web = WebServer.start(folder, "127.0.0.1", 0, null, new NoDesk());
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void pagesShowWhatArticlesSayAndNeverRunIt() throws Exception {
    for (String path :
        List.of(
            "/",
            "/story/s1",
            "/article/a1",
            "/search?q=alert",
            "/outlet?name=x",
            "/source?name=x",
            "/quarantine",
            "/runs")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      String ours = "<script src=\"/page.js\" defer></script>";
      assertThat(answer.body()).as(path).containsOnlyOnce(ours);
      assertThat(answer.body().replace(ours, ""))
          .as(path)
          .doesNotContain("<script")
          .doesNotContain("<img");
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
    }
    assertThat(get("/article/a1").body()).contains("&lt;script&gt;alert(1)");
  }

  @Test
  void theApiGivesTheContractsJsonAndProblems() throws Exception {
    JsonNode article = new ObjectMapper().readTree(get("/api/articles/a1").body());
    assertThat(article.get("headline").asText()).isEqualTo(HOSTILE);
    HttpResponse<String> missing = get("/api/articles/nobody");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(new ObjectMapper().readTree(missing.body()).get("status").asInt()).isEqualTo(404);
    assertThat(get("/search?q=" + "x".repeat(600)).statusCode()).isEqualTo(400);
  }

  @Test
  void aTokenIsAskedForAndABrowserKeepsIt() throws Exception {
    try (WebServer guarded = WebServer.start(folder, "127.0.0.1", 0, "s3cret", new NoDesk())) {
      String address = "http://127.0.0.1:" + guarded.port() + "/";
      assertThat(ask(HttpRequest.newBuilder(URI.create(address))).statusCode()).isEqualTo(401);
      assertThat(ask(HttpRequest.newBuilder(URI.create(address + "?token=guess"))).statusCode())
          .isEqualTo(401);
      HttpRequest.Builder bearer = HttpRequest.newBuilder(URI.create(address));
      assertThat(ask(bearer.header("Authorization", "Bearer s3cret")).statusCode()).isEqualTo(200);
      HttpResponse<String> once =
          ask(HttpRequest.newBuilder(URI.create(address + "?token=s3cret")));
      String cookie = once.headers().firstValue("Set-Cookie").orElse("");
      assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict");
      HttpRequest.Builder again = HttpRequest.newBuilder(URI.create(address));
      assertThat(ask(again.header("Cookie", cookie.substring(0, cookie.indexOf(';')))).statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void whatIsSentIsCapped() throws Exception {
    HttpRequest.Builder big =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + "/ask"))
            .header("Origin", "http://127.0.0.1:" + web.port())
            .header("Content-Type", "multipart/form-data; boundary=b")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[5_000_000]));
    assertThat(ask(big).statusCode()).isEqualTo(413);
  }

  @Test
  void noPathLeadsOutOfTheCorpus() throws Exception {
    for (String path :
        List.of(
            "/article/..%2f..%2fetc%2fpasswd",
            "/..%2f..%2fetc/passwd",
            "/style.css/..%2f..%2fschema.sql",
            "/article/%2e%2e%2ffacts.db",
            "/story/a%00b")) {
      assertThat(get(path).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void anEmptyCorpusSaysWhatToDo(@TempDir Path empty) throws Exception {
    Corpus.forWriting(empty).close();
    try (WebServer other = WebServer.start(empty, "127.0.0.1", 0, null, new NoDesk())) {
      String body =
          ask(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + other.port() + "/"))).body();
      assertThat(body).contains("This corpus is empty").contains("hearsay ingest");
    }
  }

  @Test
  void anotherHostNameIsRefused() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), web.port());
        InputStream in = socket.getInputStream()) {
      String request = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 403");
    }
  }

  @Test
  void listeningElsewhereNeedsAToken() {
    assertThatThrownBy(() -> WebServer.start(folder, "0.0.0.0", 0, null, new NoDesk()))
        .hasMessageContaining("token");
  }

  private HttpResponse<String> ask(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + web.port() + path);
    return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static AttributedArticle article() {
    Article article =
        new Article(
            "a1",
            "a.html",
            null,
            new OutletRef(HOSTILE, null),
            HOSTILE,
            List.of(HOSTILE),
            "en",
            null,
            null,
            List.of(),
            null,
            List.of(),
            List.of(HOSTILE),
            List.of(),
            List.of(HOSTILE),
            List.of(),
            List.of(),
            Map.of(),
            HOSTILE + " alert");
    return new AttributedArticle(AnnotatedArticle.bare(article), List.of(), List.of());
  }
}
