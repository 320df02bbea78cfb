package org.hearsay.model;

/** What a document does with a claim. */
public enum Stance {
  ASSERTS,
  REPEATS,
  DOUBTS,
  DENIES
}
