package org.hearsay.model;

import java.io.Serializable;
import java.util.List;

/**
 * How many independent origins remain: always a range, with the deductions itemised.
 *
 * @param nodes node ids of the origins behind {@code best}
 */
public record Origins(int low, int best, int high, List<String> nodes, List<Deduction> deductions)
    implements Serializable {
  public Origins {
    nodes = List.copyOf(nodes);
    deductions = List.copyOf(deductions);
    if (low < 0 || best < low || high < best) {
      throw new IllegalArgumentException(
          "origins " + low + "-" + best + "-" + high + " are not a range");
    }
  }
}
