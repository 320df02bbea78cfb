package org.hearsay.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Source + cue + content: somebody is said to say something.
 *
 * @param id unique in its article, {@code a1}, {@code a2}, ... in the order of the text
 * @param within id of the attribution whose content holds this one, or null
 * @param sourceKind null where there is no source
 * @param sourceName the resolved name, or null where it stays open; then see {@code candidates}
 * @param descriptor how an unnamed source is described ("a senior security official"), or null
 * @param candidates names that the source may stand for, best first
 * @param details what is said of the source beside its name
 * @param hedged the article says it with a reservation ("reportedly")
 * @param denied the content is denied, not asserted, by the source
 */
public record Attribution(
    String id,
    List<Span> source,
    List<Span> cue,
    List<Span> content,
    Manner manner,
    @Nullable String within,
    @Nullable SourceKind sourceKind,
    @Nullable String sourceName,
    @Nullable String descriptor,
    List<NameCandidate> candidates,
    boolean hedged,
    boolean denied,
    double confidence,
    SourceDetails details,
    List<Decision> decisions)
    implements Serializable {
  public Attribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    candidates = List.copyOf(candidates);
    decisions = List.copyOf(decisions);
    if (content.isEmpty() && cue.isEmpty()) {
      throw new IllegalArgumentException("attribution " + id + " has neither cue nor content");
    }
  }

  /** One of whose source nothing is said beside its name. */
  public Attribution(
      String id,
      List<Span> source,
      List<Span> cue,
      List<Span> content,
      Manner manner,
      @Nullable String within,
      @Nullable SourceKind sourceKind,
      @Nullable String sourceName,
      @Nullable String descriptor,
      List<NameCandidate> candidates,
      boolean hedged,
      boolean denied,
      double confidence,
      List<Decision> decisions) {
    this(
        id,
        source,
        cue,
        content,
        manner,
        within,
        sourceKind,
        sourceName,
        descriptor,
        candidates,
        hedged,
        denied,
        confidence,
        SourceDetails.NONE,
        decisions);
  }
}
