package org.hearsay.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A claim before its origins are counted.
 *
 * @param scope all documents that take a stance on it, with the stretches where they do
 * @param roots those whose origins are its origins
 */
public record ClaimDraft(
    String id,
    String text,
    List<Assertion> assertions,
    @Nullable Double low,
    @Nullable Double best,
    @Nullable Double high,
    Scope scope,
    ClaimRoots roots)
    implements Serializable {
  public ClaimDraft {
    assertions = List.copyOf(assertions);
  }

  /**
   * The claim with its origins counted.
   *
   * @param all the count over {@link #scope}: gives documents and versions
   * @param left the count over {@link #roots}: gives the origins
   */
  public Claim counted(OriginCount all, OriginCount left) {
    Origins counted = left.origins();
    List<Deduction> deductions = new ArrayList<>(roots.deductions());
    deductions.addAll(counted.deductions());
    Origins origins =
        new Origins(
            counted.low(),
            counted.best(),
            counted.high() + roots.perhaps(),
            counted.nodes(),
            deductions);
    return new Claim(
        id,
        text,
        assertions,
        low,
        best,
        high,
        new OriginCount(all.counts(), origins, all.original()));
  }
}
