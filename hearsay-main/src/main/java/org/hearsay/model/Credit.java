package org.hearsay.model;

import java.io.Serializable;

/**
 * Somebody credited outside the running text: byline, tail, caption, notice.
 *
 * @param from the line or field that says so, as it stands on the page
 */
public record Credit(String name, CreditRole role, String from) implements Serializable {}
