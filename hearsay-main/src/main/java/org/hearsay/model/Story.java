package org.hearsay.model;

import java.io.Serializable;
import java.util.List;

/** Articles about the same happening, with Stray's row, claims, and what got lost on the way. */
public record Story(
    String id,
    String headline,
    List<String> documents,
    OriginCount row,
    List<Claim> claims,
    List<Alert> alerts,
    List<String> notes)
    implements Serializable {
  public Story {
    documents = List.copyOf(documents);
    claims = List.copyOf(claims);
    alerts = List.copyOf(alerts);
    notes = List.copyOf(notes);
    if (documents.isEmpty()) {
      throw new IllegalArgumentException("story " + id + " has no documents");
    }
  }
}
