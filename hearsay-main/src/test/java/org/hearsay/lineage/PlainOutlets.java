package org.hearsay.lineage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.OutletRef;
import org.jspecify.annotations.Nullable;

/** Outlets as a test names them: keys are slugs, owners and agencies are told. */
final class PlainOutlets implements Outlets {
  private final Set<String> agencies = new HashSet<>();
  private final Map<String, String> owners = new HashMap<>();

  PlainOutlets agency(String name) {
    agencies.add(key(name));
    return this;
  }

  PlainOutlets owner(String outlet, String owner) {
    owners.put(key(outlet), owner);
    return this;
  }

  @Override
  public String key(String name) {
    String slug = Outlets.slug(name);
    return slug.startsWith("the-") ? slug.substring(4) : slug;
  }

  @Override
  public @Nullable String key(OutletRef outlet) {
    String name = outlet.name() != null ? outlet.name() : outlet.domain();
    return name == null ? null : key(name);
  }

  @Override
  public @Nullable String owner(String key) {
    return owners.get(key);
  }

  @Override
  public boolean isAgency(String key) {
    return agencies.contains(key);
  }
}
