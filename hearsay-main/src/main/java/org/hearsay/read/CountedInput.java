package org.hearsay.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells a {@link ReadProgress} about the bytes that pass. */
final class CountedInput extends FilterInputStream {
  private final ReadProgress progress;

  CountedInput(InputStream in, ReadProgress progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      progress.bytes(1);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    if (n > 0) {
      progress.bytes(n);
    }
    return n;
  }
}
