package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Compares the alerts of all stories with those of the truth. */
final class AlertScorer {
  private final Documents documents;
  private final List<Expected> expected = new ArrayList<>();

  private record Expected(String kind, String to, Set<String> from, boolean optional) {
    boolean is(String answeredKind, Set<String> keys) {
      return kind.equals(answeredKind)
          && keys.contains(to)
          && from.stream().anyMatch(keys::contains);
    }
  }

  AlertScorer(JsonNode truth, Documents documents) {
    this.documents = documents;
    for (JsonNode story : truth.path("stories")) {
      for (JsonNode alert : story.path("alerts")) {
        Set<String> from = new TreeSet<>();
        from.add(alert.path("from").path("document").asText());
        alert.path("acceptable_from").forEach(key -> from.add(key.asText()));
        expected.add(
            new Expected(
                kind(alert.path("kind").asText()),
                alert.path("to").path("document").asText(),
                from,
                alert.path("optional").asBoolean()));
      }
    }
  }

  Rates score(JsonNode stories) {
    BitSet found = new BitSet();
    int wrong = 0;
    for (JsonNode story : stories) {
      for (JsonNode alert : story.path("alerts")) {
        BitSet meant = meant(alert);
        wrong += meant.isEmpty() ? 1 : 0;
        found.or(meant);
      }
    }
    int right = 0;
    int missed = 0;
    for (int i = 0; i < expected.size(); i++) {
      if (!expected.get(i).optional()) {
        right += found.get(i) ? 1 : 0;
        missed += found.get(i) ? 0 : 1;
      }
    }
    return new Rates(right, wrong, missed);
  }

  private BitSet meant(JsonNode alert) {
    Set<String> keys = new TreeSet<>();
    for (JsonNode passage : alert.path("passages")) {
      String key = documents.key(passage.path("document").asText());
      if (key != null) {
        keys.add(key);
      }
    }
    BitSet meant = new BitSet();
    for (int i = 0; i < expected.size(); i++) {
      meant.set(i, expected.get(i).is(kind(alert.path("kind").asText()), keys));
    }
    return meant;
  }

  private static String kind(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }
}
