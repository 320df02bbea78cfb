package org.hearsay.report;

/** A column of an exported table. */
public record Column(String name, Type type) {
  /** What its values are. */
  public enum Type {
    TEXT,
    INTEGER,
    REAL
  }
}
