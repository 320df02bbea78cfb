package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which document of the answer is which of the truth, and what its outlet is called. */
final class Documents {
  private final Map<String, String> keys = new TreeMap<>();
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, String> outlets = new TreeMap<>();
  private final Set<String> unknown = new TreeSet<>();

  Documents(JsonNode truth, JsonNode answer, Names names) {
    for (JsonNode document : truth.path("documents")) {
      outlets.put(document.path("key").asText(), names.of(document.path("outlet").asText()));
    }
    for (JsonNode document : answer.path("documents")) {
      String id = document.path("id").asText();
      String key = find(truth, document);
      if (key == null) {
        unknown.add(id);
      } else {
        keys.put(id, key);
        texts.put(key, document.path("text").asText());
      }
    }
  }

  private static @Nullable String find(JsonNode truth, JsonNode document) {
    for (JsonNode expected : truth.path("documents")) {
      boolean same;
      if (expected.has("id")) {
        same = expected.path("id").asText().equals(document.path("id").asText());
      } else if (expected.has("url")) {
        same = expected.path("url").asText().equals(document.path("url").asText());
      } else {
        same = endsWith(document.path("path").asText(), expected.path("path").asText());
      }
      if (same) {
        return expected.path("key").asText();
      }
    }
    return null;
  }

  /** Whether a path of the answer, however the pile was named, is that path below the pile. */
  static boolean endsWith(String path, String end) {
    String slashes = path.replace('\\', '/');
    return slashes.equals(end) || slashes.endsWith("/" + end);
  }

  /** Key of the answer's document, or null if the truth does not know it. */
  @Nullable String key(String id) {
    return keys.get(id);
  }

  /** The text that the answer gives for a document; empty if it has none. */
  String text(String key) {
    return texts.getOrDefault(key, "");
  }

  /** Canonical name of a document's outlet. */
  String outlet(String key) {
    return outlets.getOrDefault(key, "");
  }

  Set<String> all() {
    return outlets.keySet();
  }

  int missing() {
    return outlets.size() - texts.size();
  }

  int unknown() {
    return unknown.size();
  }
}
