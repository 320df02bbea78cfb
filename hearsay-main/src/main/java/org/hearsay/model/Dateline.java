package org.hearsay.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** "KABUL, Nov 2 (Reuters) —": where, and whose wire. */
public record Dateline(@Nullable String place, @Nullable String agency) implements Serializable {}
