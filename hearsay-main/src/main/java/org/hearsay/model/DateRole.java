package org.hearsay.model;

/** What a date found on a page says. */
public enum DateRole {
  PUBLISHED,
  MODIFIED,
  DATELINE,
  RETRIEVED
}
