package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which words stand inside quotation marks.
 *
 * <p>Straight, curly and single marks and guillemets; a quotation may run over paragraphs when each
 * opens with the mark again; a mark that is never closed ends with its paragraph. Never fails on
 * unbalanced marks.
 */
final class Quotes {

  /** A quotation from the opening mark's token to behind the closing mark's. */
  record Quote(int from, int to, boolean closed) {}

  private final List<Quote> all;
  private final int[] at;

  private Quotes(List<Quote> all, int size) {
    this.all = List.copyOf(all);
    this.at = new int[size];
    Arrays.fill(at, -1);
    for (int q = 0; q < all.size(); q++) {
      for (int i = all.get(q).from(); i < all.get(q).to(); i++) {
        at[i] = q;
      }
    }
  }

  List<Quote> all() {
    return all;
  }

  boolean inside(int token) {
    return token >= 0 && token < at.length && at[token] >= 0;
  }

  /** Index of the quotation that holds the token, or -1. */
  int index(int token) {
    return token >= 0 && token < at.length ? at[token] : -1;
  }

  static Quotes of(Tokens tokens) {
    List<Quote> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size) {
      char opening = opening(tokens, i);
      if (opening == 0) {
        i++;
        continue;
      }
      int close = closing(tokens, i, opening);
      boolean closed = close >= 0;
      int to = closed ? close + 1 : paragraphEnd(tokens, i);
      if (closed || (opening != '\'' && opening != '‘')) {
        found.add(new Quote(i, to, closed));
        i = to;
      } else {
        i++;
      }
    }
    return new Quotes(found, tokens.size);
  }

  private static char opening(Tokens tokens, int i) {
    String raw = tokens.raw(i);
    char c = raw.charAt(0);
    return switch (raw) {
      case "“", "„", "«", "\"" -> c;
      case "''", "``" -> '"';
      case "'", "‘" -> opensSingle(tokens, i) ? c : 0;
      default -> 0;
    };
  }

  /** A single mark opens where a space stands before it and a letter behind it. */
  private static boolean opensSingle(Tokens tokens, int i) {
    boolean spaceBefore =
        i == 0 || tokens.start[i] > tokens.end[i - 1] || "(\"“[—–-".contains(tokens.raw(i - 1));
    return spaceBefore && i + 1 < tokens.size && tokens.start[i + 1] == tokens.end[i];
  }

  private static int closing(Tokens tokens, int open, char mark) {
    int limit = Math.min(tokens.size, open + 600);
    for (int i = open + 1; i < limit; i++) {
      if (tokens.paragraph[i] != tokens.paragraph[i - 1] && !reopens(tokens, i, mark)) {
        return -1;
      }
      if (closes(tokens, i, mark)
          && !(tokens.paragraph[i] != tokens.paragraph[i - 1] && reopens(tokens, i, mark))) {
        return i;
      }
      if (mark == '\'' && i - open > 120) {
        return -1;
      }
    }
    return -1;
  }

  /** A new paragraph goes on quoting where it opens with the mark again. */
  private static boolean reopens(Tokens tokens, int i, char mark) {
    char c = tokens.raw(i).charAt(0);
    return mark != '\'' && mark != '‘' && (c == mark || (mark == '“' && c == '"'));
  }

  private static boolean closes(Tokens tokens, int i, char mark) {
    String raw = tokens.raw(i);
    return switch (mark) {
      case '“', '„' -> raw.equals("”") || (raw.equals("“") && mark == '„') || raw.equals("\"");
      case '«' -> raw.equals("»");
      case '\'', '‘' -> (raw.equals("'") || raw.equals("’")) && closesSingle(tokens, i);
      default -> raw.equals("\"") || raw.equals("''") || raw.equals("”");
    };
  }

  private static boolean closesSingle(Tokens tokens, int i) {
    boolean touches = i > 0 && tokens.end[i - 1] == tokens.start[i];
    boolean free =
        i + 1 >= tokens.size || tokens.start[i + 1] > tokens.end[i] || !tokens.word[i + 1];
    return touches && free;
  }

  private static int paragraphEnd(Tokens tokens, int from) {
    int i = from + 1;
    while (i < tokens.size && tokens.paragraph[i] == tokens.paragraph[from]) {
      i++;
    }
    return i;
  }
}
