package org.hearsay.lineage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.OutletRef;
import org.jspecify.annotations.Nullable;

/**
 * Outlets as a pile shows them, on top of what is known: pages that give name and domain together
 * teach the name of pages that give the domain alone, and the initials of a name stand for it.
 */
final class PileOutlets implements Outlets {
  private static final int SHORTEST_INITIALS = 3;

  private final Outlets known;
  private final Map<String, String> byDomain = new HashMap<>();
  private final Map<String, String> byInitials = new HashMap<>();

  PileOutlets(Outlets known, List<AttributedArticle> articles) {
    this.known = known;
    for (AttributedArticle article : articles) {
      OutletRef outlet = article.article().outlet();
      String key = outlet.name() == null ? null : known.key(outlet);
      if (key == null) {
        continue;
      }
      if (outlet.domain() != null) {
        // The smaller key where pages disagree: the order of reading must not matter.
        byDomain.merge(outlet.domain(), key, (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
      String initials = initials(key);
      if (initials.length() >= SHORTEST_INITIALS) {
        byInitials.merge(initials, key, (a, b) -> a.equals(b) ? a : "");
      }
    }
    byInitials.values().removeIf(String::isEmpty);
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
    return byInitials.getOrDefault(key, key);
  }

  @Override
  public @Nullable String key(OutletRef outlet) {
    if (outlet.name() == null && outlet.domain() != null && byDomain.containsKey(outlet.domain())) {
      return byDomain.get(outlet.domain());
    }
    String key = known.key(outlet);
    return key == null ? null : byInitials.getOrDefault(key, key);
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
