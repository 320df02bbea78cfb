package org.hearsay.story;

import org.hearsay.model.Bound;
import org.hearsay.model.Span;
import org.hearsay.model.Value;

/**
 * A number that fills a slot: so many killed.
 *
 * @param slot what is counted
 * @param span the number with its reservation ("At least 12")
 * @param bound whether it is a bound or a rough figure
 * @param rejected it is named as the wrong one ("13, not 14")
 */
record Quantity(Slot slot, long number, Span span, Bound bound, boolean rejected) {

  boolean reserved() {
    return bound != Bound.EXACT;
  }

  /** What is counted. */
  enum Slot {
    DEAD("people killed"),
    INJURED("people injured"),
    MISSING("people missing"),
    ARRESTED("people arrested");

    final String unit;

    Slot(String unit) {
      this.unit = unit;
    }
  }

  Value value() {
    return new Value(number, number, span, slot.unit, bound);
  }
}
