/**
 * Not a stage: the facts that every stage takes and gives.
 *
 * <p>Records only, all {@link java.io.Serializable}, with their checks in the compact constructor;
 * enums and sealed interfaces for kinds. Nothing here reads, writes, computes a guess or imports
 * another room.
 *
 * <p>Offsets are UTF-16 indexes into {@link org.hearsay.model.Article#text()}, end exclusive
 * ({@link org.hearsay.model.Span}). Whatever leaves the program counts code points instead; {@link
 * org.hearsay.model.CodePoints} converts, and only the output rooms do so.
 *
 * <p>Null means "not known" wherever a component is marked {@code @Nullable}; lists are never null
 * and never modifiable.
 */
@NullMarked
package org.hearsay.model;

import org.jspecify.annotations.NullMarked;
