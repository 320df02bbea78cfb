package org.hearsay.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One proposition inside a story.
 *
 * @param text the wording of the earliest clear assertion
 * @param low smallest value given, with {@code best} and {@code high}; all null where the claim has
 *     no number
 */
public record Claim(
    String id,
    String text,
    List<Assertion> assertions,
    @Nullable Double low,
    @Nullable Double best,
    @Nullable Double high,
    OriginCount origins)
    implements Serializable {
  public Claim {
    assertions = List.copyOf(assertions);
  }
}
