package org.hearsay.store;

/**
 * How often a name stands in a relation.
 *
 * @param kind what relation: {@code copy}, {@code outlet}, {@code person} …; may be empty
 */
public record Tally(String name, String kind, long count) {}
