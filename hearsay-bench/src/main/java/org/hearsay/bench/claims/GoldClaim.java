package org.hearsay.bench.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim of a rumour, as annotated.
 *
 * @param origins low, best and high, or null where all its articles deny it
 */
record GoldClaim(String id, @Nullable List<Integer> origins, List<Mention> mentions) {

  /** A sentence of an article that takes a stance on the claim. */
  record Mention(String article, int start, int end, String stance) {
    /** The sentence alone, whatever claim it is listed under. */
    String place() {
      return article + " " + start + " " + end;
    }
  }

  static GoldClaim read(String id, JsonNode node) {
    List<Integer> origins = null;
    if (node.path("origins").isArray()) {
      origins = new ArrayList<>();
      for (JsonNode figure : node.path("origins")) {
        origins.add(figure.asInt());
      }
    }
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode m : node.path("mentions")) {
      mentions.add(
          new Mention(m.get(0).asText(), m.get(1).asInt(), m.get(2).asInt(), m.get(3).asText()));
    }
    return new GoldClaim(id, origins, mentions);
  }
}
