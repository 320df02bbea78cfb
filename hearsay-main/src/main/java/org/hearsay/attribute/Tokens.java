package org.hearsay.attribute;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A text cut into words and marks in one pass.
 *
 * <p>A word holds inner apostrophes, hyphens and dots ("Al-Sabah", "U.S.", "example.com"); a
 * possessive ending is a token of its own, so that a name reads the same with and without it.
 */
final class Tokens {
  final String text;
  final int size;
  final int[] start;
  final int[] end;
  final String[] lower;
  final boolean[] capital;
  final boolean[] word;

  /** Index of the sentence and of the paragraph a token stands in. */
  final int[] sentence;

  final int[] paragraph;
  final int[] sentenceFrom;
  final int[] sentenceTo;

  private @Nullable Casing casing;

  private Tokens(Scan scan, List<Span> sentences, List<Span> paragraphs) {
    text = scan.text;
    size = scan.size;
    start = Arrays.copyOf(scan.start, size);
    end = Arrays.copyOf(scan.end, size);
    lower = new String[size];
    capital = new boolean[size];
    word = new boolean[size];
    for (int i = 0; i < size; i++) {
      String raw = text.substring(start[i], end[i]);
      String low = raw.toLowerCase(Locale.ROOT).replace('’', '\'');
      boolean shortened =
          low.length() > 2 && low.indexOf('.') == low.length() - 1 && low.length() <= 5;
      lower[i] = shortened ? low.substring(0, low.length() - 1) : low;
      word[i] =
          Character.isLetterOrDigit(raw.charAt(0)) || (raw.charAt(0) == '@' && raw.length() > 1);
      capital[i] =
          Character.isUpperCase(raw.charAt(0))
              || (Character.isDigit(raw.charAt(0)) && hasCapital(raw));
    }
    sentence = numbers(sentences);
    paragraph = numbers(paragraphs);
    int count = size == 0 ? 0 : sentence[size - 1] + 1;
    sentenceFrom = new int[count];
    sentenceTo = new int[count];
    for (int i = size - 1; i >= 0; i--) {
      sentenceFrom[sentence[i]] = i;
    }
    for (int i = 0; i < size; i++) {
      sentenceTo[sentence[i]] = i + 1;
    }
  }

  static Tokens of(String text, List<Span> sentences, List<Span> paragraphs) {
    return new Tokens(new Scan(text), sentences, paragraphs);
  }

  /** Numbers tokens by the span they start in; what lies between two spans goes with the later. */
  private int[] numbers(List<Span> spans) {
    int[] number = new int[size];
    int at = 0;
    for (int i = 0; i < size; i++) {
      while (at < spans.size() - 1 && start[i] >= spans.get(at).end()) {
        at++;
      }
      number[i] = at;
    }
    return number;
  }

  private static boolean hasCapital(String raw) {
    return raw.chars().anyMatch(Character::isUpperCase);
  }

  String raw(int i) {
    return text.substring(start[i], end[i]);
  }

  boolean is(int i, String what) {
    return i >= 0 && i < size && lower[i].equals(what);
  }

  boolean in(int i, java.util.Set<String> what) {
    return i >= 0 && i < size && what.contains(lower[i]);
  }

  /** How this text writes its words. */
  Casing casing() {
    if (casing == null) {
      casing = new Casing(this);
    }
    return casing;
  }

  boolean possessive(int i) {
    return i >= 0
        && i < size
        && (lower[i].equals("'s")
            || (lower[i].equals("'")
                && i > 0
                && start[i] == end[i - 1]
                && lower[i - 1].endsWith("s")));
  }

  boolean capital(int i) {
    return i >= 0 && i < size && capital[i];
  }

  /** The text from token {@code from} to before token {@code to}. */
  String slice(int from, int to) {
    return text.substring(start[from], end[to - 1]);
  }

  Span span(int from, int to) {
    return new Span(start[from], end[to - 1]);
  }

  boolean sameSentence(int a, int b) {
    return a >= 0 && b >= 0 && a < size && b < size && sentence[a] == sentence[b];
  }

  /** True where a line break stands between token i-1 and token i. */
  boolean breakBefore(int i) {
    return i <= 0 || text.substring(end[i - 1], start[i]).indexOf('\n') >= 0;
  }

  /** First token that starts at or behind a character. */
  int atOrAfter(int offset) {
    int found = Arrays.binarySearch(start, offset);
    return found >= 0 ? found : -found - 1;
  }

  boolean quote(int i) {
    return i >= 0
        && i < size
        && end[i] - start[i] <= 2
        && "\"“”„«»''``".contains(raw(i))
        && !possessive(i);
  }

  /** The cutting itself, kept apart so that the arrays above can be final. */
  private static final class Scan {
    private static final java.util.Set<String> SHORTENED =
        java.util.Set.of(
            "Mr", "Mrs", "Ms", "Dr", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Sgt", "St", "Jr",
            "Sr", "Prof", "Rev", "Capt", "Maj", "Cpl", "Supt", "Det", "Hon", "vs");

    final String text;
    int[] start = new int[256];
    int[] end = new int[256];
    int size;

    Scan(String text) {
      this.text = text;
      int i = 0;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)) {
          i++;
        } else {
          int to = tokenEnd(i);
          add(i, to);
          i = to;
        }
      }
    }

    private static boolean isInvisible(char c) {
      return c == '\u200b' || c == '\ufeff' || c < ' ';
    }

    private void add(int from, int to) {
      if (size == start.length) {
        start = Arrays.copyOf(start, 2 * size);
        end = Arrays.copyOf(end, 2 * size);
      }
      start[size] = from;
      end[size++] = to;
    }

    private boolean letter(int i) {
      return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }

    private int tokenEnd(int from) {
      char c = text.charAt(from);
      if (Character.isLetterOrDigit(c) || ((c == '@' || c == '#') && letter(from + 1))) {
        return wordEnd(from);
      }
      if (isApostrophe(c) && letter(from - 1) && at(from + 1) == 's' && !letter(from + 2)) {
        return from + 2;
      }
      int to = from + 1;
      if (c == '-' || c == '.' || c == '\'' || c == '`') {
        while (to < text.length() && text.charAt(to) == c && to - from < 3) {
          to++;
        }
      } else if (Character.isHighSurrogate(c)
          && to < text.length()
          && Character.isLowSurrogate(text.charAt(to))) {
        to++;
      }
      return to;
    }

    private char at(int i) {
      return i < text.length() ? text.charAt(i) : ' ';
    }

    private static boolean isApostrophe(char c) {
      return c == '\'' || c == '’';
    }

    private int wordEnd(int from) {
      int i = from + 1;
      while (i < text.length()) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)
            || c == '_'
            || Character.getType(c) == Character.NON_SPACING_MARK) {
          i++;
        } else if (joins(c, i)) {
          i++;
        } else {
          break;
        }
      }
      return i < text.length() && text.charAt(i) == '.' && abbreviation(from, i) ? i + 1 : i;
    }

    private boolean joins(char c, int i) {
      if (!letter(i + 1)) {
        return false;
      }
      if (isApostrophe(c)) {
        return !(text.charAt(i + 1) == 's' && !letter(i + 2));
      }
      if (c == '.') {
        char next = text.charAt(i + 1);
        return !Character.isUpperCase(next)
            || (Character.isUpperCase(text.charAt(i - 1)) && (i < 2 || !letter(i - 2)));
      }
      return c == '-'
          || c == '&'
          || c == '@'
          || c == '+'
          || (c == ',' && digit(i - 1) && digit(i + 1));
    }

    private boolean digit(int i) {
      return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
    }

    /** "U.S" before a dot, or one capital ("J.") keeps its dot. */
    private boolean abbreviation(int from, int to) {
      boolean single = to - from == 1 && Character.isUpperCase(text.charAt(from));
      boolean dotted =
          to - from >= 3
              && text.charAt(to - 2) == '.'
              && Character.isUpperCase(text.charAt(to - 1));
      return single || dotted || (to - from <= 4 && SHORTENED.contains(text.substring(from, to)));
    }
  }
}
