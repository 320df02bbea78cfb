package org.hearsay.outlets;

import java.util.Set;

/** Says whether a stretch of text is an alias as people write it: case, joints and all. */
final class Spelling {
  /** Longer words in capitals are styling ("CORRECTIV"), shorter ones are acronyms. */
  private static final int LONGEST_ACRONYM = 5;

  /** "Al Example", "al-Example": both are written. */
  private static final Set<String> ARABIC_ARTICLES = Set.of("Al", "An", "As");

  private Spelling() {}

  /** True where {@code text[from, to)} spells {@code alias}. */
  static boolean fits(String alias, String text, int from, int to) {
    int a = 0;
    int t = from;
    while (a < alias.length() && Letters.isWord(alias.charAt(a))) {
      int aliasEnd = Letters.wordEnd(alias, a);
      int textEnd = Letters.wordEnd(text, t);
      if (textEnd > to || !wordFits(alias.substring(a, aliasEnd), text.substring(t, textEnd), a)) {
        return false;
      }
      a = nextWord(alias, aliasEnd);
      t = nextWord(text, textEnd);
      if (a < alias.length() && !jointFits(alias.substring(aliasEnd, a), text, textEnd, t)) {
        return false;
      }
      if (a >= alias.length()) {
        return textEnd == to && tailFits(alias, aliasEnd, text, textEnd);
      }
    }
    return false;
  }

  private static int nextWord(String text, int from) {
    int i = from;
    while (i < text.length() && !Letters.isWord(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** An alias that ends in "!" or "?" is not written without it. */
  private static boolean tailFits(String alias, int aliasEnd, String text, int textEnd) {
    if (aliasEnd >= alias.length()) {
      return true;
    }
    char tail = alias.charAt(aliasEnd);
    return (tail != '!' && tail != '?')
        || (textEnd < text.length() && text.charAt(textEnd) == tail);
  }

  private static boolean wordFits(String alias, String text, int position) {
    if (alias.equals(text)) {
      return true;
    }
    if (alias.equals("&") || text.equals("&")) {
      return true;
    }
    if (!sameLetters(alias, text)) {
      return false;
    }
    char first = alias.charAt(0);
    if (Character.isDigit(first) || ARABIC_ARTICLES.contains(alias)) {
      return true;
    }
    if (!Letters.isUpper(first)) {
      return position > 0 || (startsUpper(text) && alias.length() > 1);
    }
    return !isAcronym(alias) && startsUpper(text);
  }

  private static boolean startsUpper(String word) {
    return Letters.isUpper(word.charAt(0));
  }

  private static boolean sameLetters(String alias, String text) {
    if (alias.length() != text.length()) {
      return false;
    }
    for (int i = 0; i < alias.length(); i++) {
      if (Letters.fold(alias.charAt(i)) != Letters.fold(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAcronym(String word) {
    if (word.length() < 2 || word.length() > LONGEST_ACRONYM) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Between two words: a space may be a hyphen, dots and apostrophes stand where the alias has
   * them.
   */
  private static boolean jointFits(String joint, String text, int from, int to) {
    if (joint.equals(".") && !(to - from == 1 && text.charAt(from) == '.')) {
      return false;
    }
    boolean apostrophe = joint.length() == 1 && Letters.isApostrophe(joint.charAt(0));
    int lines = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Letters.isApostrophe(c) != apostrophe) {
        return false;
      }
      if (c == '\n' && ++lines > 1) {
        return false;
      }
      if (!Letters.isSpace(c) && !Letters.isHyphen(c) && !apostrophe && joint.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
