package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No bytes make a reader throw, hang or stay silent. */
class MutationTest {
  private static final List<String> NAMES =
      List.of(
          "x.html",
          "x.txt",
          "x.jsonl",
          "x.json",
          "x.warc",
          "x.rss",
          "x.wacz",
          "x.pdf",
          "x.eml",
          "x",
          "x.arc",
          "x.jsonl.gz",
          "x.warc.gz");

  private static final ReadLimits SMALL = ReadLimits.standard().withDocumentBytes(1 << 18);

  private static Map<String, byte[]> samples() throws IOException {
    byte[] warc = Readings.join(Samples.page("1", "one"), Samples.page("2", "two"));
    Map<String, byte[]> samples = new LinkedHashMap<>();
    samples.put("x.html", Samples.utf8(Samples.PAGE));
    samples.put("x.txt", Samples.utf8("Plain words.\n"));
    samples.put("x.jsonl", Samples.utf8(Samples.LINE + Samples.LINE.replace("a1", "a2")));
    samples.put("x.json", Samples.utf8("[" + Samples.LINE + "]"));
    samples.put("x.jsonl.gz", Readings.gzip(Samples.utf8(Samples.LINE)));
    samples.put("wide.jsonl", Samples.LINE.repeat(2).getBytes(StandardCharsets.UTF_16LE));
    samples.put("x.jsonl.zst", Zstd.compress(Samples.utf8(Samples.LINE.repeat(3))));
    samples.put("x.arc", ArcFileTest.sample());
    samples.put("x.warc", warc);
    samples.put("x.warc.gz", Readings.gzip(Samples.page("1", "one"), Samples.page("2", "two")));
    samples.put("x.rss", Samples.utf8(Samples.FEED));
    samples.put("x.xml", Samples.utf8(Samples.ATOM));
    samples.put("x.eml", Samples.utf8(Samples.MAIL));
    samples.put("x.wacz", FormatsTest.wacz());
    samples.put("x.pdf", FormatsTest.pdf("Words on a page."));
    return samples;
  }

  @Test
  void flippedCutAndSplicedSamplesAreAccountedFor() throws IOException {
    Random random = new Random(20310402);
    for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
      for (int round = 0; round < 150; round++) {
        byte[] bytes = mutate(sample.getValue(), random);
        assertTimeoutPreemptively(
            Duration.ofSeconds(20), () -> check(sample.getKey(), bytes), sample.getKey());
      }
    }
  }

  private static byte[] mutate(byte[] bytes, Random random) {
    byte[] out = bytes.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      out[random.nextInt(out.length)] = (byte) random.nextInt(256);
    }
    if (random.nextInt(3) == 0) {
      out = Arrays.copyOf(out, random.nextInt(out.length));
    }
    if (random.nextInt(4) == 0) {
      out =
          Readings.join(out, Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length));
    }
    return out;
  }

  private static void check(String name, byte[] bytes) {
    Readings read = Readings.of(name, bytes, SMALL);
    assertThat(read.documents.size() + read.rejections.size() + read.skipped.size())
        .as("outcomes of %s: %s", name, Arrays.toString(bytes))
        .isPositive();
    Readings again = Readings.of(name, bytes, SMALL);
    assertThat(again.ids()).isEqualTo(read.ids());
    assertThat(again.rejections).isEqualTo(read.rejections);
  }

  @FuzzTest(maxDuration = "3m")
  void anyBytesUnderAnyName(FuzzedDataProvider data) {
    String name = data.pickValue(NAMES);
    Readings.of(name, data.consumeRemainingAsBytes(), SMALL);
  }

  @FuzzTest(maxDuration = "3m")
  void anyBytesAsACapture(FuzzedDataProvider data) {
    byte[] body = data.consumeRemainingAsBytes();
    Readings.of("x.warc", Samples.record("response", "p", body), SMALL);
    Readings.of("x.warc", body, SMALL);
  }
}
