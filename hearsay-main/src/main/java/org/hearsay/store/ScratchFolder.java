package org.hearsay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.hearsay.model.Scratch;
import org.hearsay.model.Tape;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of an interrupted run, a file a name; a file has its name only once it is whole. What is
 * put by for one run alone lies in a file that the next one overwrites.
 */
final class ScratchFolder implements Scratch, AutoCloseable {
  private static final int AT_ONCE = 1 << 16;

  private final Path folder;
  private final Consumer<String> steps;
  private @Nullable ScratchBytes bytes;

  ScratchFolder(Path folder, Consumer<String> steps) {
    this.folder = folder;
    this.steps = steps;
  }

  @Override
  public void step(String what) {
    steps.accept(what);
  }

  @Override
  public long @Nullable [] load(String name) {
    Path file = folder.resolve(name + ".longs");
    if (!Files.exists(file)) {
      return null;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long[] values = new long[(int) (channel.size() / Long.BYTES)];
      ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      int read = 0;
      while (read < values.length) {
        buffer.clear().limit(Math.min(AT_ONCE, values.length - read) * Long.BYTES);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
          // read on until the part is whole
        }
        LongBuffer longs = buffer.flip().asLongBuffer();
        int n = longs.remaining();
        if (n == 0) {
          throw new IOException("it ends behind " + read + " of " + values.length + " numbers");
        }
        longs.get(values, read, n);
        read += n;
      }
      return values;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  @Override
  public void save(String name, long[] values) {
    Path part = folder.resolve(name + ".part");
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.allocate(AT_ONCE * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      for (int from = 0; from < values.length; from += AT_ONCE) {
        int n = Math.min(AT_ONCE, values.length - from);
        buffer.clear();
        buffer.asLongBuffer().put(values, from, n);
        buffer.limit(n * Long.BYTES);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
      channel.force(true);
      Files.move(part, folder.resolve(name + ".longs"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + part, e);
    }
  }

  @Override
  public Tape tape(String name) {
    return new ScratchTape(folder.resolve(name + ".tape"));
  }

  @Override
  public void put(int number, byte[] kept) {
    try {
      bytes().put(number, kept);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + folder, e);
    }
  }

  @Override
  public byte @Nullable [] get(int number) {
    try {
      return bytes().get(number);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read from " + folder, e);
    }
  }

  private synchronized ScratchBytes bytes() throws IOException {
    ScratchBytes open = bytes;
    if (open == null) {
      open = new ScratchBytes(folder.resolve("bytes"));
      bytes = open;
    }
    return open;
  }

  @Override
  public synchronized void close() throws IOException {
    if (bytes != null) {
      bytes.close();
    }
  }
}
