package org.hearsay.model;

import java.io.Serializable;

/** Which rule or model decided a field; shown by {@code attribute --explain}. */
public record Decision(String field, String by) implements Serializable {}
