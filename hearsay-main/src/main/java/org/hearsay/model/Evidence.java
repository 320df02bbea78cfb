package org.hearsay.model;

import java.io.Serializable;

/**
 * Why: a stretch of a document and what it shows.
 *
 * @param span an empty span at 0 where the reason stands in the furniture, quoted in {@code reason}
 */
public record Evidence(String document, Span span, String reason) implements Serializable {}
