package org.hearsay.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A headline of another article that the page offers. */
public record RelatedLink(String title, @Nullable String url) implements Serializable {}
