package org.hearsay.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits a text into words and word pieces with what the encoder is told beside them.
 *
 * <p>The same as training/wordpiece.py, character by character; a golden file holds both together.
 * A piece's feature is {@code gap + 3 shape + 15 quote}: the white space before it (none, some, a
 * line end), the word's shape (lower, Capital, ALL CAPITALS, digits, punctuation) and its place in
 * a quotation ({@link QuoteMarks}).
 */
final class WordPieces {
  private static final int MAX_WORD = 100;
  private static final int LINE_END = 2;

  private final Map<String, Integer> vocabulary;
  private final int unknown;

  WordPieces(List<String> lines) {
    Map<String, Integer> ids = new HashMap<>(lines.size() * 2);
    for (int i = 0; i < lines.size(); i++) {
      ids.put(lines.get(i), i);
    }
    vocabulary = Map.copyOf(ids);
    unknown = id("[UNK]");
  }

  /** The number of a word piece that the vocabulary must have. */
  int id(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException(
          "the vocabulary of " + vocabulary.size() + " has no " + piece);
    }
    return id;
  }

  Pieces encode(String text) {
    Pieces out = new Pieces();
    new Run(text, out).run();
    return out;
  }

  /** One pass over one text. */
  private final class Run {
    private final String text;
    private final byte[] states;
    private final Pieces out;
    private final StringBuilder word = new StringBuilder();
    private int start = -1;
    private int last;
    private int before;

    Run(String text, Pieces out) {
      this.text = text;
      this.states = QuoteMarks.states(text);
      this.out = out;
    }

    void run() {
      for (int i = 0; i < text.length(); ) {
        int raw = text.codePointAt(i);
        int next = i + Character.charCount(raw);
        if (Letters.isSpace(raw)) {
          flush();
        } else if (!Letters.isDropped(raw)) {
          add(Letters.normal(raw), i, next);
        }
        i = next;
      }
      flush();
    }

    private void add(int c, int from, int to) {
      if (Letters.isPunctuation(c) || Letters.isIdeograph(c)) {
        flush();
        word.appendCodePoint(c);
        start = from;
        last = to;
        flush();
        return;
      }
      start = start < 0 ? from : start;
      Letters.fold(c, word);
      last = to;
    }

    private void flush() {
      if (start >= 0 && !word.isEmpty()) {
        emit();
      }
      start = -1;
      word.setLength(0);
    }

    private void emit() {
      int gap = gap();
      int base = 3 * shape(text, start, last) + 15 * states[start];
      before = last;
      out.word(start, last);
      for (int id : pieces(word.toString())) {
        out.piece(id, base + gap);
        gap = 0;
      }
    }

    private int gap() {
      int gap = out.words() == 0 ? LINE_END : 0;
      for (int i = before; i < start; i++) {
        char c = text.charAt(i);
        if (Letters.isNewline(c)) {
          gap = LINE_END;
        } else if (gap == 0 && Letters.isSpace(c)) {
          gap = 1;
        }
      }
      return gap;
    }
  }

  private static int shape(String text, int start, int end) {
    int c = text.codePointAt(start);
    if (Letters.isPunctuation(Letters.normal(c))) {
      return 4;
    }
    if (Letters.isDigit(c)) {
      return 3;
    }
    if (!Letters.isCapital(c)) {
      return 0;
    }
    int letters = 0;
    for (int i = start; i < end; ) {
      int x = text.codePointAt(i);
      if (Character.isLetter(x)) {
        letters++;
        if (!Letters.isCapital(x)) {
          return 1;
        }
      }
      i += Character.charCount(x);
    }
    return letters > 1 ? 2 : 1;
  }

  /** Longest match first; a word that cannot be pieced together is unknown as a whole. */
  private List<Integer> pieces(String word) {
    if (word.codePointCount(0, word.length()) > MAX_WORD) {
      return List.of(unknown);
    }
    Integer whole = vocabulary.get(word);
    if (whole != null) {
      return List.of(whole);
    }
    List<Integer> out = new ArrayList<>();
    for (int at = 0; at < word.length(); ) {
      int end = word.length();
      Integer id = null;
      while (end > at && (id = vocabulary.get(part(word, at, end))) == null) {
        end--;
      }
      if (id == null) {
        return List.of(unknown);
      }
      out.add(id);
      at = end;
    }
    return out;
  }

  private static String part(String word, int at, int end) {
    return at == 0 ? word.substring(0, end) : "##" + word.substring(at, end);
  }
}
