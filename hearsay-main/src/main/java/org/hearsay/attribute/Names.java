package org.hearsay.attribute;

import java.util.Set;

/** Runs of capitalised words and what they look like. */
final class Names {
  private static final Set<String> LINKING = Lexicon.words("names.linking");
  private static final Set<String> LINK = Lexicon.words("names.link");

  private Names() {}

  /**
   * End of the name that begins at a capitalised token; small words inside ("de", "of the") are
   * taken when a capital follows.
   */
  static int end(Tokens tokens, int from) {
    int i = from + 1;
    while (i < tokens.size
        && tokens.sentence[i] == tokens.sentence[from]
        && i - from < 8
        && !tokens.breakBefore(i)) {
      if (tokens.capital[i] && tokens.word[i] && !Lexicon.DAY.contains(tokens.lower[i])) {
        i++;
      } else if (link(tokens, i) > 0) {
        i += link(tokens, i);
      } else {
        break;
      }
    }
    return i;
  }

  private static int link(Tokens tokens, int i) {
    if (!LINKING.contains(tokens.lower[i])) {
      return 0;
    }
    int next = i + 1;
    while (next < tokens.size
        && next - i < 3
        && LINK.contains(tokens.lower[next])
        && !tokens.capital[next]) {
      next++;
    }
    return next < tokens.size
            && tokens.capital[next]
            && tokens.word[next]
            && tokens.sameSentence(i, next)
        ? next - i + 1
        : 0;
  }

  /** Start of the name that ends before {@code to}. */
  static int start(Tokens tokens, int to) {
    int i = to;
    while (i > 0
        && to - i < 6
        && tokens.capital(i - 1)
        && tokens.word[i - 1]
        && tokens.sameSentence(i - 1, to - 1)
        && (i == to || !tokens.breakBefore(i))
        && !function(tokens, i - 1)) {
      i--;
    }
    return i;
  }

  /** A small word that is capitalised only because a sentence begins with it. */
  static boolean function(Tokens tokens, int i) {
    return (Lexicon.NON_OUTLET.contains(tokens.lower[i]) && !acronym(tokens, i))
        || starter(tokens, i);
  }

  /** A word that may open a sentence and belongs to no name. */
  static boolean starter(Tokens tokens, int i) {
    String word = tokens.lower[i];
    return Lexicon.ADVERB.contains(word) || Lexicon.DAY.contains(word) || STARTERS.contains(word);
  }

  /** True where a capital at a sentence's start, a mark or a line break shows nothing. */
  static boolean opens(Tokens tokens, int i) {
    return !tokens.sameSentence(i - 1, i)
        || tokens.breakBefore(i)
        || (!tokens.word[i - 1] && !tokens.possessive(i - 1));
  }

  private static final Set<String> STARTERS = Lexicon.words("names.starters");

  static boolean acronym(Tokens tokens, int i) {
    String raw = tokens.raw(i);
    return raw.length() >= 2 && raw.chars().filter(Character::isUpperCase).count() >= 2;
  }

  /** The text of a name without a possessive ending or a leading article. */
  static String text(Tokens tokens, int from, int to) {
    int start = from;
    while (start < to - 1 && tokens.is(start, "the")) {
      start++;
    }
    return tokens.slice(start, to).replaceAll("\\s+", " ");
  }
}
