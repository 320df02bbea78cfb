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

  /** True where nobody gives more than {@link #high}, but somebody says "at least" so many. */
  public boolean openAbove() {
    return assertions.stream()
        .map(Assertion::value)
        .anyMatch(v -> v != null && high != null && v.high() == high && v.bound().openAbove());
  }

  /** True where nobody gives less than {@link #low}, but somebody says "up to" so many. */
  public boolean openBelow() {
    return assertions.stream()
        .map(Assertion::value)
        .anyMatch(v -> v != null && low != null && v.low() == low && v.bound().openBelow());
  }
}
