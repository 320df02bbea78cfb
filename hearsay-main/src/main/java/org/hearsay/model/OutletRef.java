package org.hearsay.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The outlet that published an article, as far as the page shows it. */
public record OutletRef(@Nullable String name, @Nullable String domain) implements Serializable {
  public static final OutletRef UNKNOWN = new OutletRef(null, null);
}
