package org.hearsay.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes a character of a JSON stream has, and in which order they stand. Windows tools
 * write JSON lines as UTF-16.
 *
 * @param charset what the bytes are
 * @param unit bytes of one character: 1, 2 or 4
 * @param mark bytes of the byte order mark in front
 */
record Wide(Charset charset, int unit, int mark) {
  private static final Wide NARROW = new Wide(StandardCharsets.UTF_8, 1, 0);

  /** As the first four bytes tell: a mark, or (RFC 4627) where the zeros stand around ASCII. */
  static Wide of(Peekable in) throws IOException {
    int n = in.fill(4);
    Wide marked = marked(in, n);
    if (marked != null) {
      return marked;
    }
    if (n < 4) {
      return NARROW;
    }
    int zeros = 0;
    for (int i = 0; i < 4; i++) {
      zeros = zeros << 1 | (in.at(i) == 0 ? 1 : 0);
    }
    return switch (zeros) {
      case 0b1110 -> new Wide(Charset.forName("UTF-32BE"), 4, 0);
      case 0b0111 -> new Wide(Charset.forName("UTF-32LE"), 4, 0);
      case 0b1010 -> new Wide(StandardCharsets.UTF_16BE, 2, 0);
      case 0b0101 -> new Wide(StandardCharsets.UTF_16LE, 2, 0);
      default -> NARROW;
    };
  }

  private static @Nullable Wide marked(Peekable in, int n) {
    int head = 0;
    for (int i = 0; i < 4; i++) {
      head = head << 8 | (i < n ? in.at(i) & 0xff : 1);
    }
    if (head == 0xfffe0000) {
      return new Wide(Charset.forName("UTF-32LE"), 4, 4);
    }
    if (head == 0x0000feff) {
      return new Wide(Charset.forName("UTF-32BE"), 4, 4);
    }
    return switch (head >>> 16) {
      case 0xfffe -> new Wide(StandardCharsets.UTF_16LE, 2, 2);
      case 0xfeff -> new Wide(StandardCharsets.UTF_16BE, 2, 2);
      default -> head >>> 8 == 0xefbbbf ? new Wide(StandardCharsets.UTF_8, 1, 3) : null;
    };
  }

  /** True where the visible bytes from {@code i} on are a line end. */
  boolean isLineEnd(Peekable in, int i) {
    if (unit == 1) {
      return in.at(i) == '\n';
    }
    boolean big = charset.name().endsWith("BE");
    for (int k = 0; k < unit; k++) {
      byte wanted = (byte) (k == (big ? unit - 1 : 0) ? '\n' : 0);
      if (in.at(i + k) != wanted) {
        return false;
      }
    }
    return true;
  }

  /** The bytes as text, with what had to be replaced. */
  Decoding decode(byte[] bytes) {
    return unit == 1 ? Decoding.of(bytes, null) : Decoding.as(bytes, charset);
  }
}
