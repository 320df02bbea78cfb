package org.hearsay.model;

import java.io.Serializable;

/**
 * A date found on a page: evidence, not yet a fact.
 *
 * @param from where it stood, e.g. {@code json-ld datePublished}, {@code byline "02 November,2021
 *     08:59 AM IST"}
 * @param confidence 0 to 1
 */
public record DateCandidate(Moment value, DateRole role, String from, double confidence)
    implements Serializable {}
