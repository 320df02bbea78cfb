package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.read.Samples.page;
import static org.hearsay.read.Samples.record;
import static org.hearsay.read.Samples.response;
import static org.hearsay.read.Samples.utf8;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import org.hearsay.model.Content;
import org.hearsay.model.Given;
import org.hearsay.model.Rejection;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** Each broken capture costs one record; names of tests give the issue where others broke. */
class WarcFileTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8";
  private static final byte[] ONE = page("one", "one");
  private static final byte[] TWO = page("two", "two");
  private static final byte[] THREE = page("three", "three");

  @Test
  void givesPageAddressTimeAndOffset() {
    Readings read = Readings.of("c.warc", Readings.join(ONE, TWO));
    assertThat(read.rejections).isEmpty();
    assertThat(read.documents).hasSize(2);
    var second = read.documents.get(1);
    assertThat(second.url()).isEqualTo("https://brenholm-courier.example/two");
    assertThat(second.offset()).isEqualTo(ONE.length);
    assertThat(second.retrieved().iso()).isEqualTo("2031-04-02T08:30:00Z");
    assertThat(((Content.Html) second.content()).charset()).isEqualTo("utf-8");
    assertThat(Readings.text(second)).contains("<p>two</p>");
  }

  @Test
  void readsWhatTheReferenceWriterWrites() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(out)) {
      HttpResponse http =
          new HttpResponse.Builder(200, "OK")
              .body(MediaType.parse("text/html"), utf8(Samples.PAGE))
              .build();
      writer.write(
          new WarcResponse.Builder(URI.create("https://nordvik-post.example/ferry"))
              .date(Instant.parse("2031-04-02T08:30:00Z"))
              .body(http)
              .build());
    }
    Readings read = Readings.of("c.warc", out.toByteArray());
    assertThat(read.rejections).isEmpty();
    assertThat(read.texts()).containsExactly(Samples.PAGE);
  }

  @Test
  void gzipMembersGiveTheirOffsetsInTheFile() {
    byte[] first = Readings.gzip(ONE);
    Readings read = Readings.of("c.warc.gz", Readings.join(first, Readings.gzip(TWO)));
    assertThat(read.documents.get(1).offset()).isEqualTo(first.length);
  }

  @Test
  void pywb48_wholeFileGzip() {
    Readings read = Readings.of("c.warc.gz", Readings.gzip(Readings.join(ONE, TWO, THREE)));
    assertThat(read.documents).hasSize(3);
    assertThat(read.documents.get(1).offset()).isEqualTo(ONE.length);
  }

  @Test
  void contentLengthTooLong_nextRecordIsFound() {
    byte[] wrong = record("response", "w", utf8(OK + "\r\n\r\n<p>wrong</p>"), 5000);
    expectOneLost(Readings.join(ONE, wrong, THREE), ONE.length);
  }

  @Test
  void contentLengthTooShort_nextRecordIsFound() {
    byte[] wrong = record("response", "w", utf8(OK + "\r\n\r\n<p>wrong</p>"), 20);
    expectOneLost(Readings.join(ONE, wrong, THREE), ONE.length);
  }

  @Test
  void contentLengthMissing_nextRecordIsFound() {
    byte[] wrong = utf8("WARC/1.0\r\nWARC-Type: response\r\n\r\nwords\r\n\r\n");
    expectOneLost(Readings.join(ONE, wrong, THREE), ONE.length);
  }

  @Test
  void yacy392_garbageBetweenRecords() {
    expectOneLost(Readings.join(ONE, utf8("??? not a record ???\r\n"), THREE), ONE.length);
  }

  private static void expectOneLost(byte[] warc, long offset) {
    Readings read = Readings.of("c.warc", warc);
    assertThat(read.rejections).extracting(Rejection::offset).containsExactly(offset);
    assertThat(read.documents).hasSize(2);
    assertThat(read.texts().get(1)).contains("three");
  }

  @Test
  void damagedMember_nextMemberIsFound() {
    byte[] first = Readings.gzip(ONE);
    byte[] second = Readings.gzip(TWO);
    Arrays.fill(second, 12, 40, (byte) 0xff);
    Readings read = Readings.of("c.warc.gz", Readings.join(first, second, Readings.gzip(THREE)));
    assertThat(read.texts()).hasSize(2);
    assertThat(read.texts().get(1)).contains("three");
    assertThat(read.rejections).isNotEmpty();
    assertThat(read.rejections).extracting(Rejection::offset).contains((long) first.length);
  }

  @Test
  void nodewarc34_truncatedFile() {
    byte[] whole = Readings.join(ONE, TWO);
    Readings read = Readings.of("c.warc", Arrays.copyOf(whole, whole.length - 30));
    assertThat(read.documents).hasSize(1);
    assertThat(read.rejections).extracting(Rejection::offset).containsExactly((long) ONE.length);
    assertThat(read.reasons().get(0)).contains("cut off");
  }

  @Test
  void truncatedGzip_keepsTheRecordsBefore() {
    byte[] whole = Readings.gzip(ONE, TWO);
    Readings read = Readings.of("c.warc.gz", Arrays.copyOf(whole, whole.length - 20));
    assertThat(read.documents).hasSize(1);
    assertThat(read.rejections).isNotEmpty();
  }

  @Test
  void jwarc24_zeroPaddedLastChunk() {
    byte[] body = utf8("0005\r\n<p>a \r\n0007\r\nb c</p>\r\n0000\r\n\r\n");
    assertThat(decoded("\r\nTransfer-Encoding: chunked", body)).isEqualTo("<p>a b c</p>");
  }

  @Test
  void warctools14_bodiesAlreadyDecoded() {
    byte[] body = utf8("<p>words</p>");
    for (String coding : new String[] {"gzip", "deflate", "br", "zstd"}) {
      assertThat(decoded("\r\nContent-Encoding: " + coding, body)).isEqualTo("<p>words</p>");
    }
    assertThat(decoded("\r\nTransfer-Encoding: chunked", body)).isEqualTo("<p>words</p>");
  }

  @Test
  void contentCodingsAreUndone() throws IOException {
    byte[] body = utf8(Samples.PAGE);
    ByteArrayOutputStream zlib = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(zlib)) {
      deflate.write(body);
    }
    // "<p>brotli</p>" as brotli -q 0 stores it: uncompressed meta-block, then the end.
    byte[] brotli = Base64.getDecoder().decode("CwaAPHA+YnJvdGxpPC9wPgM=");
    assertThat(decoded("\r\nContent-Encoding: gzip", Readings.gzip(body))).isEqualTo(Samples.PAGE);
    assertThat(decoded("\r\nContent-Encoding: deflate", zlib.toByteArray()))
        .isEqualTo(Samples.PAGE);
    assertThat(decoded("\r\nContent-Encoding: zstd", Zstd.compress(body))).isEqualTo(Samples.PAGE);
    assertThat(decoded("\r\nContent-Encoding: br", brotli)).isEqualTo("<p>brotli</p>");
  }

  private static String decoded(String fields, byte[] body) {
    Readings read = Readings.of("c.warc", response("x", OK + fields, body));
    assertThat(read.rejections).isEmpty();
    return read.texts().get(0);
  }

  @Test
  void jwarc86_invalidBytesInTargetUri() {
    byte[] raw = page("caf?", "menu");
    for (int i = 0; i < raw.length; i++) {
      raw[i] = raw[i] == '?' ? (byte) 0xe9 : raw[i];
    }
    Readings read = Readings.of("c.warc", Readings.join(raw, TWO));
    assertThat(read.rejections).isEmpty();
    assertThat(read.documents.get(0).url()).endsWith("/caf\u00e9");
  }

  @Test
  void whatIsNoArticleIsSkippedNotRejected() {
    byte[] image = response("i.png", "HTTP/1.1 200 OK\r\nContent-Type: image/png", new byte[] {1});
    byte[] moved = response("m", "HTTP/1.1 301 Moved\r\nLocation: /n", new byte[0]);
    byte[] gone = response("g", "HTTP/1.1 404 Not Found\r\nContent-Type: text/html", utf8("<p>?"));
    byte[] robots =
        response("robots.txt", "HTTP/1.1 200 OK\r\nContent-Type: text/plain", utf8("a"));
    byte[] revisit = record("revisit", "one", utf8("HTTP/1.1 200 OK\r\n\r\n"));
    Readings read = Readings.of("c.warc", Readings.join(image, moved, gone, robots, revisit, ONE));
    assertThat(read.rejections).isEmpty();
    assertThat(read.documents).hasSize(1);
    assertThat(read.skipped)
        .containsOnlyKeys("image", "redirect", "HTTP 404", "robots.txt", "revisit");
  }

  @Test
  void refusedPagesAreRejected() {
    Readings read =
        Readings.of(
            "c.warc",
            response("p", "HTTP/1.1 403 Forbidden\r\nContent-Type: text/html", utf8("<p>No")));
    assertThat(read.reasons())
        .containsExactly("https://brenholm-courier.example/p: HTTP 403 instead of a page");
  }

  @Test
  void storm340_emptyPage() {
    Readings read = Readings.of("c.warc", response("p", OK, new byte[0]));
    assertThat(read.reasons().get(0)).contains("0 bytes");
  }

  @Test
  void truncatedCaptureSaysSo() {
    byte[] cut =
        utf8(
            new String(ONE, StandardCharsets.UTF_8)
                .replaceFirst("WARC-Type", "WARC-Truncated: length\r\nWARC-Type"));
    Readings read = Readings.of("c.warc", cut);
    assertThat(read.documents.get(0).given().extra().get(Given.READ_NOTICE)).contains("length");
  }

  @Test
  void contentCodingBombIsRejected() {
    byte[] bomb = Readings.gzip(new byte[40 << 20]);
    Readings read =
        Readings.of(
            "c.warc", Readings.join(response("b", OK + "\r\nContent-Encoding: gzip", bomb), TWO));
    assertThat(read.rejections).hasSize(1);
    assertThat(read.documents).hasSize(1);
  }

  @Test
  void insaneContentLengthCostsOneRecord() {
    byte[] wrong = record("response", "w", utf8(OK + "\r\n\r\n<p>w</p>"), 9_007_199_254_740_991L);
    expectOneLost(Readings.join(ONE, wrong, THREE), ONE.length);
  }

  @Test
  void textOfConversionRecordIsPlain() {
    byte[] wet =
        utf8(
            new String(record("conversion", "one", utf8("Plain words.")), StandardCharsets.UTF_8)
                .replace("application/http; msgtype=response", "text/plain"));
    Readings read = Readings.of("c.warc", wet);
    assertThat(read.texts()).containsExactly("Plain words.");
  }
}
