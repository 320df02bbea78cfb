package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.model.Span;

/**
 * Cuts text into words: letters with inner apostrophes and hyphens, numbers with inner points and
 * commas, ideographs in pairs.
 */
final class Words {
  private static final int LONGEST = 40;

  // Words that say nothing of what a text is about; everything else is left to its frequency.
  private static final Set<String> EMPTY =
      Set.of(
          "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "from", "by",
          "with", "as", "is", "are", "was", "were", "be", "been", "being", "it", "its", "that",
          "this", "these", "those", "he", "she", "they", "his", "her", "their", "him", "them",
          "who", "which", "what", "when", "where", "has", "have", "had", "will", "would", "also",
          "into", "after", "before", "than", "then", "there", "we", "i", "you", "our", "my", "your",
          "us", "one", "not", "no", "so", "if", "about", "over", "more", "some", "do", "did",
          "does");

  private Words() {}

  /**
   * A word of a text.
   *
   * @param stem lower case, without a plural or possessive s
   * @param name begins with a capital that no sentence start explains
   */
  record Word(String stem, Span span, boolean name, boolean number) {}

  static List<Word> of(String text) {
    return of(text, new Span(0, text.length()));
  }

  static List<Word> of(String text, Span range) {
    List<Word> words = new ArrayList<>();
    int i = range.start();
    while (i < range.end()) {
      int start = i;
      i = end(text, start, range.end());
      if (i == start) {
        i++;
      } else {
        words.add(word(text, new Span(start, i)));
      }
    }
    return words;
  }

  static boolean isEmpty(String stem) {
    return EMPTY.contains(stem);
  }

  private static int end(String text, int start, int limit) {
    char first = text.charAt(start);
    if (Character.isIdeographic(first)) {
      int second = start + 1;
      return second < limit && Character.isIdeographic(text.charAt(second)) ? start + 2 : second;
    }
    boolean number = Character.isDigit(first);
    int i = start;
    int most = Math.min(limit, start + LONGEST);
    while (i < most && inside(text, i, number, most)) {
      i++;
    }
    return i;
  }

  private static boolean inside(String text, int i, boolean number, int limit) {
    char c = text.charAt(i);
    if (number ? Character.isDigit(c) : letter(c)) {
      return true;
    }
    boolean joins = number ? c == '.' || c == ',' : c == '\'' || c == '\u2019' || c == '-';
    if (!joins || i + 1 >= limit) {
      return false;
    }
    char next = text.charAt(i + 1);
    return number ? Character.isDigit(next) : letter(next);
  }

  private static boolean letter(char c) {
    return (Character.isLetter(c) && !Character.isIdeographic(c))
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c);
  }

  private static Word word(String text, Span span) {
    String form = span.of(text);
    boolean number = Character.isDigit(form.charAt(0));
    boolean name = Character.isUpperCase(form.charAt(0)) && !opensSentence(text, span.start());
    return new Word(number ? form.replace(",", "") : stem(form), span, name, number);
  }

  private static boolean opensSentence(String text, int start) {
    for (int i = start - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c == '\n' || ".!?:;\"\u201c\u201d\u2018(".indexOf(c) >= 0) {
        return true;
      }
      if (!Character.isWhitespace(c)) {
        return false;
      }
    }
    return true;
  }

  /** Lower case, possessive and plural s taken off: "Officials'" and "official" are one. */
  static String stem(String form) {
    String word = form.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (word.endsWith("'s")) {
      word = word.substring(0, word.length() - 2);
    }
    if (word.length() > 4 && word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean plural =
        word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
