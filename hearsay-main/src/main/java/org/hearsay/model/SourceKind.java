package org.hearsay.model;

/** What kind of source is said to say it. */
public enum SourceKind {
  PERSON,
  ORGANISATION,
  OUTLET,
  DOCUMENT,
  UNNAMED,
  COLLECTIVE
}
