package org.hearsay.extract;

import java.util.List;
import org.hearsay.outlets.Outlet;
import org.hearsay.outlets.OutletKind;
import org.hearsay.outlets.OutletRegistry;
import org.jspecify.annotations.Nullable;

/** The shipped registry, narrowed to what this room asks. */
final class RegistryOutlets implements KnownOutlets {
  private final OutletRegistry registry;

  RegistryOutlets(OutletRegistry registry) {
    this.registry = registry;
  }

  /** A platform's host says nothing of who publishes there, so it counts as unknown. */
  @Override
  public @Nullable Known byDomain(String host) {
    Outlet outlet = registry.byDomain(host);
    return outlet == null || outlet.kind() == OutletKind.PLATFORM ? null : known(outlet);
  }

  @Override
  public @Nullable Known byName(String name) {
    List<Outlet> found = registry.byName(name);
    return found.isEmpty() ? null : known(found.get(0));
  }

  private static Known known(Outlet outlet) {
    String name = outlet.name().replaceFirst("\\s*\\([^)]*\\)$", "");
    return new Known(name, outlet.domain(), outlet.country(), outlet.kind().isWire());
  }
}
