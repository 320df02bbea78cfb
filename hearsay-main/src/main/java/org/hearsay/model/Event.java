package org.hearsay.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A coded happening of a story: what, who to whom, where, when, how many; every part with its
 * evidence.
 *
 * @param type a PLOVER event category in lower case ("assault", "protest", "consult"), or null
 *     where none fits
 * @param when the day it happened on as far as the text says, or null
 */
public record Event(
    String id,
    String story,
    @Nullable String type,
    @Nullable String actor,
    @Nullable String recipient,
    @Nullable String place,
    @Nullable Moment when,
    @Nullable Value dead,
    @Nullable Value injured,
    List<Evidence> evidence)
    implements Serializable {
  public Event {
    evidence = List.copyOf(evidence);
  }
}
