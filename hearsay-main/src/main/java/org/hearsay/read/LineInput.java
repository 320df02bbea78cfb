package org.hearsay.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines of a piece as bytes, with their places; one that is too long is passed over. */
final class LineInput {
  private final Piece piece;
  private final Peekable in;
  private final int limit;
  private final Wide width;
  private long offset;
  private boolean tooLong;

  LineInput(Piece piece, int limit, Wide width) {
    this.width = width;
    this.piece = piece;
    this.in = piece.in();
    this.limit = limit;
  }

  /** Where the last line began. */
  long offset() {
    return offset;
  }

  /** True where the last line had more bytes than the limit; what came back is its beginning. */
  boolean tooLong() {
    return tooLong;
  }

  /** The next line without its end, or null behind the last whole one. */
  byte @Nullable [] next() throws IOException {
    long position = in.position();
    offset = piece.offsetOf(position);
    if (in.fill(1) == 0) {
      return null;
    }
    // Only now is the member known that the first byte comes from.
    offset = piece.offsetOf(position);
    int n = scan(0);
    tooLong = n > limit;
    if (n == in.visible() && in.damage() != null) {
      return null; // the line is cut in two by damage
    }
    byte[] line = in.take(Math.min(n, limit));
    if (tooLong) {
      skipRest();
    } else {
      in.drop(Math.min(width.unit(), in.visible()));
    }
    return line;
  }

  // The length of the line in the window, at most one more than the limit.
  private int scan(int from) throws IOException {
    int unit = width.unit();
    int i = from;
    while (i <= limit) {
      if (i + unit > in.visible() && in.fill(i + unit) < i + unit) {
        return in.visible();
      }
      if (width.isLineEnd(in, i)) {
        return i;
      }
      i += unit;
    }
    return i;
  }

  private void skipRest() throws IOException {
    int unit = width.unit();
    while (in.fill(unit) == unit) {
      int i = 0;
      for (; i + unit <= in.visible(); i += unit) {
        if (width.isLineEnd(in, i)) {
          in.drop(i + unit);
          return;
        }
      }
      in.drop(i);
    }
    in.drop(in.visible());
  }
}
