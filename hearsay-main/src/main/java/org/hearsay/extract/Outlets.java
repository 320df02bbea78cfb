package org.hearsay.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hearsay.model.OutletRef;
import org.jspecify.annotations.Nullable;

/** Who published a page: the registry by its domain, else what the page says of its publisher. */
final class Outlets {
  private Outlets() {}

  /** The publisher's name as the page states it, or null. */
  static @Nullable String stated(Page page, JsonLd facts) {
    JsonNode publisher = facts.article == null ? null : facts.article.get("publisher");
    String name = publisher == null ? null : JsonLd.text(one(facts, publisher).get("name"));
    String site =
        page.meta("og:site_name", "application-name", "dc.publisher", "twitter:site:name");
    return site != null && site.length() < 60 ? site : name;
  }

  private static JsonNode one(JsonLd facts, JsonNode node) {
    return facts.resolve(node.isArray() && !node.isEmpty() ? node.get(0) : node);
  }

  static OutletRef of(@Nullable String stated, @Nullable String address, KnownOutlets known) {
    String host = Page.host(address);
    KnownOutlets.Known byDomain = host == null ? null : known.byDomain(host);
    if (byDomain != null) {
      String domain = byDomain.domain();
      return new OutletRef(byDomain.name(), domain == null ? host : domain);
    }
    KnownOutlets.Known byName = stated == null ? null : known.byName(stated);
    String name = byName == null ? stated : byName.name();
    String domain = host != null ? host : byName == null ? null : byName.domain();
    return name == null && domain == null ? OutletRef.UNKNOWN : new OutletRef(name, domain);
  }

  /** Comparison keys of everything the site calls itself. */
  static Set<String> siteNames(Page page, JsonLd facts, OutletRef outlet) {
    Set<String> keys = new LinkedHashSet<>();
    add(keys, stated(page, facts));
    add(keys, page.meta("og:site_name"));
    add(keys, page.meta("application-name"));
    add(keys, page.meta("twitter:site"));
    add(keys, outlet.name());
    JsonNode publisher = facts.article == null ? null : facts.article.get("publisher");
    if (publisher != null) {
      add(keys, JsonLd.text(one(facts, publisher).get("name")));
    }
    String host = Page.host(page.address());
    if (host != null) {
      add(keys, host);
      String[] labels = host.split("\\.");
      String label = labels[Math.max(0, labels.length - (isCountrySecond(labels) ? 3 : 2))];
      add(keys, label);
    }
    return keys;
  }

  /** co.uk, com.tr: the second level is a registry's, not the site's. */
  static boolean isCountrySecond(String[] labels) {
    int n = labels.length;
    return n > 2 && labels[n - 1].length() == 2 && labels[n - 2].length() <= 3;
  }

  private static void add(Set<String> keys, @Nullable String name) {
    String key = name == null ? "" : TextShape.key(name);
    if (key.length() > 1) {
      keys.add(key);
    }
  }
}
