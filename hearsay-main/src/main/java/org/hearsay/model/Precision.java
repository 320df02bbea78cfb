package org.hearsay.model;

/** How exact a time is; the contract prints the lower-case names. */
public enum Precision {
  SECOND,
  MINUTE,
  DAY,
  MONTH,
  YEAR;

  /** True where a clock time was given, not only a calendar day. */
  public boolean hasClock() {
    return this == SECOND || this == MINUTE;
  }
}
