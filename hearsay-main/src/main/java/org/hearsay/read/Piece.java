package org.hearsay.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.hearsay.model.Given;
import org.hearsay.model.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One thing to read: a file, a member of an archive, the payload of a record.
 *
 * @param path as reported in documents and rejections
 * @param name what the ending is taken from, without {@code .gz}
 * @param offset where it stands in the file at {@code path}, or null for a whole file
 * @param gzip the unpacker that {@code in} reads from, or null
 */
record Piece(
    String path,
    String name,
    @Nullable Long offset,
    @Nullable String url,
    @Nullable Moment retrieved,
    @Nullable String charset,
    Given given,
    Peekable in,
    @Nullable GzipInput gzip) {

  static Piece file(String path, String name, Peekable in) {
    return new Piece(path, name, null, null, null, null, Given.NOTHING, in, null);
  }

  /** The same with its content unpacked. */
  Piece unpacked(String newName, InputStream unpacker) {
    return new Piece(
        path,
        newName,
        offset,
        url,
        retrieved,
        charset,
        given,
        new Peekable(unpacker),
        unpacker instanceof GzipInput members ? members : null);
  }

  /** The same for a record that stands at {@code place}. */
  Piece at(long place) {
    return new Piece(path, name, place, url, retrieved, charset, given, in, gzip);
  }

  /** The same with what a record says of itself. */
  Piece record(@Nullable String newUrl, @Nullable Moment newRetrieved, Given newGiven) {
    return new Piece(
        path,
        name,
        offset,
        newUrl == null ? url : newUrl,
        newRetrieved == null ? retrieved : newRetrieved,
        charset,
        newGiven,
        in,
        gzip);
  }

  /** A part of this one: a record's payload, whose offset is that of the record. */
  Piece part(String partName, @Nullable String partCharset, byte[] bytes) {
    return new Piece(
        path,
        partName,
        offset,
        url,
        retrieved,
        partCharset,
        given,
        new Peekable(new ByteArrayInputStream(bytes)),
        null);
  }

  /** The place of a position in {@code in}. */
  long offsetOf(long position) {
    return gzip == null ? position : gzip.offsetOf(position);
  }

  /**
   * Where the unpacking ended in damage, says so and goes to the next gzip member behind it.
   *
   * @return true where there is one
   */
  boolean goOnBehindDamage(Intake intake) throws IOException {
    DamagedInput damage = in.damage();
    if (damage == null) {
      return false;
    }
    intake.reject(path, damage.offset(), damage.getMessage());
    boolean more = gzip != null && gzip.resume();
    if (more) {
      in.restart();
    }
    return more;
  }

  /** All bytes, or null where there are more than {@code limit}. */
  byte @Nullable [] bytes(int limit) throws IOException {
    if (in.fill(limit == Integer.MAX_VALUE ? limit : limit + 1) > limit) {
      return null;
    }
    DamagedInput damage = in.damage();
    if (damage != null) {
      throw damage;
    }
    return in.take(in.visible());
  }
}
