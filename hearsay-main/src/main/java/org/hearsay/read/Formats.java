package org.hearsay.read;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds out what a piece is and has the right reader read it; unpacks what is packed. */
final class Formats implements PieceReader {
  // One more than .gz: feeds and captures are sometimes packed twice by accident.
  private static final int MAX_WRAPS = 3;

  private static final Set<Format> PAYLOADS =
      EnumSet.of(Format.HTML, Format.TEXT, Format.XML, Format.PDF, Format.MAIL);

  private final ReadLimits limits;
  private final Map<Format, PieceReader> readers = new EnumMap<>(Format.class);

  Formats(ReadLimits limits) {
    this.limits = limits;
    readers.put(Format.HTML, new Page(limits));
    readers.put(Format.TEXT, new PlainText(limits));
    readers.put(Format.JSON, new JsonFile(limits));
    readers.put(Format.WARC, new WarcFile(limits, this));
    readers.put(Format.ARC, new ArcFile(limits, this));
    readers.put(Format.ZIP, new ZipFile(limits, this));
    readers.put(Format.XML, new FeedFile(limits));
    readers.put(Format.PDF, new PdfText(limits));
    readers.put(Format.MAIL, new MailText(limits));
  }

  @Override
  public void read(Piece piece, Intake intake) throws IOException {
    long before = intake.outcomes();
    read(piece, intake, 0);
    if (intake.outcomes() == before) {
      intake.reject(piece, "holds nothing: no record, page or text was found in it");
    }
  }

  private void read(Piece piece, Intake intake, int wraps) throws IOException {
    try {
      Format format = sniff(piece, intake);
      if (format == Format.TEXT && piece.path().equals("-")) {
        // Standard input is JSON lines unless it is clearly something else.
        format = Format.JSON;
      }
      if (format == Format.GZIP || format == Format.ZSTD) {
        unwrap(piece, format, intake, wraps);
      } else {
        read(piece, format, intake);
      }
    } catch (DamagedInput e) {
      intake.reject(piece.path(), e.offset(), e.getMessage());
    }
  }

  // Where a packed file is damaged before its first byte, it may go on behind the damage.
  private static Format sniff(Piece piece, Intake intake) throws IOException {
    Format format = Sniffer.of(piece);
    for (DamagedInput damage = piece.in().damage();
        format == Format.EMPTY && damage != null;
        damage = piece.in().damage()) {
      if (piece.gzip() == null || !piece.gzip().resume()) {
        throw damage;
      }
      intake.reject(piece.path(), damage.offset(), damage.getMessage());
      piece.in().restart();
      format = Sniffer.of(piece);
    }
    return format;
  }

  /** Reads a member of an archive, which may be packed or a capture but not an archive. */
  void readMember(Piece piece, Intake intake) throws IOException {
    read(piece, intake, MAX_WRAPS - 1);
  }

  /**
   * Reads what a record of a container holds: a page, text, feed, PDF or e-mail. Containers inside
   * containers are passed over, so that they cannot be nested without end.
   */
  void readPayload(Piece piece, Intake intake) throws IOException {
    try {
      readBare(piece, intake);
    } catch (DamagedInput e) {
      intake.reject(piece, e.getMessage());
    }
  }

  private void readBare(Piece piece, Intake intake) throws IOException {
    Format format = sniff(piece, intake);
    Piece bare = piece;
    if (format == Format.GZIP) {
      bare = piece.unpacked(piece.name(), new GzipInput(piece.in(), limits));
      format = sniff(bare, intake);
    }
    if (format == Format.EMPTY || PAYLOADS.contains(format)) {
      read(bare, format, intake);
    } else {
      intake.skip(format.name().toLowerCase(Locale.ROOT));
    }
  }

  private void read(Piece piece, Format format, Intake intake) throws IOException {
    if (format == Format.ZIP && piece.path().contains("!/")) {
      intake.reject(piece, "an archive inside an archive");
      return;
    }
    PieceReader reader = readers.get(format);
    if (reader != null) {
      reader.read(piece, intake);
    } else if (format == Format.EMPTY) {
      intake.reject(piece, "the file is empty: 0 bytes");
    } else {
      byte[] start = piece.in().look(Math.min(piece.in().visible(), 16));
      intake.reject(
          piece, "is " + Sniffer.binaryKind(start) + ", not a format that holds articles");
    }
  }

  private void unwrap(Piece piece, Format format, Intake intake, int wraps) throws IOException {
    if (wraps == MAX_WRAPS) {
      intake.reject(piece, Reasons.text("is packed more than %d times over", MAX_WRAPS));
      return;
    }
    String name = piece.name().replaceFirst("(?i)\\.(gz|gzip|zst|zstd)$", "");
    if (format == Format.GZIP) {
      read(piece.unpacked(name, new GzipInput(piece.in(), limits)), intake, wraps + 1);
      return;
    }
    try (ZstdInput zstd = new ZstdInput(piece.in(), limits)) {
      read(piece.unpacked(name, zstd), intake, wraps + 1);
    }
  }
}
