package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The answer of a tool that makes no mistake, written from a truth. */
final class PerfectAnswer {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode truth;
  private final ObjectNode answer = JSON.createObjectNode();
  private final Map<String, String> ids = new TreeMap<>();
  private final Map<String, StringBuilder> texts = new TreeMap<>();

  private PerfectAnswer(JsonNode truth) {
    this.truth = truth;
  }

  static ObjectNode to(JsonNode truth) {
    return new PerfectAnswer(truth).write();
  }

  private ObjectNode write() {
    ArrayNode nodes = answer.putArray("nodes");
    for (JsonNode document : truth.path("documents")) {
      String key = document.path("key").asText();
      ids.put(key, document.has("id") ? document.path("id").asText() : "doc" + ids.size());
      texts.put(key, new StringBuilder("\uD83D\uDD25 "));
      ObjectNode node = nodes.addObject();
      node.put("id", ids.get(key)).put("kind", "document").put("name", key);
      node.put("document", ids.get(key));
    }
    edges(nodes);
    ArrayNode stories = answer.putArray("stories");
    truth.path("stories").forEach(story -> story(story, stories.addObject()));
    for (JsonNode rejection : truth.path("rejected")) {
      answer.withArray("rejected").addObject().put("path", "a/" + rejection.path("path").asText());
    }
    documents();
    return answer;
  }

  private void documents() {
    ArrayNode documents = answer.putArray("documents");
    for (JsonNode document : truth.path("documents")) {
      String key = document.path("key").asText();
      ObjectNode written = documents.addObject();
      written.put("id", ids.get(key)).put("path", "some/where/" + document.path("path").asText());
      written.put("url", document.path("url").asText(null));
      written.put("text", texts.get(key).toString());
    }
  }

  private void edges(ArrayNode nodes) {
    ArrayNode edges = answer.putArray("edges");
    for (JsonNode derivation : truth.path("derivations")) {
      ObjectNode edge = edges.addObject();
      edge.put("child", node(derivation.path("child").asText(), nodes));
      edge.put("parent", node(derivation.path("parent").asText(), nodes));
      edge.put("kind", derivation.path("kind").asText());
      edge.put("status", derivation.path("stated").asBoolean() ? "stated" : "inferred");
    }
  }

  private String node(String reference, ArrayNode nodes) {
    return ids.computeIfAbsent(
        reference,
        absent -> {
          ObjectNode node = nodes.addObject();
          node.put("id", absent).put("kind", "absent").putNull("document");
          node.put("name", absent.substring("absent:".length()));
          return absent;
        });
  }

  private void story(JsonNode story, ObjectNode written) {
    strings(story.path("documents"), written.putArray("documents"));
    written.set("counts", story.path("row").deepCopy());
    strings(story.path("originalReporting"), written.putArray("original"));
    ObjectNode origins = written.putObject("origins");
    for (String figure : new String[] {"low", "best", "high"}) {
      origins.set(figure, story.path("origins").path(figure));
    }
    ArrayNode roots = origins.putArray("nodes");
    for (JsonNode origin : story.path("origins").path("names")) {
      if (origin.path("documents").isEmpty()) {
        roots.add(node("absent:" + origin.path("name").asText(), answer.withArray("nodes")));
      } else {
        strings(origin.path("documents"), roots);
      }
    }
    story.path("claims").forEach(claim -> claim(claim, written.withArray("claims").addObject()));
    for (JsonNode alert : story.path("alerts")) {
      ObjectNode copy = written.withArray("alerts").addObject();
      copy.put("kind", alert.path("kind").asText().replace('-', '_'));
      ArrayNode passages = copy.putArray("passages");
      for (String end : new String[] {"from", "to"}) {
        String key = alert.path(end).path("document").asText();
        passages.addObject().put("document", ids.get(key));
      }
    }
  }

  private void claim(JsonNode claim, ObjectNode written) {
    written.set("low", claim.path("low"));
    written.set("best", claim.path("best"));
    written.set("high", claim.path("high"));
    written.set("origins", claim.path("origins"));
    ArrayNode assertions = written.putArray("assertions");
    for (JsonNode assertion : claim.path("assertions")) {
      StringBuilder text = texts.get(assertion.path("document").asText());
      String quote = assertion.path("quote").asText();
      int at = text.indexOf(quote);
      if (at < 0) {
        at = text.length();
        text.append(quote).append(". ");
      }
      int start = text.codePointCount(0, at);
      ObjectNode place = assertions.addObject();
      place.put("document", ids.get(assertion.path("document").asText()));
      place.put("start", start).put("end", start + quote.codePointCount(0, quote.length()));
      place.put("stance", assertion.path("stance").asText());
      if (assertion.has("value")) {
        ObjectNode value = place.putObject("value");
        value.set("low", assertion.path("value"));
        value.set("high", assertion.path("value"));
      }
    }
  }

  private void strings(JsonNode keys, ArrayNode written) {
    keys.forEach(key -> written.add(ids.get(key.asText())));
  }
}
