package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.read.Samples.utf8;

import java.util.Arrays;
import org.hearsay.model.Rejection;
import org.junit.jupiter.api.Test;

/** Captures from before WARC. */
class ArcFileTest {
  private static final byte[] ABOUT =
      arc(
          "filedesc://old.arc 0.0.0.0 20310402083000 text/plain",
          "1 0 Brenholm\nURL IP-address Archive-date Content-type Archive-length\n");
  private static final byte[] ONE = page("one");
  private static final byte[] TWO = page("two");
  private static final byte[] THREE = page("three");

  private static byte[] arc(String head, String body) {
    return arc(head, body, utf8(body).length);
  }

  private static byte[] arc(String head, String body, long length) {
    return utf8(head + " " + length + "\n" + body + "\n");
  }

  private static byte[] page(String words) {
    return arc(
        "http://brenholm-courier.example/" + words + " 192.0.2.7 20310402083000 text/html",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>"
            + words
            + "</p></body></html>");
  }

  static byte[] sample() {
    return Readings.join(ABOUT, ONE, TWO);
  }

  @Test
  void givesPageAddressTimeAndOffset() {
    Readings read = Readings.of("old.arc", Readings.join(ABOUT, ONE, TWO));
    assertThat(read.rejections).isEmpty();
    assertThat(read.skipped).containsEntry("filedesc", 1);
    assertThat(read.documents).hasSize(2);
    var second = read.documents.get(1);
    assertThat(second.url()).isEqualTo("http://brenholm-courier.example/two");
    assertThat(second.offset()).isEqualTo(ABOUT.length + ONE.length);
    assertThat(second.retrieved().iso()).isEqualTo("2031-04-02T08:30:00Z");
    assertThat(Readings.text(second)).contains("<p>two</p>");
  }

  @Test
  void versionTwoHasMoreFields() {
    byte[] record =
        arc(
            "http://nordvik-post.example/a 192.0.2.7 20310402083000 text/html 200 ABC - 17 old.arc",
            "<html><body><p>without a message head</p></body></html>");
    Readings read = Readings.of("old.arc", Readings.join(ABOUT, record));
    assertThat(read.rejections).isEmpty();
    assertThat(read.texts().get(0)).contains("without a message head");
  }

  @Test
  void gzipMembersGiveTheirOffsetsInTheFile() {
    byte[] first = Readings.gzip(ABOUT);
    Readings read = Readings.of("old.arc.gz", Readings.join(first, Readings.gzip(ONE)));
    assertThat(read.documents.get(0).offset()).isEqualTo(first.length);
  }

  @Test
  void brokenRecordsCostOne() {
    byte[] tooLong = arc("http://a.example/ 192.0.2.7 20310402083000 text/html", "<p>w</p>", 5000);
    byte[] tooShort = arc("http://a.example/ 192.0.2.7 20310402083000 text/html", "<p>w</p>", 3);
    byte[] garbage = utf8("??? not a record ???\n");
    byte[] insane =
        arc("http://a.example/ 192.0.2.7 20310402083000 text/html", "<p>", 9_007_199_254_740_991L);
    for (byte[] broken : new byte[][] {tooLong, tooShort, garbage, insane}) {
      Readings read = Readings.of("old.arc", Readings.join(ABOUT, ONE, broken, THREE));
      assertThat(read.rejections)
          .extracting(Rejection::offset)
          .containsExactly((long) ABOUT.length + ONE.length);
      assertThat(read.texts()).hasSize(2);
      assertThat(read.texts().get(1)).contains("three");
    }
  }

  @Test
  void cutAtEveryLengthIsAccountedFor() {
    byte[] whole = Readings.join(ABOUT, ONE);
    for (int n = 1; n < whole.length; n += 7) {
      Readings read = Readings.of("old.arc", Arrays.copyOf(whole, n));
      assertThat(read.documents.size() + read.rejections.size() + read.skipped.size()).isPositive();
    }
  }

  @Test
  void withoutItsFirstRecordTheEndingTells() {
    assertThat(Readings.of("old.arc", Readings.join(ONE, TWO)).documents).hasSize(2);
  }
}
