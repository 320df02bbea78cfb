package org.hearsay.bench.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The claims of a trace, found by the sentences that their assertions stand in. */
final class AnsweredClaims {
  /** Half of the shorter of two stretches makes them the same sentence. */
  private static final double MOSTLY = .5;

  /** An assertion of the trace. */
  record Answer(int claim, int start, int end, String stance) {}

  private final Map<String, List<Answer>> byArticle = new HashMap<>();
  private final List<List<Integer>> origins = new ArrayList<>();

  AnsweredClaims(JsonNode trace) {
    for (JsonNode story : trace.path("stories")) {
      for (JsonNode claim : story.path("claims")) {
        for (JsonNode a : claim.path("assertions")) {
          byArticle
              .computeIfAbsent(a.path("document").asText(), d -> new ArrayList<>())
              .add(
                  new Answer(
                      origins.size(),
                      a.path("start").asInt(),
                      a.path("end").asInt(),
                      a.path("stance").asText()));
        }
        JsonNode range = claim.path("origins");
        origins.add(
            List.of(
                range.path("low").asInt(), range.path("best").asInt(), range.path("high").asInt()));
      }
    }
  }

  List<Answer> at(GoldClaim.Mention mention) {
    return byArticle.getOrDefault(mention.article(), List.of()).stream()
        .filter(a -> same(a, mention))
        .toList();
  }

  Set<Integer> claims(GoldClaim.Mention mention) {
    Set<Integer> claims = new TreeSet<>();
    at(mention).forEach(a -> claims.add(a.claim()));
    return claims;
  }

  /** Low, best and high. */
  List<Integer> origins(int claim) {
    return origins.get(claim);
  }

  private static boolean same(Answer a, GoldClaim.Mention m) {
    int common = Math.min(a.end(), m.end()) - Math.max(a.start(), m.start());
    return common >= MOSTLY * Math.min(a.end() - a.start(), m.end() - m.start());
  }
}
