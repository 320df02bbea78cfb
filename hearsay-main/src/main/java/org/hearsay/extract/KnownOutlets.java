package org.hearsay.extract;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What this room asks the outlet registry: who is behind a domain or a name. */
interface KnownOutlets {
  /**
   * An outlet as far as this room cares.
   *
   * @param country two-letter upper-case code, or null
   */
  record Known(String name, @Nullable String domain, @Nullable String country, boolean agency) {}

  @Nullable Known byDomain(String host);

  @Nullable Known byName(String name);

  /** Collective names and abbreviations that bylines use for agencies, beside the registry's. */
  Map<String, String> COLLECTIVE = collective();

  private static Map<String, String> collective() {
    Map<String, String> names = new HashMap<>();
    for (String name : Resource.lines("agencies.txt")) {
      names.put(TextShape.key(name), name);
    }
    return Map.copyOf(names);
  }

  /** The agency that {@code name} means, as its usual name, or null. */
  default @Nullable String agency(String name) {
    String key = TextShape.key(name);
    if (key.isEmpty() || key.length() > 40) {
      return null;
    }
    Known known = byName(name.strip());
    if (known != null && known.agency()) {
      return known.name();
    }
    return COLLECTIVE.containsKey(key) ? name.strip() : null;
  }
}
