package org.hearsay.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression behind a cheaper question: is any of the words there without which it cannot
 * match?
 *
 * <p>An expression of thirty phrases tries each of them at each character of a paragraph; looking
 * for thirty words takes a fiftieth of that. Measured: the expressions here were a fifth of all
 * that a page takes. Every branch of the expression must need one of the words; a test tries it.
 */
final class Hinted {
  private final Pattern pattern;
  private final String[] words;

  private Hinted(Pattern pattern, String[] words) {
    this.pattern = pattern;
    this.words = words;
  }

  static Hinted of(String regex, String... words) {
    String[] folded = words.clone();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(folded[i]);
    }
    return new Hinted(Pattern.compile(regex), folded);
  }

  /** False where nothing in {@code text} can match. */
  boolean isPossible(String text) {
    return isPossibleIn(fold(text));
  }

  /** The same for a text that is {@linkplain #fold folded} or in lower case already. */
  boolean isPossibleIn(String folded) {
    for (String word : words) {
      if (folded.contains(word)) {
        return true;
      }
    }
    return false;
  }

  boolean find(String text) {
    return isPossible(text) && pattern.matcher(text).find();
  }

  Matcher matcher(String text) {
    return pattern.matcher(text);
  }

  /**
   * One case, as regular expressions with {@code (?iu)} see it: beside the letters' own small forms
   * the long s is an s and the dotless i an i, which {@link String#toLowerCase} leaves alone.
   */
  static String fold(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      folded[i] =
          c >= 0x80
              ? Character.toLowerCase(Character.toUpperCase(c))
              : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    return new String(folded);
  }
}
