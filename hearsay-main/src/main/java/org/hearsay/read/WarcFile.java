package org.hearsay.read;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Records of a WARC file, one after the other. A broken one (cut off, wrong length, garbage between
 * records, damaged gzip member) is rejected with its place, and reading goes on at the next line
 * that begins {@code WARC/1.}
 */
final class WarcFile implements PieceReader {
  private static final String MARK = "WARC/";

  private final ReadLimits limits;
  private final WarcRecords records;

  WarcFile(ReadLimits limits, Formats formats) {
    this.limits = limits;
    this.records = new WarcRecords(limits, formats);
  }

  @Override
  public void read(Piece piece, Intake intake) throws IOException {
    Peekable in = piece.in();
    do {
      skipEmptyLines(in);
      while (in.fill(1) > 0) {
        Piece here = piece.at(piece.offsetOf(in.position()));
        if (in.startsWith(MARK)) {
          readRecord(here, intake);
        } else {
          skipGarbage(here, intake);
        }
        skipEmptyLines(in);
      }
    } while (piece.goOnBehindDamage(intake));
  }

  private void readRecord(Piece here, Intake intake) throws IOException {
    Peekable in = here.in();
    Header header = header(in);
    if (header == null) {
      giveUp(here, "WARC header without an end", intake);
      return;
    }
    long length = header.number("content-length");
    if (length < 0) {
      giveUp(here, "WARC record without a Content-Length that is a number", intake);
    } else if (length > limits.documentBytes()) {
      skipLarge(here, header, length, intake);
    } else {
      readBody(here, header, (int) length, intake);
    }
  }

  private void readBody(Piece here, Header header, int length, Intake intake) throws IOException {
    Peekable in = here.in();
    int end = header.length() + length;
    int got = in.fill(end);
    if (got < end) {
      giveUp(
          here,
          Reasons.text(
              "record is cut off: %d of %d bytes are there", got - header.length(), length),
          intake);
    } else if (!endsAt(in, end)) {
      giveUp(
          here,
          Reasons.text("Content-Length %d is wrong: no record begins behind it", length),
          intake);
    } else {
      in.drop(header.length());
      records.read(here, header, in.take(length), intake);
    }
  }

  // Behind a record stand two line ends; where there is one or none, the next record or nothing
  // must
  // follow for the length to be believed.
  private static boolean endsAt(Peekable in, int end) throws IOException {
    String lineEnds = "\r\n\r\n";
    if (in.fill(end + lineEnds.length()) == end + lineEnds.length() && in.matches(end, lineEnds)) {
      return true;
    }
    int i = end;
    while (in.fill(i + 1) > i && (in.at(i) == '\r' || in.at(i) == '\n')) {
      i++;
    }
    int visible = in.fill(i + MARK.length());
    return visible == i || in.matches(i, MARK);
  }

  // A video or an archive inside the archive: passed over without being held in memory.
  private void skipLarge(Piece here, Header header, long length, Intake intake) throws IOException {
    Peekable in = here.in();
    in.drop(header.length());
    byte[] start = in.look(in.fill(1 << 15));
    String kind = records.skipped(header, start);
    if (kind == null) {
      intake.reject(here, Reasons.text("record of %d bytes: %s", length, Reasons.tooLarge(limits)));
    } else {
      intake.skip(kind);
    }
    findNext(in);
  }

  private @Nullable Header header(Peekable in) throws IOException {
    for (int look = 1 << 12; ; look *= 4) {
      int n = in.fill(look);
      Header header = Header.parse(in.look(n), limits.headerBytes());
      if (header != null || n < look || look > limits.headerBytes()) {
        return header;
      }
    }
  }

  private static void giveUp(Piece here, String reason, Intake intake) throws IOException {
    intake.reject(here.path(), here.offset(), reason);
    here.in().drop(MARK.length());
    findNext(here.in());
  }

  private static void skipGarbage(Piece here, Intake intake) throws IOException {
    long from = here.in().position();
    findNext(here.in());
    long bytes = here.in().position() - from;
    intake.reject(
        here.path(), here.offset(), Reasons.text("%d bytes that are no WARC record", bytes));
  }

  /** Goes to the next line that begins a record, or to the end. */
  private static void findNext(Peekable in) throws IOException {
    String next = "\nWARC/1.";
    while (in.fill(next.length()) == next.length()) {
      int last = in.visible() - next.length();
      for (int i = 0; i <= last; i++) {
        if (in.at(i) == '\n' && in.matches(i, next)) {
          in.drop(i + 1);
          return;
        }
      }
      in.drop(last + 1);
    }
    in.drop(in.visible());
  }

  private static void skipEmptyLines(Peekable in) throws IOException {
    while (in.fill(1) > 0 && (in.at(0) == '\r' || in.at(0) == '\n')) {
      in.drop(1);
    }
  }
}
