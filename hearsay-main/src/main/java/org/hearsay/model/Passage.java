package org.hearsay.model;

import java.io.Serializable;

/** A stretch of the child found again in the parent. */
public record Passage(Span child, Span parent) implements Serializable {}
