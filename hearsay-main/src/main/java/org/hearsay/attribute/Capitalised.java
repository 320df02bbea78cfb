package org.hearsay.attribute;

import java.util.List;
import java.util.Set;

/** What one capitalised word is that the page introduces with no full name. */
enum Capitalised {
  /** Somebody. */
  NAME,
  /** A firm, state or body. */
  ORGANISATION,
  /** A common noun that opens a sentence and names nobody ("Shoppers", "Some"). */
  DESCRIPTION,
  /** Pictures, figures, rumours: what shows or says something by itself. */
  THING;

  private static final Set<String> ORGANISATIONS = Lexicon.words("capitalised.organisation");
  private static final Set<String> THINGS = Lexicon.words("capitalised.thing");

  /** Endings of words for groups; some are those of names, too, so other evidence goes first. */
  private static final List<String> PLURAL =
      List.of("ers", "ors", "ists", "ians", "ents", "ics", "mates", "ies", "ees");

  private static final Set<String> GROUP = Lexicon.words("sourcetyper.group");
  private static final Set<String> BODY = Lexicon.words("foundfinder.body");

  static Capitalised of(Tokens tokens, int i) {
    String word = tokens.lower[i];
    if (ORGANISATIONS.contains(word) || BODY.contains(word) || Lexicon.PLACE.contains(word)) {
      return ORGANISATION;
    }
    if (Names.opens(tokens, i) && THINGS.contains(word)) {
      return THING;
    }
    boolean nobody =
        Names.function(tokens, i)
            || Lexicon.TITLE.contains(word)
            || people(word)
            || (Names.opens(tokens, i) && commonNoun(tokens, i, word));
    return nobody ? DESCRIPTION : tokens.casing().firm(tokens.raw(i)) ? ORGANISATION : NAME;
  }

  /** "Russians". */
  private static boolean people(String word) {
    return word.endsWith("s") && Lexicon.DEMONYM.contains(word.substring(0, word.length() - 1));
  }

  private static boolean commonNoun(Tokens tokens, int i, String word) {
    if (GROUP.contains(word) || Lexicon.UNNAMED.contains(word)) {
      return true;
    }
    return !Names.acronym(tokens, i)
        && !tokens.casing().properElsewhere(tokens, i)
        && (PLURAL.stream().anyMatch(word::endsWith) || tokens.casing().small(word));
  }
}
