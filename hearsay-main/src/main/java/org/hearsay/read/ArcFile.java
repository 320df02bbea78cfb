package org.hearsay.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records of an ARC file, the form of captures before WARC: one line of address, host, time, media
 * type and length (version 2 has more in between), then so many bytes, then an empty line.
 *
 * <p>A broken record is rejected with its place, and reading goes on at the next line that can
 * begin one.
 */
final class ArcFile implements PieceReader {
  private static final Pattern LINE =
      Pattern.compile(
          "([a-z][a-z0-9+.-]*:.*?) ([0-9A-Fa-f.:]+) (\\d{8,14}) (\\S+)(?: .*)? (\\d{1,18})\\s*");
  private static final int LONGEST = 1 << 14;

  private final ReadLimits limits;
  private final WarcRecords records;

  ArcFile(ReadLimits limits, Formats formats) {
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
        String line = line(in, 0);
        Matcher m = LINE.matcher(line);
        if (m.matches()) {
          readRecord(here, m, line.length() + 1, intake);
        } else {
          long bytes = findNext(in);
          intake.reject(
              here.path(), here.offset(), Reasons.text("%d bytes that are no ARC record", bytes));
        }
        skipEmptyLines(in);
      }
    } while (piece.goOnBehindDamage(intake));
  }

  private void readRecord(Piece here, Matcher line, int headLength, Intake intake)
      throws IOException {
    Peekable in = here.in();
    long length = Long.parseLong(line.group(5));
    Header header = header(line);
    if (length > limits.documentBytes()) {
      in.drop(Math.min(headLength, in.visible()));
      String kind = records.skipped(header, in.look(in.fill(1 << 15)));
      if (kind == null) {
        intake.reject(
            here, Reasons.text("record of %d bytes: %s", length, Reasons.tooLarge(limits)));
      } else {
        intake.skip(kind);
      }
      findNext(in);
      return;
    }
    int end = headLength + (int) length;
    int got = in.fill(end);
    if (got < end || !endsAt(in, end)) {
      String reason =
          got < end
              ? Reasons.text(
                  "record is cut off: %d of %d bytes are there",
                  Math.max(0, got - headLength), length)
              : Reasons.text("length %d is wrong: no record begins behind it", length);
      intake.reject(here.path(), here.offset(), reason);
      findNext(in);
      return;
    }
    in.drop(headLength);
    byte[] body = in.take((int) length);
    if (line.group(1).startsWith("filedesc:")) {
      intake.skip("filedesc");
    } else {
      records.read(here, header, body, intake);
    }
  }

  /** What a WARC would say of the record. ARC's times are UTC without saying so. */
  private static Header header(Matcher line) {
    Map<String, String> fields = new HashMap<>();
    fields.put("warc-type", "response");
    fields.put("warc-target-uri", line.group(1));
    fields.put("warc-date", line.group(3) + (line.group(3).length() > 8 ? "Z" : ""));
    fields.put("content-type", line.group(4));
    return new Header("ARC", fields, 0);
  }

  // Behind a record stands a line end; where there is none, the next record or nothing must follow
  // for the length to be believed.
  private static boolean endsAt(Peekable in, int end) throws IOException {
    return in.fill(end + 1) == end || in.at(end) == '\n' || in.at(end) == '\r' || beginsAt(in, end);
  }

  private static boolean beginsAt(Peekable in, int i) throws IOException {
    byte first = in.at(i);
    return first >= 'a' && first <= 'z' && LINE.matcher(line(in, i)).matches();
  }

  /** The line that begins at {@code from}, without its end; at most {@value #LONGEST} bytes. */
  private static String line(Peekable in, int from) throws IOException {
    int i = from;
    while (i - from < LONGEST && in.fill(i + 1) > i && in.at(i) != '\n') {
      i++;
    }
    StringBuilder line = new StringBuilder(i - from);
    for (int k = from; k < i; k++) {
      line.append((char) (in.at(k) & 0xff));
    }
    return line.toString();
  }

  /** Goes to the next line that can begin a record, or to the end; gives the bytes passed. */
  private static long findNext(Peekable in) throws IOException {
    long from = in.position();
    in.drop(Math.min(1, in.fill(1)));
    while (in.fill(LONGEST) > 1) {
      int last = in.visible() > LONGEST ? in.visible() - LONGEST : in.visible() - 1;
      for (int i = 0; i < last; i++) {
        if (in.at(i) == '\n' && beginsAt(in, i + 1)) {
          in.drop(i + 1);
          return in.position() - from;
        }
      }
      in.drop(Math.max(1, last));
    }
    in.drop(in.visible());
    return in.position() - from;
  }

  /** True where a file begins with a record, though not with the one that describes it. */
  static boolean begins(byte[] start) {
    String head = Header.latin(start, 0, start.length);
    int end = head.indexOf('\n');
    return end > 0 && LINE.matcher(head.substring(0, end)).matches();
  }

  private static void skipEmptyLines(Peekable in) throws IOException {
    while (in.fill(1) > 0 && (in.at(0) == '\r' || in.at(0) == '\n')) {
      in.drop(1);
    }
  }
}
