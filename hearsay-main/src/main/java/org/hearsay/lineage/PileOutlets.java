package org.hearsay.lineage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.OutletRef;
import org.jspecify.annotations.Nullable;

/**
 * Outlets as a pile shows them, on top of what is known: pages that give name and domain together
 * teach the name of pages that give the domain alone, and the initials of a name stand for it.
 */
final class PileOutlets implements Outlets {
  private static final int SHORTEST_INITIALS = 3;
  private static final String AMBIGUOUS = "";

  private final Outlets known;
  private final Map<String, String> byDomain = new HashMap<>();

  /** Other ways to write an outlet of the pile, to its key. */
  private final Map<String, String> aliases = new HashMap<>();

  PileOutlets(Outlets known, List<AttributedArticle> articles) {
    this.known = known;
    Set<OutletRef> outlets = new HashSet<>();
    articles.forEach(a -> outlets.add(a.article().outlet()));
    for (OutletRef outlet : outlets) {
      String key = outlet.name() == null ? null : known.key(outlet);
      if (key != null && outlet.domain() != null) {
        // The smaller key where pages disagree: the order of reading must not matter.
        byDomain.merge(outlet.domain(), key, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    Set<String> keys = new HashSet<>();
    for (OutletRef outlet : outlets) {
      String key = key(outlet);
      if (key != null) {
        keys.add(key);
        alias(label(outlet.domain()), key);
      }
    }
    for (String key : keys) {
      alias(initials(key), key);
      alias(key.replace("-", ""), key);
      alias(key.substring(key.lastIndexOf('-') + 1), key); // "the Courier"
    }
    aliases.values().removeIf(String::isEmpty);
    keys.forEach(aliases::remove);
  }

  /** An alias that two outlets share stands for neither. */
  private void alias(@Nullable String alias, String key) {
    if (alias != null && alias.length() >= SHORTEST_INITIALS) {
      aliases.merge(alias, key, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
    }
  }

  /** "tarnvalleypost" of www.tarnvalleypost.example, or null. */
  private static @Nullable String label(@Nullable String domain) {
    if (domain == null) {
      return null;
    }
    String bare = domain.startsWith("www.") ? domain.substring(4) : domain;
    int dot = bare.indexOf('.');
    return Outlets.slug(dot < 0 ? bare : bare.substring(0, dot)).replace("-", "");
  }

  private static String initials(String key) {
    StringBuilder initials = new StringBuilder();
    for (String word : key.split("-")) {
      if (!word.isEmpty()) {
        initials.append(word.charAt(0));
      }
    }
    return initials.toString();
  }

  @Override
  public String key(String name) {
    String key = known.key(name);
    String other = aliases.get(key);
    return other != null ? other : aliases.getOrDefault(key.replace("-", ""), key);
  }

  @Override
  public @Nullable String key(OutletRef outlet) {
    if (outlet.name() == null && outlet.domain() != null && byDomain.containsKey(outlet.domain())) {
      return byDomain.get(outlet.domain());
    }
    return known.key(outlet);
  }

  @Override
  public @Nullable String owner(String key) {
    return known.owner(key);
  }

  @Override
  public boolean isAgency(String key) {
    return known.isAgency(key);
  }
}
