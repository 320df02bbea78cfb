package org.hearsay.read;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A stream in which every byte that is not UTF-8 reads as a question mark, so that a parser that
 * refuses it goes on and byte offsets stay right.
 */
final class MendedUtf8 extends InputStream {
  private final Peekable in;
  private int good;
  private long mended;

  MendedUtf8(Peekable in) {
    this.in = in;
  }

  /** How many bytes were replaced since last asked, as a notice, or null. */
  @Nullable String notice() {
    String notice = mended == 0 ? null : mended + " bytes that are not UTF-8 read as ?";
    mended = 0;
    return notice;
  }

  @Override
  public int read() throws IOException {
    if (good == 0) {
      if (in.fill(1) == 0) {
        return -1;
      }
      good = sequence();
    }
    if (good == 0) {
      in.drop(1);
      mended++;
      return '?';
    }
    good--;
    return in.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = 0;
    while (n < length && (n == 0 || in.visible() > 4)) {
      int b = read();
      if (b < 0) {
        return n == 0 ? -1 : n;
      }
      target[offset + n++] = (byte) b;
    }
    return n;
  }

  // The length of the valid sequence that begins here, or 0.
  private int sequence() throws IOException {
    int first = in.at(0) & 0xff;
    int n =
        first < 0x80
            ? 1
            : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (n < 2) {
      return n;
    }
    if (in.fill(n) < n) {
      return 0;
    }
    for (int i = 1; i < n; i++) {
      if ((in.at(i) & 0xc0) != 0x80) {
        return 0;
      }
    }
    int second = in.at(1) & 0xff;
    boolean overlong = (first == 0xe0 && second < 0xa0) || (first == 0xf0 && second < 0x90);
    boolean surrogate = first == 0xed && second > 0x9f;
    boolean beyond = first == 0xf4 && second > 0x8f;
    return overlong || surrogate || beyond ? 0 : n;
  }
}
