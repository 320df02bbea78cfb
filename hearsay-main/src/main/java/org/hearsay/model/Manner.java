package org.hearsay.model;

/** How a content is given. */
public enum Manner {
  DIRECT,
  INDIRECT,
  MIXED
}
