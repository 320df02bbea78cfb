package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.Golden;
import org.hearsay.model.CountRules;
import org.hearsay.model.Trace;
import org.hearsay.report.HtmlReport;
import org.hearsay.report.JsonReport;
import org.junit.jupiter.api.Test;

/** Same input, same bytes out: whatever the order of the files and the number of threads. */
class SameBytesTest {
  @Test
  void orderAndThreadsDoNotMatter() throws IOException {
    List<String> files;
    try (Stream<Path> walk = Files.walk(Golden.root().resolve("examples/harbour-fire/pile"))) {
      files =
          new ArrayList<>(walk.filter(Files::isRegularFile).map(Path::toString).sorted().toList());
    }
    String once = bytes(files, 1, true);
    Collections.shuffle(files, new Random(20260101));
    assertThat(bytes(files, 2, true).equals(once)).as("shuffled on two threads").isTrue();
    Collections.reverse(files);
    assertThat(bytes(files, 1, true).equals(once)).as("reversed on one thread").isTrue();
  }

  /** With the tagger, on one agency's files alone, because it takes the time. */
  @Test
  void orderAndThreadsDoNotMatterToTheTagger() throws IOException {
    List<String> files;
    try (Stream<Path> walk = Files.walk(Golden.root().resolve("examples/harbour-fire/pile/kpa"))) {
      files =
          new ArrayList<>(walk.filter(Files::isRegularFile).map(Path::toString).sorted().toList());
    }
    String once = bytes(files, 1, false);
    Collections.reverse(files);
    assertThat(bytes(files, 2, false).equals(once)).as("reversed on two threads").isTrue();
  }

  private static String bytes(List<String> files, int threads, boolean fast) {
    Pipeline pipeline =
        new Pipeline(new Settings(threads, fast, CountRules.STANDARD), Progress.NONE);
    Trace trace = pipeline.trace(new Input(files, InputStream.nullInputStream()));
    StringWriter out = new StringWriter();
    new JsonReport(out).trace(trace);
    return out + HtmlReport.of(trace);
  }
}
