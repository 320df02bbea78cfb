package org.hearsay.store;

import java.util.List;

/**
 * A page of results.
 *
 * @param total how many articles, attributions and claims match, before copies are folded
 * @param more true where there are results behind these
 * @param cut true where the time was over before everything had been looked at
 */
public record Results(List<Hit> hits, long total, boolean more, boolean cut) {
  public Results {
    hits = List.copyOf(hits);
  }
}
