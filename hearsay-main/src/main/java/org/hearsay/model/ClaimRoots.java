package org.hearsay.model;

import java.io.Serializable;
import java.util.List;

/**
 * What is left of a claim's documents once those are folded that rest, for this very claim, on
 * others of it.
 *
 * @param scope the documents that are left, with the stretches that show what they rest on
 * @param perhaps how many of the folded may have a source that they do not show; counted in the
 *     highest figure only
 * @param deductions why documents were folded
 */
public record ClaimRoots(Scope scope, int perhaps, List<Deduction> deductions)
    implements Serializable {
  public ClaimRoots {
    deductions = List.copyOf(deductions);
    if (perhaps < 0) {
      throw new IllegalArgumentException("a claim cannot have " + perhaps + " doubtful roots");
    }
  }
}
