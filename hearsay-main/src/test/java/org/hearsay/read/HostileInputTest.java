package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.model.Outcome;
import org.hearsay.model.Rejection;
import org.junit.jupiter.api.Test;

/**
 * Inputs made to hurt: each ends soon, in bounded memory, with a reason. Deep markup, attributes of
 * megabytes, insane colspans and NULs in pages are tried in the extract room's HostilePagesTest.
 */
class HostileInputTest {
  private static final int MEGABYTE = 1 << 20;

  /** So many bytes of one kind without holding them. */
  private static InputStream endless(long length, String piece) {
    byte[] unit = Samples.utf8(piece.repeat(Math.max(1, 8192 / piece.length())));
    return new InputStream() {
      private long left = length;

      @Override
      public int read() {
        return left-- <= 0 ? -1 : unit[0] & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int n) {
        int got = (int) Math.min(Math.min(n, unit.length), left);
        if (got <= 0) {
          return -1;
        }
        System.arraycopy(unit, 0, target, offset, got);
        left -= got;
        return got;
      }
    };
  }

  private static Readings read(String name, InputStream in) {
    Readings read = new Readings();
    Intake intake = new Intake(read::add, read.progress());
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          new Formats(ReadLimits.standard()).read(Piece.file(name, name, new Peekable(in)), intake);
          intake.finishFile();
        });
    return read;
  }

  @Test
  void twoHundredMegabytesOfTextInOneFile() {
    for (String name : new String[] {"t.txt", "p.html", "f.rss", "m.eml"}) {
      Readings read = read(name, endless(200L * MEGABYTE, "word after word "));
      assertThat(read.documents).isEmpty();
      assertThat(read.reasons()).hasSize(1);
      assertThat(read.reasons().get(0)).contains("16777216 bytes");
    }
  }

  @Test
  void aLineOfTwoHundredMegabytesCostsTheLine() {
    InputStream in =
        new SequenceInputStream(
            endless(200L * MEGABYTE, "{\"text\":\"word "),
            new ByteArrayInputStream(Samples.utf8("\n" + Samples.LINE)));
    Readings read = read("a.jsonl", in);
    assertThat(read.ids()).containsExactly("a1");
    assertThat(read.rejections).extracting(Rejection::offset).containsExactly(0L);
  }

  @Test
  void zerosWithoutEnd() {
    for (String name : new String[] {"z.txt", "z.html", "z.jsonl", "z.warc", "z"}) {
      assertThat(read(name, endless(64L * MEGABYTE, "\0")).reasons()).hasSize(1);
    }
  }

  private static byte[] blanks(int megabytes) {
    byte[] blanks = new byte[megabytes * MEGABYTE];
    Arrays.fill(blanks, (byte) ' ');
    return blanks;
  }

  @Test
  void bombsOfEveryPacking() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
      for (int i = 0; i < 100; i++) {
        out.write(blanks(1));
      }
    }
    Readings read = read("b.jsonl.gz", new ByteArrayInputStream(gzip.toByteArray()));
    assertThat(read.reasons().get(0)).contains("times its size");
    byte[] zstd = Zstd.compress(blanks(100));
    read = read("b.jsonl.zst", new ByteArrayInputStream(zstd));
    assertThat(read.reasons().get(0)).contains("times its size");
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("archive/b.txt"));
      for (int i = 0; i < 100; i++) {
        out.write(blanks(1));
      }
      out.closeEntry();
      out.putNextEntry(new ZipEntry("pages.jsonl"));
      out.write(Samples.utf8(Samples.LINE));
    }
    read = read("b.wacz", new ByteArrayInputStream(zip.toByteArray()));
    assertThat(read.rejections).hasSize(1);
    assertThat(read.ids()).containsExactly("a1");
  }

  @Test
  void packedAgainAndAgain() {
    byte[] packed = Samples.utf8(Samples.LINE);
    for (int i = 0; i < 6; i++) {
      packed = Readings.gzip(packed);
    }
    Readings read = read("a.jsonl.gz", new ByteArrayInputStream(packed));
    assertThat(read.reasons().get(0)).contains("packed more than 3 times");
  }

  @Test
  void linesThatAreNoJsonAreListedUpToALimit() {
    Readings read = read("a.jsonl", new ByteArrayInputStream(Samples.utf8("x\n".repeat(10_050))));
    assertThat(read.rejections).hasSize(10_001);
    assertThat(read.reasons().get(10_000)).startsWith("50 further records");
  }

  @Test
  void oneIdForManyRecordsTakesNoQuadraticTime() {
    IdLedger ledger = new IdLedger();
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          for (int i = 0; i < 300_000; i++) {
            ledger.claim("a1", i + 1);
          }
        });
    assertThat(ledger.claim("a1", 77)).isNull();
    assertThat(ledger.claim("a1", 300_001)).isEqualTo("a1~300001");
  }

  @Test
  void memoryDoesNotGrowWithAFileOfLines() {
    // 300,000 small records of about 170 bytes, made while they are read.
    long[] seen = new long[1];
    InputStream in = new Lines(300_000);
    Intake intake =
        new Intake(
            outcome -> seen[0] += outcome instanceof Outcome.Accepted ? 1 : 0, ReadProgress.SILENT);
    Runtime vm = Runtime.getRuntime();
    assertTimeoutPreemptively(
        Duration.ofMinutes(4),
        () ->
            new Formats(ReadLimits.standard())
                .read(Piece.file("a", "a.jsonl", new Peekable(in)), intake));
    assertThat(seen[0]).isEqualTo(300_000);
    System.gc();
    assertThat(vm.totalMemory() - vm.freeMemory()).isLessThan(300L * MEGABYTE);
  }

  /** Lines that are made when they are read. */
  private static final class Lines extends InputStream {
    private final int count;
    private int made;
    private byte[] line = new byte[0];
    private int at;

    Lines(int count) {
      this.count = count;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (at == line.length) {
        if (made == count) {
          return -1;
        }
        String words = "The ferry ran aground again. ".repeat(5);
        line = Samples.utf8("{\"id\":\"" + made++ + "\",\"text\":\"" + words + "\"}\n");
        at = 0;
      }
      int n = Math.min(length, line.length - at);
      System.arraycopy(line, at, target, offset, n);
      at += n;
      return n;
    }
  }
}
