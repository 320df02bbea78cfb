package org.hearsay.model;

/** Who says that an edge is so: the text, we, or a person who checked. */
public enum Status {
  STATED,
  INFERRED,
  CONFIRMED
}
