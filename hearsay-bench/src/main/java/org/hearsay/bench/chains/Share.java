package org.hearsay.bench.chains;

import com.fasterxml.jackson.annotation.JsonProperty;

/** So many out of so many. */
public record Share(int hits, int of) {
  public static final Share NONE = new Share(0, 0);

  /** The share as a number; 1 if there was nothing to get right. */
  @JsonProperty
  public double value() {
    return of == 0 ? 1 : (double) hits / of;
  }

  Share and(boolean hit) {
    return new Share(hits + (hit ? 1 : 0), of + 1);
  }

  Share plus(Share other) {
    return new Share(hits + other.hits, of + other.of);
  }
}
