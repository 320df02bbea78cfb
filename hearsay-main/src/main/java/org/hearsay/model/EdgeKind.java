package org.hearsay.model;

/** How a child derives from its parent. */
public enum EdgeKind {
  COPY,
  EXCERPT,
  REWRITE,
  CITATION,
  CREDIT
}
