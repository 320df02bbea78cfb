package org.hearsay.lineage;

import java.util.Arrays;

/** Cuts one text into the words of a {@link NormalText}; one pass, no garbage but the arrays. */
final class Tokeniser {
  /** Longer words are cut: such "words" are data, and a word must not be a whole file. */
  private static final int LONGEST = 64;

  private final char[] text;
  private final int n;
  private final char[] letters = new char[LONGEST + 8];
  private int length;
  private boolean digits;
  private int lastLetter;

  private int size;
  private int[] start;
  private int[] end;
  private int[] word;
  private byte[] flags;

  private boolean quoted;
  private boolean first = true;
  private boolean close;
  private int newlines;

  Tokeniser(String text) {
    this.text = text.toCharArray(); // plain array reads: a third faster than charAt
    this.n = this.text.length;
    int guess = Math.max(8, n / 5);
    start = new int[guess];
    end = new int[guess];
    word = new int[guess];
    flags = new byte[guess];
  }

  NormalText run() {
    int i = 0;
    while (i < n) {
      char c = text[i];
      byte kind = Letters.kind(c);
      switch (kind) {
        case Letters.LETTER, Letters.DIGIT, Letters.SEVERAL -> i = readWord(i);
        case Letters.IDEOGRAPH -> {
          letters[0] = c;
          length = 1;
          digits = false;
          add(i, i + 1, false);
          i++;
        }
        case Letters.SURROGATE -> i = surrogate(i);
        default -> {
          between(c, kind);
          i++;
        }
      }
    }
    return new NormalText(
        size,
        Arrays.copyOf(start, size),
        Arrays.copyOf(end, size),
        Arrays.copyOf(word, size),
        Arrays.copyOf(flags, size));
  }

  private void between(char c, byte kind) {
    if (c == ' ' || kind == Letters.NOTHING) {
      return;
    }
    if (c == '\n') {
      first = true;
      close = false;
      if (++newlines >= 2) {
        quoted = false; // a quotation mark left open ends with its paragraph
      }
      return;
    }
    newlines = 0;
    close = close && Character.isWhitespace(c);
    if (kind == Letters.QUOTE) {
      quoted = c == '“' || c == '„' || c == '«' || (c != '”' && c != '»' && !quoted);
      first = true;
    } else if (kind == Letters.STOP || c == '.') {
      first = true;
    }
  }

  private int surrogate(int i) {
    int point = Character.codePointAt(text, i);
    int width = Character.charCount(point);
    boolean invisible =
        (point >= 0xE0000 && point <= 0xE0FFF) || Character.getType(point) == Character.FORMAT;
    if (!invisible && Character.isLetterOrDigit(point)) {
      letters[0] = (char) point;
      letters[1] = (char) (point >>> 16);
      length = 2;
      digits = false;
      add(i, i + width, false);
    }
    return i + width;
  }

  /** Reads the word that begins at {@code from}; returns where the text goes on. */
  private int readWord(int from) {
    length = 0;
    digits = true;
    lastLetter = from;
    int i = from;
    while (true) {
      i = readLetters(i);
      if (i >= n || length >= LONGEST || !passes(i)) {
        break;
      }
      i++;
    }
    boolean capital = Character.isUpperCase(text[from]);
    if (length > 0) {
      add(from, lastLetter + 1, capital);
    }
    return Math.max(i, from + 1);
  }

  /** Nearly all of a text: letters and digits that fold to one character. */
  private int readLetters(int from) {
    int end = Math.min(n, from + LONGEST - length);
    int i = from;
    char highest = 0;
    for (; i < end; i++) {
      char plain = Letters.plain(text[i]);
      if (plain == 0) {
        break;
      }
      letters[length++] = plain;
      highest = (char) Math.max(highest, plain);
    }
    if (i > from) {
      digits &= highest <= '9';
      lastLetter = i - 1;
    }
    return i;
  }

  /** True where the sign at {@code i}, no plain letter, belongs to the word. */
  private boolean passes(int i) {
    char c = text[i];
    byte kind = Letters.kind(c);
    if (kind != Letters.SEVERAL) {
      return joins(i, c, kind);
    }
    String plain = Letters.several(c);
    int room = Math.min(plain.length(), letters.length - length);
    plain.getChars(0, room, letters, length);
    length += room;
    digits = false;
    lastLetter = i;
    return true;
  }

  /** True where the sign at {@code i} stands inside a word and is passed over. */
  private boolean joins(int i, char c, byte kind) {
    if (kind == Letters.NOTHING) {
      return true;
    }
    if (kind == Letters.SURROGATE) {
      // Variation selectors beyond the basic plane (and watermarks made of them) are invisible.
      return c == 0xDB40 || (c >= 0xDC00 && i > 0 && text[i - 1] == 0xDB40);
    }
    if (i + 1 >= n) {
      return false;
    }
    byte next = Letters.kind(text[i + 1]);
    if (kind == Letters.APOSTROPHE) {
      return next == Letters.LETTER;
    }
    if (kind != Letters.POINT) {
      return false;
    }
    if (digits && next == Letters.DIGIT) {
      if (c == '.') {
        letters[length++] = '.';
      }
      return true;
    }
    boolean initial = lastLetter == i - 1 && (length == 1 || (i >= 2 && text[i - 2] == '.'));
    return c == '.' && next == Letters.LETTER && initial && !digits;
  }

  private void add(int from, int to, boolean capital) {
    if (size == start.length) {
      grow();
    }
    boolean number = digits && letters[0] >= '0' && letters[0] <= '9';
    int count = number || length < 2 ? length : Spelling.unify(letters, length);
    number |= letters[0] >= '0' && letters[0] <= '9' && count <= 2;
    int h = hash(count);
    boolean joined = close && size > 0;
    if (h == Words.CENT && joined && word[size - 1] == Words.PER) {
      size--; // "per cent" is one word, as "percent" is
      set(size, start[size], to, Words.PERCENT);
      flags[size] = (byte) (NormalText.CONTENT | (flags[size] & ~NormalText.CAPITAL));
    } else {
      set(size, from, to, h);
      int f = number ? NormalText.NUMBER | NormalText.CONTENT : 0;
      f |= capital ? NormalText.CAPITAL : 0;
      f |= quoted ? NormalText.QUOTED : 0;
      f |= first ? NormalText.FIRST : 0;
      f |= joined ? NormalText.CLOSE : 0;
      byte roles = Words.roles(h); // looked up once: manner asks for it as well
      f |= count > 2 && !Words.isFunctionWord(roles) ? NormalText.CONTENT : 0;
      f |= Words.isReporting(roles) ? NormalText.REPORTING : 0;
      f |= Words.isFirstPerson(roles) ? NormalText.FIRST_PERSON : 0;
      flags[size] = (byte) f;
    }
    size++;
    first = false;
    close = true;
    newlines = 0;
  }

  private void set(int at, int from, int to, int h) {
    start[at] = from;
    end[at] = to;
    word[at] = h;
  }

  private int hash(int count) {
    int h = 0x811C9DC5;
    for (int i = 0; i < count; i++) {
      h = (h ^ letters[i]) * 0x01000193;
    }
    return Hash.mix(h);
  }

  private void grow() {
    int more = size + (size >> 1) + 8;
    start = Arrays.copyOf(start, more);
    end = Arrays.copyOf(end, more);
    word = Arrays.copyOf(word, more);
    flags = Arrays.copyOf(flags, more);
  }
}
