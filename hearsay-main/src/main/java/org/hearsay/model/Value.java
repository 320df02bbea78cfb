package org.hearsay.model;

import java.io.Serializable;

/**
 * A number with its reservation: "at least 12".
 *
 * @param span where it stands, reservation included
 * @param bound the reservation; {@code low} and {@code high} are the number as it is written
 */
public record Value(double low, double high, Span span, String unit, Bound bound)
    implements Serializable {}
