package org.hearsay.outlets;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Domains to outlets: the longest registered domain that ends a host. */
final class Hosts {
  private final Map<String, Outlet> byDomain;

  Hosts(List<Outlet> outlets) {
    byDomain = new HashMap<>(outlets.size() * 4);
    for (Outlet outlet : outlets) {
      for (String domain : outlet.domains()) {
        Outlet other = byDomain.put(domain, outlet);
        if (other != null) {
          throw new IllegalArgumentException(
              "domain " + domain + " belongs to " + other.name() + " and to " + outlet.name());
        }
      }
    }
  }

  /** True where this very domain is somebody's. */
  boolean holds(String domain) {
    return byDomain.containsKey(domain);
  }

  /** The outlet of a host, of "www.host:port" and of an address with scheme and path; or null. */
  @Nullable Outlet find(String address) {
    String host = host(address);
    for (int from = 0; from >= 0; from = host.indexOf('.', from) + 1) {
      Outlet outlet = byDomain.get(host.substring(from));
      if (outlet != null) {
        return outlet;
      }
      if (host.indexOf('.', from) < 0) {
        return null;
      }
    }
    return null;
  }

  private static String host(String address) {
    int from = address.indexOf("://");
    from = from < 0 ? 0 : from + 3;
    int to = from;
    while (to < address.length() && "/?#:".indexOf(address.charAt(to)) < 0) {
      to++;
    }
    int user = address.lastIndexOf('@', to - 1);
    from = user >= from ? user + 1 : from;
    while (to > from && address.charAt(to - 1) == '.') {
      to--;
    }
    return address.substring(from, to).strip().toLowerCase(Locale.ROOT);
  }
}
