package org.hearsay.model;

import org.jspecify.annotations.Nullable;

/**
 * Converts UTF-16 offsets of one text to code points and back.
 *
 * <p>Texts without surrogates (nearly all) cost nothing; others keep one table. Immutable,
 * thread-safe.
 */
public final class CodePoints {
  private final int @Nullable []
      before; // before[i] = code points in text[0, i); null where the text has no surrogates
  private final int length;

  private CodePoints(int @Nullable [] before, int length) {
    this.before = before;
    this.length = length;
  }

  public static CodePoints of(String text) {
    if (!hasSurrogates(text)) {
      return new CodePoints(null, text.length());
    }
    int[] before = new int[text.length() + 1];
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      before[i] = points;
      boolean firstHalf =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (!firstHalf) {
        points++;
      }
    }
    before[text.length()] = points;
    return new CodePoints(before, text.length());
  }

  /** A plain loop: a stream of characters took ten times as long. */
  private static boolean hasSurrogates(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Code points before the UTF-16 {@code offset}. */
  public int toCodePoints(int offset) {
    if (offset < 0 || offset > length) {
      throw new IndexOutOfBoundsException(
          "offset " + offset + " is outside a text of " + length + " characters");
    }
    return before == null ? offset : before[offset];
  }

  /** The UTF-16 offset with {@code points} code points before it. */
  public int toUtf16(int points) {
    if (before == null) {
      return points;
    }
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (before[middle] < points) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
