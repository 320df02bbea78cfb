package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

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

  /** The lines that docs/copies.md shows. */
  @Test
  void fourLines() {
    Copies copies = Copies.find(List.of(FIRST, SECOND, THIRD));
    StringBuilder out = new StringBuilder();
    for (Edge edge : copies.edges()) {
      out.append(edge.child()).append(" shares text with ").append(edge.parent());
    }
    assertThat(out.toString()).isEqualTo("0 shares text with 1");
  }

  @Test
  void theDocumentedLinesAreTheTestedOnes() throws Exception {
    String page = Files.readString(Golden.root().resolve("docs/copies.md"));
    assertThat(page).contains("Copies copies = Copies.find(List.of(first, second, third));");
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
