package org.hearsay.model;

/** How a number is meant: "at least 12" is not 12. */
public enum Bound {
  EXACT,
  AT_LEAST,
  MORE_THAN,
  AT_MOST,
  LESS_THAN,
  ABOUT;

  /** True where the true number may be larger. */
  public boolean openAbove() {
    return this == AT_LEAST || this == MORE_THAN;
  }

  /** True where the true number may be smaller. */
  public boolean openBelow() {
    return this == AT_MOST || this == LESS_THAN;
  }
}
