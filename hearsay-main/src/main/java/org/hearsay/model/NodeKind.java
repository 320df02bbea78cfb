package org.hearsay.model;

/** Whether a node of the lineage is in the pile. */
public enum NodeKind {
  DOCUMENT,
  ABSENT
}
