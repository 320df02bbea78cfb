package org.hearsay.model;

import java.io.Serializable;

/**
 * What a page's metadata says of its own derivation: {@code canonical} to another host, {@code
 * isBasedOn}, {@code provider}, {@code sourceOrganization}, {@code creditText}, {@code
 * original-source}.
 *
 * @param field the field that says so
 * @param value a URL or a name, as it stands there
 */
public record StatedSource(String field, String value) implements Serializable {}
