package org.hearsay.model;

/** What got lost on the way from one report to the next. */
public enum AlertKind {
  HEDGE_DROPPED,
  DENIAL_DROPPED,
  NUMBER_DRIFT,
  SOURCE_PROMOTED,
  ATTRIBUTION_DROPPED,
  CIRCULAR_CITATION,
  CORRECTION_NOT_FOLLOWED
}
