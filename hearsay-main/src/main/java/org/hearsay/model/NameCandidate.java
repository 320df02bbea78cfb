package org.hearsay.model;

import java.io.Serializable;

/** One name that a source may stand for. */
public record NameCandidate(String name, double confidence) implements Serializable {}
