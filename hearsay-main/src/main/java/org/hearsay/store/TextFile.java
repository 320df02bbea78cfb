package org.hearsay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * Texts one behind the other in a file, each found by its number.
 *
 * <p>One byte a character where the text has none above U+00FF, two elsewhere: a text comes back as
 * it went in, lone surrogates included, and at the speed of a copy. Reading is thread-safe once the
 * last text is flushed.
 */
final class TextFile extends AbstractList<String> implements RandomAccess, AutoCloseable {
  private static final int BUFFER = 1 << 20;

  /** Where a text lies. */
  record Place(long from, int characters, boolean wide) {}

  private final FileChannel channel;
  private final Path file;
  private long[] from = new long[1024];
  private int[] characters = new int[1024];
  private int size;

  /** Where the file ends once all is written. */
  private long end;

  private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER);

  TextFile(Path file) throws IOException {
    this.file = file;
    channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Takes over a text that an earlier run wrote. */
  void known(long at, int length, boolean wide) {
    remember(at, wide ? ~length : length);
    end = Math.max(end, at + bytes(characters[size - 1]));
  }

  /** Drops what stands behind the last known text. */
  void truncate() throws IOException {
    channel.truncate(end);
    channel.position(end);
  }

  Place append(String text) throws IOException {
    boolean wide = text.chars().anyMatch(c -> c > 0xFF);
    remember(end, wide ? ~text.length() : text.length());
    int bytes = bytes(characters[size - 1]);
    if (bytes > waiting.remaining()) {
      flush();
    }
    boolean fits = bytes <= waiting.capacity();
    ByteBuffer to = fits ? waiting : ByteBuffer.allocate(bytes);
    if (wide) {
      to.order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().put(text);
      to.position(to.position() + bytes);
    } else {
      to.put(text.getBytes(StandardCharsets.ISO_8859_1));
    }
    if (!fits) {
      write(to);
    }
    Place place = new Place(end, text.length(), wide);
    end += bytes;
    return place;
  }

  private void remember(long at, int length) {
    if (size == from.length) {
      from = Arrays.copyOf(from, 2 * size);
      characters = Arrays.copyOf(characters, 2 * size);
    }
    from[size] = at;
    characters[size++] = length;
  }

  /** A negative length marks two bytes a character. */
  private static int bytes(int length) {
    return length < 0 ? Math.multiplyExact(2, ~length) : length;
  }

  void flush() throws IOException {
    write(waiting);
    waiting.clear();
  }

  private void write(ByteBuffer full) throws IOException {
    full.flip();
    while (full.hasRemaining()) {
      channel.write(full);
    }
  }

  @Override
  public String get(int index) {
    byte[] bytes = new byte[bytes(characters[index])];
    ByteBuffer into = ByteBuffer.wrap(bytes);
    try {
      while (into.hasRemaining()) {
        if (channel.read(into, from[index] + into.position()) < 0) {
          throw new IOException("it ends at " + channel.size() + ", within text " + index);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    if (characters[index] >= 0) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
    char[] wide = new char[~characters[index]];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(wide);
    return new String(wide);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
