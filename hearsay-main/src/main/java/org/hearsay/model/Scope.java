package org.hearsay.model;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a count of origins is about: documents, and in each the stretches that carry the claim.
 *
 * @param documents document id to the stretches of its text that matter, in document id order; an
 *     empty list means the whole text
 */
public record Scope(Map<String, List<Span>> documents) implements Serializable {
  public Scope {
    documents = Collections.unmodifiableMap(new TreeMap<>(documents));
  }
}
