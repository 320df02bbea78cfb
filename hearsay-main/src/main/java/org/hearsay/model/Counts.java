package org.hearsay.model;

import java.io.Serializable;

/** The first three figures of Stray's row. */
public record Counts(int documents, int versions, int originalReporting) implements Serializable {}
