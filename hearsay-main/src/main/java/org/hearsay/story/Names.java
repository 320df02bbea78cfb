package org.hearsay.story;

import java.util.List;
import java.util.Locale;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Citation;
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
    if (isShortFor(cited, name)) {
      return true;
    }
    List<Outlet> known = registry.byName(cited);
    return known.stream().anyMatch(outlet -> plain(outlet.name()).equals(plain(name)));
  }

  /** The name itself, its initials ("KPA") or its last word with an article ("the Courier"). */
  static boolean isShortFor(String cited, String name) {
    String one = plain(cited);
    String two = plain(name);
    if (one.equals(two)) {
      return true;
    }
    String[] words = two.split(" ");
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      initials.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    boolean article = cited.toLowerCase(Locale.ROOT).startsWith("the ");
    return (words.length > 1 && words.length < 6 && one.contentEquals(initials))
        || (words.length > 1 && article && one.equals(words[words.length - 1]));
  }

  static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT).strip();
    String bare = lower.startsWith("the ") ? lower.substring(4) : lower;
    return bare.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** True where the citation rests on this sentence or on an attribution that holds it. */
  static boolean stands(Citation citation, Statement statement) {
    return citation.spans().stream().anyMatch(statement.span()::overlaps)
        || statement.attributions().stream().anyMatch(a -> a.id().equals(citation.attribution()));
  }
}
