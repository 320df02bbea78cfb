package org.hearsay.attribute;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether "he" or "she" can stand for somebody: by a title or word for a role, else by a common
 * first name; unknown fits both. It is evidence for pronouns alone and is never given out.
 */
enum Gender {
  HE,
  SHE,
  UNKNOWN;

  private static final Set<String> SHE_WORD = Lexicon.words("gender.she-word");
  private static final Set<String> HE_WORD = Lexicon.words("gender.he-word");
  private static final Set<String> SHE_NAME = Lexicon.words("gender.she-name");
  private static final Set<String> HE_NAME = Lexicon.words("gender.he-name");

  static Gender ofPronoun(String word) {
    return switch (word) {
      case "he", "him", "his" -> HE;
      case "she", "her" -> SHE;
      default -> UNKNOWN;
    };
  }

  /** By the words of a description: "a spokeswoman for the port". */
  static Gender ofWords(@Nullable String words) {
    if (words != null) {
      for (String word : words.toLowerCase(java.util.Locale.ROOT).split("\\W+")) {
        if (SHE_WORD.contains(word)) {
          return SHE;
        }
        if (HE_WORD.contains(word)) {
          return HE;
        }
      }
    }
    return UNKNOWN;
  }

  /** One of the common first names. */
  static boolean givenName(String word) {
    return SHE_NAME.contains(word) || HE_NAME.contains(word);
  }

  /** Of a person that the page names in full. */
  static Gender of(Page page, String name) {
    for (Persons.Person person : page.persons().all()) {
      Gender titled =
          person.name().equals(name) && person.from() > 0
              ? ofWords(page.tokens.lower[person.from() - 1])
              : UNKNOWN;
      if (titled != UNKNOWN) {
        return titled;
      }
    }
    String first = name.toLowerCase(java.util.Locale.ROOT).split("\\s+")[0];
    return SHE_NAME.contains(first) ? SHE : HE_NAME.contains(first) ? HE : UNKNOWN;
  }

  boolean fits(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
