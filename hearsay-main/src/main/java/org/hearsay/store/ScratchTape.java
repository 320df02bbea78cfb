package org.hearsay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hearsay.model.Tape;

/** A tape as a file, open only while it is written or mapped: a run has some thirty at once. */
final class ScratchTape implements Tape {
  private static final int AT_ONCE = 1 << 13;

  private final Path file;

  ScratchTape(Path file) {
    this.file = file;
    try {
      Files.deleteIfExists(file); // a killed run's
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }

  @Override
  public void append(long[] values, int n) {
    ByteBuffer buffer =
        ByteBuffer.allocate(Math.min(n, AT_ONCE) * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (int from = 0; from < n; from += AT_ONCE) {
        int some = Math.min(AT_ONCE, n - from);
        buffer.clear().limit(some * Long.BYTES);
        buffer.asLongBuffer().put(values, from, some);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  @Override
  public IntBuffer ints() {
    return map().asIntBuffer();
  }

  @Override
  public LongBuffer longs() {
    return map().asLongBuffer();
  }

  private ByteBuffer map() {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      if (channel.size() > Integer.MAX_VALUE) {
        throw new IOException("it has " + channel.size() + " bytes, more than can be mapped");
      }
      return channel
          .map(FileChannel.MapMode.READ_WRITE, 0, channel.size())
          .order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  @Override
  public void drop() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file, e);
    }
  }
}
