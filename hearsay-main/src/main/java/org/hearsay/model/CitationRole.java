package org.hearsay.model;

/** What it is cited for. A photo is not information. */
public enum CitationRole {
  INFORMATION,
  PHOTO,
  REPUBLICATION
}
