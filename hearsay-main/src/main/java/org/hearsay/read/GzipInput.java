package org.hearsay.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip with any number of members and knows where each began; can go on at the next member
 * behind a damaged one, which {@link java.util.zip.GZIPInputStream} cannot.
 */
final class GzipInput extends InputStream {
  private static final int TRAILER = 8;
  private static final int MAX_HEADER = 1 << 16;

  private final Peekable in;
  private final ReadLimits limits;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  // Members that began within the bytes handed out lately: unpacked position, offset in the file.
  private final Deque<long[]> starts = new ArrayDeque<>();
  private long unpacked;
  private long memberUnpacked;
  private long memberOffset;
  // Bytes the inflater has been shown; they are dropped from the window only when it is done with
  // them, because the next member begins among them.
  private int fed;
  private boolean inMember;
  private boolean ended;

  GzipInput(Peekable in, ReadLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  /** True where the visible bytes begin a gzip member, or are all that is left of one. */
  static boolean begins(Peekable in) throws IOException {
    int n = in.fill(4);
    return n == 4
        ? beginsAt(in, 0)
        : n >= 2 && in.at(0) == 0x1f && in.at(1) == (byte) 0x8b && (n == 2 || in.at(2) == 8);
  }

  /**
   * The place of an unpacked position: the member's offset where a member begins there, else the
   * position itself.
   */
  long offsetOf(long position) {
    while (starts.size() > 1 && starts.peekFirst()[0] < position) {
      starts.removeFirst();
    }
    for (long[] start : starts) {
      if (start[0] == position) {
        return start[1];
      }
    }
    return position;
  }

  /** Goes to the next member behind damage; false where there is none. */
  boolean resume() throws IOException {
    inMember = false;
    fed = 0;
    if (in.position() == memberOffset && in.fill(1) == 1) {
      // Cut off in its header: its beginning is not the next member's. Found by fuzzing, as a loop.
      in.drop(1);
    }
    while (in.fill(4) == 4) {
      int i = 0;
      for (; i + 4 <= in.visible(); i++) {
        if (beginsAt(in, i)) {
          in.drop(i);
          return true;
        }
      }
      in.drop(i);
    }
    ended = true;
    return false;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (length > 0) {
      if (!inMember && !nextMember()) {
        return -1;
      }
      int n = inflate(target, offset, length);
      if (n > 0) {
        count(target, offset, n);
        return n;
      }
    }
    return 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      int n = inflater.inflate(target, offset, length);
      if (n > 0) {
        return n;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        throw damage("needs a dictionary that gzip does not have");
      } else {
        feed();
      }
      return 0;
    } catch (DataFormatException e) {
      throw damage("is damaged: " + e.getMessage());
    }
  }

  private void feed() throws IOException {
    in.drop(fed);
    fed = 0;
    if (in.fill(1) == 0) {
      long there = in.position() - memberOffset;
      throw damage(
          Reasons.text("is cut off: %d bytes are there, %d unpacked", there, memberUnpacked));
    }
    byte[] packed = in.look(Math.min(in.visible(), 1 << 13));
    inflater.setInput(packed);
    fed = packed.length;
  }

  private void endMember() throws IOException {
    in.drop(fed - inflater.getRemaining());
    fed = 0;
    inMember = false;
    if (in.fill(TRAILER) < TRAILER) {
      throw damage("is cut off in its checksum");
    }
    long sum = littleEndian(in.take(TRAILER));
    if (sum != crc.getValue()) {
      throw damage(Reasons.text("has the checksum %08x, its content %08x", sum, crc.getValue()));
    }
  }

  private void count(byte[] target, int offset, int n) throws IOException {
    crc.update(target, offset, n);
    unpacked += n;
    memberUnpacked += n;
    long packed = Math.max(1, in.position() - memberOffset);
    if (memberUnpacked > limits.documentBytes() && memberUnpacked / packed > limits.unpackRatio()) {
      throw damage(
          Reasons.text(
              "unpacks to more than %d times its size (%d bytes from %d); the limit is %d times",
              memberUnpacked / packed, memberUnpacked, packed, limits.unpackRatio()));
    }
  }

  private boolean nextMember() throws IOException {
    // Zeros behind the last member are padding of tapes and block devices.
    while (!ended && in.fill(1) == 1 && in.at(0) == 0) {
      in.drop(1);
    }
    if (ended || in.fill(1) == 0) {
      return false;
    }
    memberOffset = in.position();
    if (!begins(in)) {
      throw damage("is followed by bytes that are not gzip");
    }
    skipHeader();
    inflater.reset();
    crc.reset();
    memberUnpacked = 0;
    starts.addLast(new long[] {unpacked, memberOffset});
    if (starts.size() > 4096) {
      starts.removeFirst();
    }
    inMember = true;
    return true;
  }

  private void skipHeader() throws IOException {
    int there = in.fill(10);
    if (there < 10) {
      throw damage(Reasons.text("is cut off in its header: %d bytes are there", there));
    }
    int flags = in.at(3);
    in.drop(10);
    if ((flags & 4) != 0) {
      int n = headerByte() | headerByte() << 8;
      for (int i = 0; i < n; i++) {
        headerByte();
      }
    }
    for (int flag = 8; flag <= 16; flag <<= 1) {
      if ((flags & flag) != 0) {
        skipName();
      }
    }
    if ((flags & 2) != 0) {
      headerByte();
      headerByte();
    }
  }

  private void skipName() throws IOException {
    for (int i = 0; headerByte() != 0; i++) {
      if (i > MAX_HEADER) {
        throw damage(Reasons.text("has a file name of more than %d bytes", MAX_HEADER));
      }
    }
  }

  private int headerByte() throws IOException {
    int b = in.read();
    if (b < 0) {
      throw damage("is cut off in its header");
    }
    return b;
  }

  private DamagedInput damage(String what) {
    return new DamagedInput(memberOffset, "gzip member at byte " + memberOffset + " " + what);
  }

  private static boolean beginsAt(Peekable in, int i) {
    return in.at(i) == 0x1f
        && in.at(i + 1) == (byte) 0x8b
        && in.at(i + 2) == 8
        && (in.at(i + 3) & 0xe0) == 0;
  }

  private static long littleEndian(byte[] four) {
    return (four[0] & 0xffL)
        | (four[1] & 0xffL) << 8
        | (four[2] & 0xffL) << 16
        | (four[3] & 0xffL) << 24;
  }
}
