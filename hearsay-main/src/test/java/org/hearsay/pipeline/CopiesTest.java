package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.Golden;
import org.hearsay.model.Edge;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final String FIRST =
      "The clock tower of Vessil stopped at noon when a pair of storks moved in behind the dial."
          + " The keeper says that he will not wind it again before their eggs have hatched.";
  private static final String SECOND = "Storks have the tower. " + FIRST + " So noon it stays.";
  private static final String THIRD = "Bread was dearer in Ombry this week than in any since May.";

  /** The lines that docs/copies.md shows, as they stand there. */
  private static void documented(String first, String second, String third) {
    Copies copies = Copies.find(List.of(first, second, third));
    for (Edge edge : copies.edges()) {
      System.out.println(edge.child() + " takes from " + edge.parent() + ": " + edge.passages());
    }
  }

  @Test
  void theDocumentedLinesRun() {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      documented(FIRST, SECOND, THIRD);
    } finally {
      System.setOut(console);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("0 takes from 1: [Passage[");
  }

  @Test
  void theDocumentedLinesAreTheTestedOnes() throws Exception {
    String page = Files.readString(Golden.root().resolve("docs/copies.md"));
    int from = page.indexOf("```java\n") + "```java\n".length();
    String shown = page.substring(from, page.indexOf("```", from)).replaceAll("\\s+", " ").strip();
    String test =
        Files.readString(
            Golden.root()
                .resolve("hearsay-main/src/test/java/org/hearsay/pipeline/CopiesTest.java"));
    assertThat(shown).startsWith("Copies copies = Copies.find(");
    assertThat(test.replaceAll("\\s+", " ")).contains(shown);
  }

  @Test
  void passagesAreStretchesOfTheTextsByTheirIds() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("tower", FIRST);
    texts.put("storks", SECOND);
    texts.put("bread", THIRD);
    Edge edge = Copies.find(texts).edges().get(0);
    assertThat(List.of(edge.child(), edge.parent())).containsExactlyInAnyOrder("tower", "storks");
    String child = texts.get(edge.child());
    String parent = texts.get(edge.parent());
    edge.passages()
        .forEach(
            p ->
                assertThat(child.substring(p.child().start(), p.child().end()))
                    .isEqualTo(parent.substring(p.parent().start(), p.parent().end())));
  }
}
