package org.hearsay.model;

import java.io.Serializable;

/** A number with its reservation: "at least 12". */
public record Value(double low, double high, Span span, String unit) implements Serializable {}
