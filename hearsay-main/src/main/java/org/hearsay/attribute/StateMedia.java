package org.hearsay.attribute;

import java.util.Set;

/**
 * Names the media of a state by the country that the text speaks of: they are one source, not just
 * any media.
 */
final class StateMedia {
  private static final Set<String> COMPASS = Set.of("north", "south", "saudi");

  private StateMedia() {}

  /**
   * "North Korean state media" where the words from {@code from} say state media, else {@code
   * other}.
   */
  static String name(Tokens tokens, int from, int noun, String other) {
    boolean state = false;
    for (int i = from; i < noun; i++) {
      state |=
          tokens.lower[i].equals("state")
              || tokens.lower[i].equals("state-run")
              || tokens.lower[i].equals("state-owned");
    }
    if (!state) {
      return other;
    }
    String country = country(tokens, noun);
    String what =
        tokens.is(noun, "tv") || tokens.is(noun, "television") ? "state television" : "state media";
    return country == null ? other : country + " " + what;
  }

  /**
   * The nearest adjective of a country before, with the point of the compass that may belong to it.
   */
  private static @org.jspecify.annotations.Nullable String country(Tokens tokens, int before) {
    for (int i = before - 1; i >= 0 && before - i < 400; i--) {
      if (tokens.capital[i]
          && Lexicon.DEMONYM.contains(tokens.lower[i])
          && tokens.raw(i).length() > 4
          && !Lexicon.DEMONYM_OTHER.contains(tokens.lower[i])) {
        boolean compass = tokens.in(i - 1, COMPASS);
        return compass ? tokens.raw(i - 1) + " " + tokens.raw(i) : tokens.raw(i);
      }
    }
    return null;
  }
}
