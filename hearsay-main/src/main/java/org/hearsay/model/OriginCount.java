package org.hearsay.model;

import java.io.Serializable;
import java.util.List;

/**
 * Stray's row for a scope.
 *
 * @param original ids of the documents that hold original reporting
 */
public record OriginCount(Counts counts, Origins origins, List<String> original)
    implements Serializable {
  public OriginCount {
    original = List.copyOf(original);
  }
}
