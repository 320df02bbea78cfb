package org.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.cli.Served;
import org.junit.jupiter.api.Test;

/** The OpenAPI document says what the code does, and the code does what it says. */
class ApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Served served = Served.demo();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void everyRouteIsDescribedAndEveryDescribedRouteIsServed() throws Exception {
    Set<String> described = new TreeSet<>();
    JsonNode paths = document().get("paths");
    for (Iterator<Map.Entry<String, JsonNode>> i = paths.fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> path = i.next();
      path.getValue()
          .fieldNames()
          .forEachRemaining(method -> described.add(method + " " + path.getKey()));
    }
    Set<String> served = new TreeSet<>();
    for (Route route : this.served.web.routes()) {
      if (route.path().startsWith("/api/") || route.path().equals("/openapi.json")) {
        served.add(
            route.method().toString().toLowerCase(java.util.Locale.ROOT) + " " + route.path());
      }
    }
    assertThat(served).isEqualTo(described);
  }

  @Test
  void everyAnswerHasTheDescribedShape() throws Exception {
    JsonNode document = document();
    JsonNode paths = document.get("paths");
    for (Iterator<Map.Entry<String, JsonNode>> i = paths.fields(); i.hasNext(); ) {
      Map.Entry<String, JsonNode> path = i.next();
      JsonNode content = path.getValue().at("/get/responses/200/content");
      String type = content.fieldNames().next();
      HttpResponse<String> answer = get(real(path.getKey()));
      assertThat(answer.statusCode()).as(path.getKey()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
      JsonSchema schema = schema(document, content.get(type).get("schema"));
      boolean lines = type.equals("application/jsonl");
      String[] values = lines ? answer.body().split("\n") : new String[] {answer.body()};
      for (String value : values) {
        assertThat(schema.validate(JSON.readTree(value))).as(path.getKey()).isEmpty();
      }
    }
  }

  @Test
  void errorsAreProblemDetails() throws Exception {
    JsonSchema problem =
        schema(document(), JSON.readTree("{\"$ref\":\"#/components/schemas/Problem\"}"));
    for (String path :
        new String[] {
          "/api/stories/none",
          "/api/articles/none",
          "/api/search",
          "/api/stories?limit=0",
          "/api/stories?from=yesterday",
          "/api/search?q=nofield:x",
          "/api/search?q=" + "x".repeat(600)
        }) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isIn(400, 404);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(problem.validate(JSON.readTree(answer.body()))).as(path).isEmpty();
    }
  }

  @Test
  void followingNextGivesEverythingOnce() throws Exception {
    Set<String> ids = new HashSet<>();
    int items = 0;
    String next = "/api/articles?limit=20";
    while (next != null) {
      JsonNode page = JSON.readTree(get(next).body());
      for (JsonNode item : page.get("items")) {
        ids.add(item.get("id").asText());
        items++;
      }
      next = page.get("next").isNull() ? null : page.get("next").asText();
    }
    long all = get("/api/bulk/articles.jsonl").body().lines().count();
    assertThat(items).isEqualTo(ids.size());
    assertThat((long) items).isEqualTo(all);
  }

  @Test
  void changesNeedTheOriginOfThisServer() throws Exception {
    String body = "{\"child\":\"a\",\"parent\":\"b\",\"verdict\":\"confirmed\"}";
    assertThat(post(body, null).statusCode()).isEqualTo(403);
    assertThat(post(body, "http://elsewhere.example").statusCode()).isEqualTo(403);
    assertThat(post(body, "null").statusCode()).isEqualTo(403);
    HttpResponse<String> ours = post(body, served.address(""));
    assertThat(ours.statusCode()).isEqualTo(400);
    assertThat(ours.body()).contains("no inferred derivation");
  }

  @Test
  void aVerdictMovesTheRowEverywhereAndIsTakenBack() throws Exception {
    JsonNode edge = null;
    String story = "";
    for (JsonNode line : JSON.readTree(get("/api/stories").body()).get("items")) {
      for (JsonNode e :
          JSON.readTree(get("/api/stories/" + line.get("id").asText()).body()).get("edges")) {
        boolean inferred = e.get("status").asText().equals("inferred");
        if (edge == null && inferred && !e.path("undirected").asBoolean()) {
          edge = e;
          story = line.get("id").asText();
        }
      }
    }
    String body =
        "{\"child\":\"%s\",\"parent\":\"%s\",\"verdict\":\"%%s\",\"note\":\"read both\"}"
            .formatted(edge.get("child").asText(), edge.get("parent").asText());
    String before = get("/api/stories/" + story + "/count").body();
    assertThat(post(body.formatted("rejected"), served.address("")).statusCode()).isEqualTo(201);
    JsonNode judged = line(story);
    assertThat(judged.get("judged").asBoolean()).isTrue();
    JsonNode row = JSON.readTree(get("/api/stories/" + story + "/count").body());
    assertThat(row.toString()).isNotEqualTo(before);
    JsonNode whole = JSON.readTree(get("/api/stories/" + story).body()).at("/stories/0");
    String bulk = get("/api/bulk/stories.jsonl").body();
    for (String field : List.of("counts", "origins")) {
      assertThat(whole.get(field)).isEqualTo(row.get(field));
      assertThat(bulk).contains(row.get(field).toString());
    }
    assertThat(judged.get("best")).isEqualTo(row.at("/origins/best"));
    assertThat(get("/api/verdicts").body()).contains("read both");
    assertThat(post(body.formatted("withdrawn"), served.address("")).statusCode()).isEqualTo(201);
    assertThat(line(story).get("judged").asBoolean()).isFalse();
    assertThat(get("/api/stories/" + story + "/count").body()).isEqualTo(before);
  }

  private JsonNode line(String story) throws Exception {
    for (JsonNode line : JSON.readTree(get("/api/stories").body()).get("items")) {
      if (line.get("id").asText().equals(story)) {
        return line;
      }
    }
    throw new AssertionError(story + " is not listed");
  }

  private HttpResponse<String> post(String body, String origin) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(served.address("/api/verdicts")))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (origin != null) {
      request.header("Origin", origin);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String real(String path) throws Exception {
    String story = JSON.readTree(get("/api/stories").body()).at("/items/0/id").asText();
    String query = path.equals("/api/search") ? "?q=fire" : "";
    query = path.equals("/api/whence") ? "?text=" + encoded("No ship will enter or leave") : query;
    return path.replace("/stories/{id}", "/stories/" + story)
            .replace("/articles/{id}", "/articles/hostile")
            .replace("{name}", encoded("Karsovian Press Agency").replace("+", "%20"))
        + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonSchema schema(JsonNode document, JsonNode of) {
    ObjectNode whole = JSON.createObjectNode();
    whole.set("components", document.get("components"));
    whole.setAll((ObjectNode) of);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
  }

  private JsonNode document() throws Exception {
    return JSON.readTree(get("/openapi.json").body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(served.address(path))).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
