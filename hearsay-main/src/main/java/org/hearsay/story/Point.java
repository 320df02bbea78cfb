package org.hearsay.story;

import org.jspecify.annotations.Nullable;

/**
 * What can be compared and merged: weighed words, and a day where one is known.
 *
 * @param terms a unit vector
 */
record Point(TermVector terms, @Nullable Double day) {}
