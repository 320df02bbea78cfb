package org.hearsay.model;

/** What is cited. */
public enum CitationKind {
  OUTLET,
  AGENCY,
  DOCUMENT,
  INTERVIEW,
  POST,
  PERSON
}
