package org.hearsay.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribution or credit that points outside the article: who cites whom.
 *
 * @param citing {@link #THIS} for the article itself, else a name
 * @param cited an outlet, agency, programme, document, platform, person; {@code unnamed media},
 *     {@code unnamed agency}, {@code unnamed person}
 * @param attribution id of the attribution it rests on, or null (credit, dateline, metadata)
 * @param spans where the text says so; empty where it stands in the furniture
 * @param from the furniture line or field that says so where {@code spans} is empty, else null
 * @param rule name of the rule that found it
 */
public record Citation(
    String citing,
    String cited,
    CitationKind kind,
    CitationRole role,
    @Nullable String attribution,
    List<Span> spans,
    @Nullable String from,
    List<NameCandidate> candidates,
    double confidence,
    String rule)
    implements Serializable {
  /** The article itself, as a citing side. */
  public static final String THIS = "this";

  public Citation {
    spans = List.copyOf(spans);
    candidates = List.copyOf(candidates);
    if (citing.isBlank() || cited.isBlank()) {
      throw new IllegalArgumentException(
          "citation by rule " + rule + " needs both sides: '" + citing + "' <- '" + cited + "'");
    }
  }
}
