package org.hearsay.model;

import java.io.Serializable;

/** A stretch of a text: UTF-16 offsets from 0, end exclusive, ordered by start and then by end. */
public record Span(int start, int end) implements Comparable<Span>, Serializable {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span [" + start + ", " + end + ") is not a stretch of a text");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** True where the two share at least one character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The characters of {@code text} that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** The smallest span that holds both. */
  public Span hull(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** This span without white space at its edges; may be empty. */
  public Span trimmed(CharSequence text) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
