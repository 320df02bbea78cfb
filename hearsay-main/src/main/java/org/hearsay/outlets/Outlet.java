package org.hearsay.outlets;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publisher of news as the registry knows it.
 *
 * @param name as English readers know it; a part in brackets only tells namesakes apart
 * @param aliases other ways to write it
 * @param domains registered hosts, the main one first
 * @param country ISO 3166 alpha-2 of the seat
 * @param kind what kind of publisher it is
 * @param owner group that owns it, null where not known
 * @param language ISO 639-1 of the main edition
 * @param programmes programmes, columns and podcasts that stand for it in citations
 */
public record Outlet(
    String name,
    List<Alias> aliases,
    List<String> domains,
    String country,
    OutletKind kind,
    @Nullable String owner,
    String language,
    List<Alias> programmes)
    implements Serializable {
  public Outlet {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an outlet without a name");
    }
    if (country.length() != 2) {
      throw new IllegalArgumentException(
          "country \"" + country + "\" of " + name + " is not two letters");
    }
    aliases = List.copyOf(aliases);
    domains = List.copyOf(domains);
    programmes = List.copyOf(programmes);
  }

  /** The main domain, or null where none is known. */
  public @Nullable String domain() {
    return domains.isEmpty() ? null : domains.get(0);
  }
}
