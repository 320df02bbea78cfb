package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What broke other programs and has no place in the tests of a format; docs/malformed-input.md
 * lists all of it.
 */
class MalformedCapturesTest {
  private static final byte[] ONE = Samples.page("one", "one");

  @TempDir Path folder;

  @Test
  void addressInAngleBrackets() {
    String warc = new String(ONE, StandardCharsets.UTF_8).replaceFirst("(https://\\S+)", "<$1>");
    assertThat(Readings.of("c.warc", warc).documents.get(0).url())
        .isEqualTo("https://brenholm-courier.example/one");
  }

  @Test
  void storm340_emptyRefusal() {
    byte[] refused = Samples.response("p", "HTTP/1.1 403 Forbidden", new byte[0]);
    Readings read = Readings.of("c.warc", Readings.join(refused, ONE));
    assertThat(read.documents).hasSize(1);
    assertThat(read.reasons().get(0)).contains("HTTP 403");
  }

  @Test
  void rome192_oddDatesAreCarried() {
    String[] dates = {"Tue, Jan 23 2031 02:54:55 MST", "Tue, 18 Sept 2031 15:53:56 +0300", "soon"};
    for (String date : dates) {
      String feed = Samples.FEED.replaceFirst("(<pubDate>).*(</pubDate>)", "$1" + date + "$2");
      Readings read = Readings.of("f.rss", feed);
      assertThat(read.documents.get(0).given().published()).isEqualTo(date);
    }
  }

  @Test
  void datashare1576_manyFiles() throws IOException {
    for (int i = 0; i < 1500; i++) {
      Files.writeString(folder.resolve("f" + i + ".txt"), "The ferry ran aground again, " + i);
    }
    Readings read = new Readings();
    new Reader(ReadLimits.standard(), read.progress())
        .read(List.of(folder.toString()), InputStream.nullInputStream(), read::add);
    assertThat(read.documents).hasSize(1500);
    assertThat(read.rejections).isEmpty();
  }

  @Test
  void lineEndsAndCaseOfHeadersDoNotMatter() {
    String warc = new String(ONE, StandardCharsets.UTF_8);
    String bare = warc.replace("\r\n", "\n").replace("Content-Length: ", "content-length:");
    int fewer = (int) warc.substring(warc.indexOf("HTTP/")).chars().filter(c -> c == '\r').count();
    int length = Integer.parseInt(warc.replaceFirst("(?s).*?Content-Length: (\\d+).*", "$1"));
    String mended =
        bare.replaceFirst("content-length:\\d+", "content-length:" + (length - fewer + 2));
    Readings read = Readings.of("c.warc", mended);
    assertThat(read.rejections).isEmpty();
    assertThat(read.documents).hasSize(1);
  }
}
