package org.hearsay.read;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream with a look ahead: bytes can be examined before they are taken. Unlike {@link
 * java.io.BufferedInputStream} it knows where each byte stood in the file.
 */
final class Peekable extends InputStream {
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private byte[] window = new byte[CHUNK];
  private int from;
  private int to;
  private long taken;
  // Kept until all bytes before it are taken: they are good.
  private @Nullable DamagedInput damage;

  Peekable(InputStream in) {
    this.in = in;
  }

  /** How many bytes have been taken so far. */
  long position() {
    return taken;
  }

  /** Makes {@code n} bytes visible; fewer come back only at the end of the stream. */
  int fill(int n) throws IOException {
    while (to - from < n) {
      makeRoom(n);
      int got = more();
      if (got < 0) {
        break;
      }
      to += got;
    }
    return Math.min(n, to - from);
  }

  private int more() throws IOException {
    if (damage != null) {
      return -1;
    }
    try {
      return in.read(window, to, window.length - to);
    } catch (DamagedInput e) {
      damage = e;
      return -1;
    }
  }

  /** Why the stream ended before its time, or null where it did not. */
  @Nullable DamagedInput damage() {
    return damage;
  }

  /**
   * Drops what is visible and reads on, for when the source has found a place behind the damage.
   */
  void restart() {
    drop(visible());
    damage = null;
  }

  /** How many bytes are visible without reading more. */
  int visible() {
    return to - from;
  }

  /** The visible byte at {@code i}, 0 being the next one to be taken. */
  byte at(int i) {
    return window[from + i];
  }

  /** True where the next bytes are these ASCII characters. */
  boolean startsWith(String ascii) throws IOException {
    return fill(ascii.length()) == ascii.length() && matches(0, ascii);
  }

  /** True where the visible bytes from {@code i} on are these ASCII characters. */
  boolean matches(int i, String ascii) {
    if (i + ascii.length() > visible()) {
      return false;
    }
    for (int k = 0; k < ascii.length(); k++) {
      if (at(i + k) != (byte) ascii.charAt(k)) {
        return false;
      }
    }
    return true;
  }

  /** A copy of the next {@code n} visible bytes, which stay. */
  byte[] look(int n) {
    byte[] copy = new byte[n];
    System.arraycopy(window, from, copy, 0, n);
    return copy;
  }

  /** Takes {@code n} visible bytes. */
  byte[] take(int n) {
    byte[] copy = look(n);
    drop(n);
    return copy;
  }

  /** Passes over {@code n} visible bytes. */
  void drop(int n) {
    from += n;
    taken += n;
  }

  @Override
  public int read() throws IOException {
    if (fill(1) == 0) {
      return end();
    }
    int b = at(0) & 0xff;
    drop(1);
    return b;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (fill(1) == 0) {
      return end();
    }
    int n = Math.min(length, visible());
    System.arraycopy(window, from, target, offset, n);
    drop(n);
    return n;
  }

  private int end() throws DamagedInput {
    if (damage != null) {
      throw damage;
    }
    return -1;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void makeRoom(int n) {
    if (from == to) {
      from = 0;
      to = 0;
    }
    if (to < window.length) {
      return;
    }
    int held = to - from;
    // Grown by half only where the wish itself does not fit: a large record would else be copied
    // again and again.
    byte[] target = from > 0 && n <= window.length ? window : new byte[grown(n)];
    System.arraycopy(window, from, target, 0, held);
    window = target;
    from = 0;
    to = held;
  }

  private int grown(int n) {
    int want = Math.max(window.length, CHUNK);
    while (want < n && want < window.length * 2L) {
      want = (int) Math.min(Integer.MAX_VALUE - 16, want * 2L);
    }
    return want == window.length ? (int) Math.min(Integer.MAX_VALUE - 16, want * 2L) : want;
  }
}
