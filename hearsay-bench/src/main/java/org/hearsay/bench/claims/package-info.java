/**
 * Scores the claims of a trace against {@code quality/claims/rumours.jsonl}: are the right
 * sentences brought together, with the right stance, and how many origins are left.
 */
@NullMarked
package org.hearsay.bench.claims;

import org.jspecify.annotations.NullMarked;
