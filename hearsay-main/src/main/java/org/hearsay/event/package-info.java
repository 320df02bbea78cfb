/**
 * Stage 7 of 8: a story becomes a coded happening, as far as its articles say what happened.
 *
 * <p>{@link org.hearsay.event.EventCoder} is the only door.
 */
@NullMarked
package org.hearsay.event;

import org.jspecify.annotations.NullMarked;
