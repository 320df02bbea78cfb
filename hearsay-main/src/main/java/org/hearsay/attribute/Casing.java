package org.hearsay.attribute;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How a text writes its words: with a capital that no sentence's start explains, without one, and
 * which names firms have. Read once, because it is asked of every source.
 */
final class Casing {
  /** What stands behind a firm's name and behind no person's. */
  private static final Set<String> FIRM_BEHIND = Lexicon.words("capitalised.firm-behind");

  private final Set<String> small = new HashSet<>();
  private final Set<String> firms = new HashSet<>();

  /** Each word that is a name somewhere: its only place, or -1 where there are more. */
  private final Map<String, Integer> proper = new HashMap<>();

  Casing(Tokens tokens) {
    for (int i = 0; i < tokens.size; i++) {
      if (!tokens.word[i]) {
        continue;
      }
      if (!tokens.capital[i]) {
        small.add(tokens.lower[i]);
        continue;
      }
      int behind = tokens.possessive(i + 1) ? i + 2 : i + 1;
      if (tokens.in(behind, FIRM_BEHIND) && tokens.sameSentence(i, behind)) {
        firms.add(tokens.raw(i));
      }
      boolean unexplained =
          tokens.sameSentence(i - 1, i) && tokens.word[i - 1] && !tokens.capital[i - 1];
      if (unexplained) {
        proper.merge(tokens.raw(i), i, (a, b) -> -1);
      }
    }
  }

  /** The word stands somewhere without a capital. */
  boolean small(String lower) {
    return small.contains(lower);
  }

  /** The page speaks of "the Foo spokeswoman", "Foo’s customers", "Foo Inc". */
  boolean firm(String raw) {
    return firms.contains(raw);
  }

  /** True where the word at {@code i} is a name at another place too. */
  boolean properElsewhere(Tokens tokens, int i) {
    Integer place = proper.get(tokens.raw(i));
    return place != null && place != i;
  }
}
