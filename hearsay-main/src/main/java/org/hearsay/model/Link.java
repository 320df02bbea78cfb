package org.hearsay.model;

import java.io.Serializable;

/** A hyperlink inside the article's text. */
public record Link(String url, Span span) implements Serializable {}
