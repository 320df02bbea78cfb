package org.hearsay.model;

import java.io.Serializable;
import java.util.List;

/**
 * Articles about the same happening, before the origins are counted.
 *
 * @param id stable: derived from its members' ids
 * @param main the main claim's stretches in each document
 * @param notes what a reader must know of the grouping ("round-up", "one of a recurring series")
 */
public record StoryDraft(
    String id,
    String headline,
    List<String> documents,
    Scope main,
    List<ClaimDraft> claims,
    List<Alert> alerts,
    List<String> notes)
    implements Serializable {
  public StoryDraft {
    documents = List.copyOf(documents);
    claims = List.copyOf(claims);
    alerts = List.copyOf(alerts);
    notes = List.copyOf(notes);
  }
}
