package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what the program prints: the row, and every line of the tree. */
class ReadmeTest {
  private static final String START = "```text\n";

  @TempDir Path folder;

  @Test
  void theSampleIsTrue() throws IOException, InterruptedException {
    String readme = Files.readString(Golden.root().resolve("README.md"));
    int from = readme.indexOf(START) + START.length();
    List<String> shown = readme.substring(from, readme.indexOf("```", from)).lines().toList();
    List<String> printed = printed().lines().toList();
    assertThat(printed).startsWith(shown.get(0), shown.get(1), shown.get(2));
    List<String> tree = shown.stream().filter(line -> line.contains("● ")).toList();
    assertThat(tree).hasSizeGreaterThan(5);
    assertThat(printed).containsSubsequence(tree);
  }

  private String printed() throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String pile = Golden.root().resolve("examples/harbour-fire/pile").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "trace",
                "--quiet",
                pile)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err.txt").toFile())
            .start();
    // Two documents of the pile are broken on purpose.
    assertThat(process.waitFor()).isEqualTo(Exit.QUARANTINED);
    return Files.readString(out);
  }
}
