package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path folder;

  @Test
  void aWrongCommandLineIsTwo() {
    assertThat(Main.run("trace")).isEqualTo(Exit.USAGE);
    assertThat(Main.run("trase", ".")).isEqualTo(Exit.USAGE);
    assertThat(Main.run("copies", "--threads", "many", ".")).isEqualTo(Exit.USAGE);
  }

  @Test
  void nothingToReadIsOne() {
    assertThat(Main.run("extract", "--quiet", folder.resolve("missing").toString()))
        .isEqualTo(Exit.NOTHING);
  }

  @Test
  void aBrokenFileBesideGoodOnesIsThree() throws IOException {
    Files.writeString(
        folder.resolve("good.txt"),
        "The bridge at Pelm is closed. "
            + "It will stay so until Friday, the mayor said. ".repeat(4));
    Files.write(folder.resolve("broken.warc.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3});
    Path json = folder.resolve("out/trace.json");
    Files.createDirectories(folder.resolve("out"));
    int exit =
        Main.run(
            "trace",
            "--fast",
            "--quiet",
            "--json",
            json.toString(),
            folder.resolve("good.txt").toString(),
            folder.resolve("broken.warc.gz").toString());
    assertThat(exit).isEqualTo(Exit.QUARANTINED);
    assertThat(Files.readString(json)).contains("broken.warc.gz").contains("\"rejected\":[{");
  }

  @Test
  void helpHasExamples() {
    assertThat(Main.run("--help")).isEqualTo(Exit.OK);
    assertThat(Main.run("trace", "--help")).isEqualTo(Exit.OK);
  }

  @Test
  void ingestTwiceAddsOnce() {
    Path corpus = folder.resolve("corpus");
    String pile = Golden.root().resolve("examples/harbour-fire/pile/metro-halvern").toString();
    assertThat(Main.run("ingest", "--fast", "--quiet", "--corpus", corpus.toString(), pile))
        .isEqualTo(Exit.OK);
    assertThat(Main.run("ingest", "--fast", "--quiet", "--corpus", corpus.toString(), pile))
        .isEqualTo(Exit.OK);
    assertThat(Main.run("search", "--corpus", corpus.toString(), "fire")).isEqualTo(Exit.OK);
    Path graph = folder.resolve("lineage.graphml");
    assertThat(
            Main.run(
                "export", "--corpus", corpus.toString(), "--format", "graphml", graph.toString()))
        .isEqualTo(Exit.OK);
    assertThat(graph).isNotEmptyFile();
  }
}
