package org.hearsay.store;

/**
 * One result of a search.
 *
 * @param kind {@code article}, {@code attribution} or {@code claim}
 * @param article id of the article, or of the story for a claim
 * @param title headline, source name or claim
 * @param snippet the words found, as they stand in the text
 */
public record Hit(String kind, String article, String title, String snippet, double score) {}
