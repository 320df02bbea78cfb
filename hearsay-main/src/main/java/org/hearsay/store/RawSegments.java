package org.hearsay.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * The raw bytes of a corpus: WARC files, one {@code resource} record for each distinct content.
 *
 * <p>The facts say which records count. Bytes go to the disk before the facts that name them, so
 * facts never point at nothing; what lies behind the last named record is left over from a run that
 * was cut off, and {@link #trim} cuts it away.
 */
final class RawSegments implements AutoCloseable {
  /** Large enough for few files, small enough to be written anew when a record is deleted. */
  private static final long FULL = 64L << 20;

  private static final Pattern NAME = Pattern.compile("segment-(\\d{6})\\.warc\\.gz");

  private final Path folder;
  private @Nullable FileChannel out;
  private int segment;
  private boolean fresh;

  RawSegments(Path folder) {
    this.folder = folder;
  }

  Path file(int number) {
    return folder.resolve(String.format(Locale.ROOT, "segment-%06d.warc.gz", number));
  }

  /** The segments that there are, by number, with their sizes. */
  Map<Integer, Long> sizes() {
    Map<Integer, Long> sizes = new TreeMap<>();
    if (!Files.isDirectory(folder)) {
      return sizes;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (name.matches()) {
          sizes.put(Integer.parseInt(name.group(1)), Files.size(file));
        }
      }
      return sizes;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * Cuts away what no fact names.
   *
   * @param ends for each segment where its last named record ends
   */
  void trim(Map<Integer, Long> ends) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<Integer, Long> there : sizes().entrySet()) {
        Long end = ends.get(there.getKey());
        if (end == null) {
          Files.delete(file(there.getKey()));
        } else if (there.getValue() > end) {
          try (FileChannel channel =
              FileChannel.open(file(there.getKey()), StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.force(true);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot tidy " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Appends a record; it is safe only after {@link #force}. */
  RawPlace append(String sha256, byte[] payload, String type, @Nullable String url, Instant date) {
    try {
      FileChannel channel = channel();
      byte[] record = record(sha256, payload, type, url, date);
      long position = channel.position();
      write(channel, record);
      return new RawPlace(sha256, segment, position, record.length, payload.length);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Copies a record as it lies, into the segment that is being written. */
  RawPlace copy(RawPlace from) {
    try {
      byte[] record = bytes(from);
      FileChannel channel = channel();
      long position = channel.position();
      write(channel, record);
      return new RawPlace(from.sha256(), segment, position, record.length, from.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Begins a new segment with the next record. */
  void next() {
    close();
    fresh = true;
  }

  /** Brings what was appended to the disk. */
  void force() {
    try {
      if (out != null) {
        out.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder + ": " + e.getMessage(), e);
    }
  }

  void delete(int number) {
    try {
      Files.deleteIfExists(file(number));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + file(number) + ": " + e.getMessage(), e);
    }
  }

  /** The payload of a record. */
  byte[] read(RawPlace place) throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes(place)))) {
      WarcRecord record = reader.next().orElse(null);
      if (record == null) {
        throw new IOException("no record at " + place.position() + " of " + file(place.segment()));
      }
      return record.body().stream().readAllBytes();
    }
  }

  private byte[] bytes(RawPlace place) throws IOException {
    try (FileChannel in = FileChannel.open(file(place.segment()), StandardOpenOption.READ)) {
      if (in.size() < place.end()) {
        throw new IOException(
            file(place.segment()) + " ends at " + in.size() + ", before byte " + place.end());
      }
      ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(place.length()));
      while (buffer.hasRemaining() && in.read(buffer, place.position() + buffer.position()) >= 0) {
        // until it is full
      }
      return buffer.array();
    }
  }

  private FileChannel channel() throws IOException {
    if (out != null && out.position() < FULL) {
      return out;
    }
    close();
    Map<Integer, Long> sizes = sizes();
    int last = sizes.keySet().stream().max(Integer::compare).orElse(0);
    boolean begin = fresh || last == 0 || sizes.getOrDefault(last, 0L) >= FULL;
    fresh = false;
    segment = begin ? last + 1 : last;
    FileChannel channel =
        FileChannel.open(file(segment), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.position(channel.size());
    out = channel;
    if (begin) {
      write(channel, info());
      syncFolder();
    }
    return channel;
  }

  private void syncFolder() {
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    } catch (IOException e) {
      // Not every file system lets a folder be opened; then it keeps names safe by itself.
    }
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  private byte[] info() throws IOException {
    return packed(
        new Warcinfo.Builder()
            .filename(file(segment).getFileName().toString())
            .fields(
                Map.of("software", List.of("hearsay"), "format", List.of("WARC File Format 1.0")))
            .build());
  }

  private static byte[] record(
      String sha256, byte[] payload, String type, @Nullable String url, Instant date)
      throws IOException {
    URI target = target(url);
    return packed(
        new WarcResource.Builder(target == null ? URI.create("urn:sha256:" + sha256) : target)
            .date(date)
            .recordId(UUID.nameUUIDFromBytes(sha256.getBytes(StandardCharsets.US_ASCII)))
            .payloadDigest("sha256", sha256)
            .body(MediaType.parseLeniently(type), payload)
            .build());
  }

  /** Null where the address is none that a WARC header may hold; the facts keep it as it stood. */
  private static @Nullable URI target(@Nullable String url) {
    try {
      URI uri = url == null ? null : new URI(url);
      return uri != null && uri.isAbsolute() && uri.toString().matches("[\\x21-\\x7e]+")
          ? uri
          : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static byte[] packed(WarcRecord record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), WarcCompression.GZIP)) {
      writer.write(record);
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    try {
      if (out != null) {
        out.close();
        out = null;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + file(segment) + ": " + e.getMessage(), e);
    }
  }
}
