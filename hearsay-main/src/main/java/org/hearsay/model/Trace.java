package org.hearsay.model;

import java.io.Serializable;
import java.util.List;

/** Everything that one run found: what {@code trace --json} prints. */
public record Trace(
    List<AttributedArticle> documents,
    Lineage lineage,
    List<Story> stories,
    List<Event> events,
    List<Rejection> rejected)
    implements Serializable {
  public Trace {
    documents = List.copyOf(documents);
    stories = List.copyOf(stories);
    events = List.copyOf(events);
    rejected = List.copyOf(rejected);
  }
}
