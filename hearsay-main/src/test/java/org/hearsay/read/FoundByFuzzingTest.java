package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.luben.zstd.Zstd;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.hearsay.model.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What fuzzing found, made small; docs/fuzzing.md tells when and how. */
class FoundByFuzzingTest {
  private static final byte[] PAGE = Samples.page("one", "one");

  /** A gzip member cut off in its ten bytes of header was found again as the next one, forever. */
  @Test
  void gzipCutOffInItsHeaderEnds() {
    byte[] whole = Readings.gzip(PAGE);
    for (String name : new String[] {"c.warc.gz", "a.jsonl.gz", "p.html.gz", "x"}) {
      for (int n = 2; n < 10; n++) {
        byte[] alone = Arrays.copyOf(whole, n);
        Readings read =
            assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Readings.of(name, alone));
        assertThat(read.reasons()).hasSize(1);
        assertThat(read.reasons().get(0)).contains("cut off", n + " bytes");
      }
    }
  }

  @Test
  void gzipMemberCutOffInItsHeaderBehindAnother() {
    byte[] whole = Readings.gzip(PAGE);
    byte[] both = Readings.join(whole, Arrays.copyOf(whole, 6));
    Readings read =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Readings.of("c.warc.gz", both));
    assertThat(read.documents).hasSize(1);
    assertThat(read.rejections).extracting(Rejection::offset).containsExactly((long) whole.length);
  }

  /** Damage before the first byte was an empty file, though good members stood behind it. */
  @Test
  void firstGzipMemberDamaged() {
    byte[] first = Readings.gzip(PAGE);
    Arrays.fill(first, 10, 14, (byte) 0xff);
    byte[] both = Readings.join(first, Readings.gzip(Samples.page("two", "two")));
    Readings read = Readings.of("c.warc.gz", both);
    assertThat(read.texts()).hasSize(1);
    assertThat(read.rejections).extracting(Rejection::offset).contains(0L);
  }

  /** Damaged zstd ended the file with an exception instead of a place. */
  @Test
  void zstdCutOffOrDamaged() {
    byte[] lines = Samples.utf8(Samples.LINE + Samples.LINE.replace("a1", "a2"));
    byte[] packed = Zstd.compress(lines);
    Readings cut = Readings.of("a.jsonl.zst", Arrays.copyOf(packed, packed.length - 8));
    assertThat(cut.reasons()).hasSize(1);
    assertThat(cut.reasons().get(0)).contains("zstd is damaged or cut off");
    byte[] rubbish = Readings.join(packed, Samples.utf8("rubbish behind it"));
    Readings read = Readings.of("a.jsonl.zst", rubbish);
    assertThat(read.ids()).containsExactly("a1", "a2");
    assertThat(read.rejections).hasSize(1);
    byte[] page = Arrays.copyOf(Zstd.compress(Samples.utf8(Samples.PAGE)), 20);
    byte[] response = Samples.response("z", "HTTP/1.1 200 OK\r\nContent-Encoding: zstd", page);
    assertThat(Readings.of("c.warc", Readings.join(response, PAGE)).documents).hasSize(1);
  }

  /** Zero bytes made the JSON parser read UTF-32 and throw. */
  @Test
  void zerosInJsonAreNoEncoding() {
    byte[] bytes = {'[', 0, 0, 0, '{', '"', 0x2c, 0x21, 0x22, 0x3f, '1', '2'};
    for (String name : new String[] {"a.json", "a.jsonl", "x"}) {
      assertThat(Readings.of(name, bytes).rejections).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void jsonLinesInWideCharacters(String name) {
    Charset charset = Charset.forName(name);
    String second = Samples.LINE.replace("a1", "a2").replace("aground", "ür alle 🚢");
    String bad = "{\"id\": broken\n";
    int unit = name.contains("32") ? 4 : 2;
    for (String mark : new String[] {"", "\ufeff"}) {
      if (mark.isEmpty() && unit == 4) {
        continue; // three zeros in four bytes: taken for binary data
      }
      String all = mark + Samples.LINE + bad + second;
      Readings read = Readings.of("a.jsonl", all.getBytes(charset));
      if (name.equals("UTF-32BE")) {
        assertThat(read.rejections).isNotEmpty(); // its mark is two zeros: binary data
        continue;
      }
      assertThat(read.ids()).containsExactly("a1", "a2");
      assertThat(read.texts().get(1)).contains("ür alle 🚢");
      long place = (long) (mark.length() + Samples.LINE.length()) * unit;
      assertThat(read.rejections).extracting(Rejection::offset).containsExactly(place);
    }
  }

  @Test
  void jsonArrayInWideCharacters() {
    String array = "\ufeff[\n" + Samples.LINE + "," + Samples.LINE.replace("a1", "a2") + "]";
    assertThat(Readings.of("a.json", array.getBytes(StandardCharsets.UTF_16LE)).ids())
        .containsExactly("a1", "a2");
  }
}
