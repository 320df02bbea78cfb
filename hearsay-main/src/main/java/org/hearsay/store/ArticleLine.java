package org.hearsay.store;

import org.jspecify.annotations.Nullable;

/**
 * An article as one line of a list.
 *
 * @param published ISO 8601 as exact as known, or null: undated
 * @param story id of its story, or null
 * @param words what the list is about: a quotation, a cited name; may be empty
 * @param kind what {@code words} are: the attribution's source kind, the citation's kind
 */
public record ArticleLine(
    String id,
    @Nullable String outlet,
    @Nullable String headline,
    @Nullable String published,
    @Nullable String story,
    String words,
    String kind) {}
