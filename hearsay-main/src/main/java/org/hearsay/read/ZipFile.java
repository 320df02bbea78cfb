package org.hearsay.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** A WACZ, or any zip with captures, pages or JSON lines: its members one after the other. */
final class ZipFile implements PieceReader {
  private final ReadLimits limits;
  private final Formats formats;

  ZipFile(ReadLimits limits, Formats formats) {
    this.limits = limits;
    this.formats = formats;
  }

  @Override
  public void read(Piece piece, Intake intake) throws IOException {
    // Read as a stream, so that it works from a pipe too; the members' order is the file's.
    ZipInputStream zip = new ZipInputStream(piece.in(), StandardCharsets.UTF_8);
    int entries = 0;
    for (ZipEntry entry = next(piece, zip, intake);
        entry != null;
        entry = next(piece, zip, intake)) {
      if (++entries > limits.zipEntries()) {
        intake.reject(piece, Reasons.text("has more than %d members", limits.zipEntries()));
        return;
      }
      readEntry(piece, entry, zip, intake);
    }
  }

  private static @Nullable ZipEntry next(Piece piece, ZipInputStream zip, Intake intake)
      throws IOException {
    try {
      return zip.getNextEntry();
    } catch (DamagedInput e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      // Damage comes as IOExceptions of several kinds, and as IllegalArgumentException for member
      // names that are not UTF-8.
      intake.reject(
          piece.path(), piece.in().position(), "zip archive is damaged: " + Reasons.brief(e));
      return null;
    }
  }

  private void readEntry(Piece piece, ZipEntry entry, ZipInputStream zip, Intake intake)
      throws IOException {
    String name = entry.getName();
    if (entry.isDirectory() || !isArticle(name)) {
      intake.skip("archive member");
      return;
    }
    InputStream guarded = new Member(zip);
    formats.readMember(Piece.file(piece.path() + "!/" + name, name, new Peekable(guarded)), intake);
  }

  // Indexes and page lists of a WACZ hold no text; pages and captures do.
  private static boolean isArticle(String name) {
    String bare = name.replaceFirst("(?i)\\.gz$", "");
    Format format = Format.ofEnding(bare);
    boolean aside =
        name.startsWith("indexes/") || name.startsWith("pages/") || name.startsWith("datapackage");
    return format != null && format != Format.ZIP && !aside;
  }

  /** The bytes of one member; closing it leaves the archive open. */
  private static final class Member extends FilterInputStream {
    Member(ZipInputStream zip) {
      super(zip);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return super.read(target, offset, length);
      } catch (DamagedInput e) {
        throw e;
      } catch (IOException e) {
        throw new DamagedInput(0, "archive member is damaged: " + Reasons.brief(e));
      }
    }

    @Override
    public void close() {
      // The archive goes on behind this member.
    }
  }
}
