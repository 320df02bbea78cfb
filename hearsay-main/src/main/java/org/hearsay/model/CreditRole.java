package org.hearsay.model;

/** What a credit is for. */
public enum CreditRole {
  WIRE,
  PHOTO,
  CONTRIBUTOR,
  REPUBLISHED
}
