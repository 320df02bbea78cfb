package org.hearsay.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim before its origins are counted; {@code scope} says where it stands. */
public record ClaimDraft(
    String id,
    String text,
    List<Assertion> assertions,
    @Nullable Double low,
    @Nullable Double best,
    @Nullable Double high,
    Scope scope)
    implements Serializable {
  public ClaimDraft {
    assertions = List.copyOf(assertions);
  }

  /** The claim with its origins counted. */
  public Claim counted(OriginCount origins) {
    return new Claim(id, text, assertions, low, best, high, origins);
  }
}
