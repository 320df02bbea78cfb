package org.hearsay.lineage;

/** A run of words that two texts share: {@code length} words from {@code a} and from {@code b}. */
record Block(int a, int b, int length) {}
