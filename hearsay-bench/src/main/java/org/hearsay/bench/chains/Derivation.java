package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A derivation that the truth states, with what else is accepted for it. */
record Derivation(
    Ref child, List<Ref> parents, Set<String> kinds, boolean stated, Tolerance tolerance) {
  /** Whether it may be left out, and whether its direction may be left open. */
  record Tolerance(boolean optional, boolean undirected) {}

  static List<Derivation> readAll(JsonNode truth, Names names) {
    List<Derivation> all = new ArrayList<>();
    for (JsonNode node : truth.path("derivations")) {
      List<Ref> parents = new ArrayList<>();
      parents.add(Ref.parse(node.path("parent").asText(), names));
      node.path("acceptable_parents").forEach(p -> parents.add(Ref.parse(p.asText(), names)));
      Set<String> kinds = new TreeSet<>();
      kinds.add(node.path("kind").asText());
      node.path("acceptable_kinds").forEach(k -> kinds.add(k.asText()));
      all.add(
          new Derivation(
              Ref.parse(node.path("child").asText(), names),
              List.copyOf(parents),
              kinds,
              node.path("stated").asBoolean(),
              new Tolerance(
                  node.path("optional").asBoolean(), node.path("undirected_ok").asBoolean())));
    }
    return all;
  }
}
