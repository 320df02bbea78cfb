package org.hearsay.bench.chains;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pairs the claims of a story with those of the answer and grades the pairs. */
final class ClaimScorer {
  private final Documents documents;

  ClaimScorer(Documents documents) {
    this.documents = documents;
  }

  private record Place(
      @Nullable String key,
      Quotes.Stretch stretch,
      String stance,
      @Nullable Double low,
      @Nullable Double high) {
    /** The same place: same document, overlapping, and no other number. */
    boolean meets(Place other) {
      return key != null
          && key.equals(other.key)
          && stretch.overlaps(other.stretch)
          && (low == null
              || other.low == null
              || Objects.equals(low, other.low)
              || Objects.equals(low, other.high));
    }
  }

  ClaimScores score(JsonNode expected, JsonNode answered) {
    ClaimScores total = ClaimScores.NONE;
    for (JsonNode claim : expected) {
      total = total.plus(pair(claim, best(claim, answered)));
    }
    return total;
  }

  /** The claim of the answer that shares most places; the one with fewer others where equal. */
  private @Nullable JsonNode best(JsonNode claim, JsonNode answered) {
    List<Place> wanted = expected(claim);
    JsonNode best = null;
    double bestF1 = 0;
    for (JsonNode candidate : answered) {
      double f1 = places(wanted, answered(candidate)).f1();
      if (f1 > bestF1) {
        best = candidate;
        bestF1 = f1;
      }
    }
    return best;
  }

  private ClaimScores pair(JsonNode claim, @Nullable JsonNode answer) {
    boolean number = claim.path("slot").asBoolean();
    List<Place> wanted = expected(claim);
    if (answer == null) {
      Share missed = new Share(0, 1);
      return new ClaimScores(
          missed,
          new Rates(0, 0, wanted.size()),
          Share.NONE,
          missed,
          missed,
          number ? missed : Share.NONE);
    }
    List<Place> given = answered(answer);
    Range origins = Range.read(claim.path("origins"));
    Range counted = Range.read(answer.path("origins"));
    return new ClaimScores(
        new Share(1, 1),
        places(wanted, given),
        stances(wanted, given),
        Share.NONE.and(origins.equals(counted)),
        Share.NONE.and(origins.holdsBestOf(counted)),
        number ? Share.NONE.and(Range.read(claim).equals(Range.read(answer))) : Share.NONE);
  }

  private static Rates places(List<Place> wanted, List<Place> given) {
    int right = (int) given.stream().filter(g -> wanted.stream().anyMatch(g::meets)).count();
    int found = (int) wanted.stream().filter(w -> given.stream().anyMatch(w::meets)).count();
    return new Rates(Math.min(right, found), given.size() - right, wanted.size() - found);
  }

  private static Share stances(List<Place> wanted, List<Place> given) {
    Share share = Share.NONE;
    for (Place place : wanted) {
      List<Place> there = given.stream().filter(place::meets).toList();
      if (!there.isEmpty()) {
        share = share.and(there.stream().anyMatch(g -> g.stance().equals(place.stance())));
      }
    }
    return share;
  }

  private List<Place> expected(JsonNode claim) {
    List<Place> places = new ArrayList<>();
    for (JsonNode assertion : claim.path("assertions")) {
      String key = assertion.path("document").asText();
      Double value = number(assertion.path("value"));
      places.add(
          new Place(
              key,
              Quotes.find(documents.text(key), assertion.path("quote").asText()),
              assertion.path("stance").asText(),
              value,
              value));
    }
    return places;
  }

  private List<Place> answered(JsonNode claim) {
    List<Place> places = new ArrayList<>();
    for (JsonNode assertion : claim.path("assertions")) {
      places.add(
          new Place(
              documents.key(assertion.path("document").asText()),
              new Quotes.Stretch(assertion.path("start").asInt(), assertion.path("end").asInt()),
              assertion.path("stance").asText(),
              number(assertion.path("value").path("low")),
              number(assertion.path("value").path("high"))));
    }
    return places;
  }

  private static @Nullable Double number(JsonNode node) {
    return node.isNumber() ? (Double) node.asDouble() : null;
  }
}
