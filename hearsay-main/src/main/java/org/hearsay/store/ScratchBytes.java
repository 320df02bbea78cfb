package org.hearsay.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes by number in one file, written once each and read by their place; thread-safe. */
final class ScratchBytes {
  private static final int BUFFER = 1 << 20;

  private final FileChannel channel;
  private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER);
  private long written;

  /** Where the bytes of a number lie; a length of -1 where there are none. */
  private long[] from = new long[0];

  private int[] length = new int[0];

  ScratchBytes(Path file) throws IOException {
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
  }

  synchronized void put(int number, byte[] bytes) throws IOException {
    if (number >= from.length) {
      int more = Math.max(1024, Math.max(number + 1, number + (number >> 1)));
      int had = length.length;
      from = Arrays.copyOf(from, more);
      length = Arrays.copyOf(length, more);
      Arrays.fill(length, had, more, -1);
    }
    if (bytes.length > waiting.remaining()) {
      write(waiting.flip());
      waiting.clear();
    }
    from[number] = written + waiting.position();
    length[number] = bytes.length;
    if (bytes.length > waiting.capacity()) {
      write(ByteBuffer.wrap(bytes));
    } else {
      waiting.put(bytes);
    }
  }

  private void write(ByteBuffer full) throws IOException {
    while (full.hasRemaining()) {
      written += channel.write(full, written);
    }
  }

  byte @Nullable [] get(int number) throws IOException {
    byte[] bytes;
    long at;
    synchronized (this) {
      if (number >= length.length || length[number] < 0) {
        return null;
      }
      bytes = new byte[length[number]];
      at = from[number];
      if (at + bytes.length > written) {
        write(waiting.flip());
        waiting.clear();
      }
    }
    ByteBuffer into = ByteBuffer.wrap(bytes);
    while (into.hasRemaining()) {
      if (channel.read(into, at + into.position()) < 0) {
        throw new IOException("it ends within what was put by under " + number);
      }
    }
    return bytes;
  }

  void close() throws IOException {
    channel.close();
  }
}
