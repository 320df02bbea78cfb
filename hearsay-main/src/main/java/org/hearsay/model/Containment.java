package org.hearsay.model;

import java.io.Serializable;

/** What share of each text is found in the other, 0 to 1. */
public record Containment(double childInParent, double parentInChild) implements Serializable {}
