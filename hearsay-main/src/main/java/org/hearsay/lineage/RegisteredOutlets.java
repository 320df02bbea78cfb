package org.hearsay.lineage;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hearsay.model.OutletRef;
import org.hearsay.outlets.Outlet;
import org.hearsay.outlets.OutletRegistry;
import org.jspecify.annotations.Nullable;

/** Outlets by the registry; those that it does not know by their slug. */
final class RegisteredOutlets implements Outlets {
  private final OutletRegistry registry;

  /** Names repeat in every article; a lookup folds case and accents each time. */
  private final Map<String, String> keys = new ConcurrentHashMap<>();

  RegisteredOutlets(OutletRegistry registry) {
    this.registry = registry;
  }

  @Override
  public String key(String name) {
    return keys.computeIfAbsent(name, this::lookUp);
  }

  private String lookUp(String name) {
    List<Outlet> known = registry.byName(name);
    return Outlets.bareSlug(known.isEmpty() ? name : known.get(0).name());
  }

  @Override
  public @Nullable String key(OutletRef outlet) {
    Outlet known = outlet.domain() == null ? null : registry.byDomain(outlet.domain());
    if (known != null) {
      return Outlets.bareSlug(known.name());
    }
    String name = outlet.name() != null ? outlet.name() : outlet.domain();
    return name == null || name.isBlank() ? null : key(name);
  }

  @Override
  public @Nullable String owner(String key) {
    Outlet known = first(key);
    return known == null ? null : known.owner();
  }

  @Override
  public boolean isAgency(String key) {
    Outlet known = first(key);
    return known == null ? Outlets.soundsLikeAgency(key) : known.kind().isWire();
  }

  private @Nullable Outlet first(String key) {
    List<Outlet> known = registry.byName(key.replace('-', ' '));
    return known.isEmpty() ? null : known.get(0);
  }
}
