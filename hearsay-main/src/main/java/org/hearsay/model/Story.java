package org.hearsay.model;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Articles about the same happening, with Stray's row, claims, and what got lost on the way.
 *
 * @param main the stretches that the row was counted over, so that it can be counted again under
 *     other rules; a story written before this was kept has an empty scope
 */
public record Story(
    String id,
    String headline,
    List<String> documents,
    OriginCount row,
    List<Claim> claims,
    List<Alert> alerts,
    List<String> notes,
    Scope main)
    implements Serializable {
  private static final Scope NOTHING = new Scope(Map.of());

  public Story {
    documents = List.copyOf(documents);
    claims = List.copyOf(claims);
    alerts = List.copyOf(alerts);
    notes = List.copyOf(notes);
    main = Objects.requireNonNullElse(main, NOTHING); // absent from older corpora
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("story " + id + " has no documents");
    }
  }

  /** A story whose scope is not known. */
  public Story(
      String id,
      String headline,
      List<String> documents,
      OriginCount row,
      List<Claim> claims,
      List<Alert> alerts,
      List<String> notes) {
    this(id, headline, documents, row, claims, alerts, notes, NOTHING);
  }

  /** The same story counted otherwise. */
  public Story with(OriginCount counted) {
    return new Story(id, headline, documents, counted, claims, alerts, notes, main);
  }
}
