package org.hearsay.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the article says of a source beside its name; each the words that say it, or null.
 *
 * @param role what the source is said to be: "the mayor of Marl"
 * @param anonymity why it is not named: "because the report is not public"
 * @param setting where or how it spoke: "in an interview with the Ridge Times"
 */
public record SourceDetails(@Nullable Span role, @Nullable Span anonymity, @Nullable Span setting)
    implements Serializable {
  /** Nothing is said. */
  public static final SourceDetails NONE = new SourceDetails(null, null, null);
}
