package org.hearsay.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place where a document takes a stance on a claim.
 *
 * @param attribution id of the attribution in that document, or null where the document says it
 *     itself
 * @param chain names from the document outwards to the furthest source that it shows, e.g. {@code
 *     [Khaama Press, The Wall Street Journal]}
 * @param value the number it gives for the claim's slot, or null
 */
public record Assertion(
    String document,
    Span span,
    @Nullable String attribution,
    Stance stance,
    List<String> chain,
    @Nullable Value value)
    implements Serializable {
  public Assertion {
    chain = List.copyOf(chain);
  }
}
