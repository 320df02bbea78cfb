package org.hearsay.story;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Citation;
import org.hearsay.model.CitationRole;
import org.hearsay.outlets.Outlet;
import org.hearsay.outlets.OutletRegistry;

/** Tells whether a cited name is the outlet of an article. */
final class Names {
  private final OutletRegistry registry;

  Names(OutletRegistry registry) {
    this.registry = registry;
  }

  /** True where {@code cited} names the outlet that published {@code article}. */
  boolean isOutletOf(String cited, AttributedArticle article) {
    String name = article.article().outlet().name();
    if (name == null) {
      return false;
    }
    if (plain(cited).equals(plain(name))) {
      return true;
    }
    List<Outlet> known = registry.byName(cited);
    return known.stream().anyMatch(outlet -> plain(outlet.name()).equals(plain(name)));
  }

  static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT).strip();
    String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
    return bare.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** From the statement outwards to the furthest source that its article shows. */
  static List<String> chain(Statement statement) {
    List<Citation> citations =
        statement.member().document().citations().stream()
            .filter(citation -> citation.role() == CitationRole.INFORMATION)
            .toList();
    Set<String> chain = new LinkedHashSet<>();
    for (Citation citation : citations) {
      if (citation.citing().equals(Citation.THIS) && stands(citation, statement)) {
        chain.add(citation.cited());
        follow(citation.cited(), citations, chain);
        break;
      }
    }
    return new ArrayList<>(chain);
  }

  private static void follow(String from, List<Citation> citations, Set<String> chain) {
    for (Citation citation : citations) {
      if (citation.citing().equals(from) && chain.add(citation.cited())) {
        follow(citation.cited(), citations, chain);
        return;
      }
    }
  }

  /** True where the citation rests on this sentence or on an attribution that holds it. */
  static boolean stands(Citation citation, Statement statement) {
    return citation.spans().stream().anyMatch(statement.span()::overlaps)
        || statement.attributions().stream().anyMatch(a -> a.id().equals(citation.attribution()));
  }
}
