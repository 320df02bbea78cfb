package org.hearsay.read;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Unpacks zstd; damage is told with its place instead of ending the run over the file, and what
 * unpacks out of all proportion is cut off.
 */
final class ZstdInput extends InputStream {
  private final Peekable packed;
  private final ZstdInputStream in;
  private final ReadLimits limits;
  private long unpacked;

  ZstdInput(Peekable packed, ReadLimits limits) throws IOException {
    this.packed = packed;
    this.in = new ZstdInputStream(packed);
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int n = in.read(target, offset, length);
      count(n);
      return n;
    } catch (ZstdIOException e) {
      throw new DamagedInput(
          packed.position(),
          Reasons.text(
              "zstd is damaged or cut off before byte %d, behind %d unpacked bytes: %s",
              packed.position(), unpacked, Reasons.brief(e)));
    }
  }

  // zstd packs zeros 30,000 to 1; news in JSON lines reaches 10.
  private void count(int n) throws DamagedInput {
    unpacked += Math.max(0, n);
    long ratio = unpacked / Math.max(1, packed.position());
    if (unpacked > limits.documentBytes() && ratio > limits.unpackRatio()) {
      throw new DamagedInput(
          packed.position(),
          Reasons.text(
              "zstd unpacks to more than %d times its size (%d bytes from %d); the limit is %d times",
              ratio, unpacked, packed.position(), limits.unpackRatio()));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
