package org.hearsay.bench.chains;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped truth agrees with the shipped files and with itself. */
class HarbourFireTest {
  private static final Path HOME = Path.of("..", "examples", "harbour-fire");
  private static JsonNode truth;

  @BeforeAll
  static void read() throws IOException {
    truth = new ObjectMapper().readTree(Files.readString(HOME.resolve("truth.json")));
  }

  private static Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    truth.path("documents").forEach(document -> keys.add(document.path("key").asText()));
    return keys;
  }

  @Test
  void everyDocumentIsInThePile() {
    for (JsonNode document : truth.path("documents")) {
      assertThat(HOME.resolve("pile").resolve(document.path("path").asText())).exists();
    }
    assertThat(keys()).hasSize(49);
  }

  @Test
  void everyReferenceIsADocumentOrAbsent() {
    List<String> references = new ArrayList<>();
    for (JsonNode derivation : truth.path("derivations")) {
      references.add(derivation.path("child").asText());
      references.add(derivation.path("parent").asText());
      derivation.path("acceptable_parents").forEach(p -> references.add(p.asText()));
    }
    for (JsonNode story : truth.path("stories")) {
      story.path("documents").forEach(key -> references.add(key.asText()));
      for (JsonNode claim : story.path("claims")) {
        claim.path("assertions").forEach(a -> references.add(a.path("document").asText()));
      }
    }
    Set<String> keys = keys();
    assertThat(references)
        .allSatisfy(r -> assertThat(r.startsWith("absent:") || keys.contains(r)).as(r).isTrue());
  }

  @Test
  void theRowsAddUp() {
    for (JsonNode story : truth.path("stories")) {
      JsonNode row = story.path("row");
      assertThat(row.path("documents").asInt()).isEqualTo(story.path("documents").size());
      assertThat(row.path("versions").asInt()).isEqualTo(story.path("versions").size());
      JsonNode origins = story.path("origins");
      String[] figures = {"low", "best", "high"};
      for (int i = 0; i < figures.length; i++) {
        int sum = 0;
        for (JsonNode origin : origins.path("names")) {
          sum += origin.path("counts").get(i).asInt();
        }
        assertThat(origins.path(figures[i]).asInt()).as(figures[i]).isEqualTo(sum);
      }
    }
  }

  @Test
  void thePerfectAnswerGetsFullMarks() {
    ChainScores scores = ChainScorer.score(truth, PerfectAnswer.to(truth));
    assertThat(scores.edges()).isEqualTo(new Rates(38, 0, 0));
    assertThat(scores.kinds().value()).isEqualTo(1);
    assertThat(scores.statuses().value()).isEqualTo(1);
    assertThat(scores.rowsExact()).isEqualTo(new Share(7, 7));
    assertThat(scores.alerts()).isEqualTo(new Rates(9, 0, 0));
    assertThat(scores.rejected()).isEqualTo(new Rates(2, 0, 0));
    assertThat(scores.claims().assertions().f1()).isEqualTo(1);
    assertThat(scores.claims().originsExact()).isEqualTo(new Share(10, 10));
    assertThat(scores.claims().values()).isEqualTo(new Share(2, 2));
  }

  @Test
  void theCommandPrintsATableOrJson(@TempDir Path dir) throws IOException {
    Path answer = dir.resolve("answer.json");
    Files.writeString(answer, PerfectAnswer.to(truth).toString());
    String table = run(0, HOME.resolve("truth.json").toString(), answer.toString());
    assertThat(table).contains("42 -> 33 -> 9 -> 7-9-10", "edges, directed");
    String json = run(0, "--json", HOME.resolve("truth.json").toString(), answer.toString());
    JsonNode read = new ObjectMapper().readTree(json);
    assertThat(read.path("edges").path("f1").asDouble()).isEqualTo(1);
    assertThat(read.path("rowsExact").path("hits").asInt()).isEqualTo(7);
    assertThat(run(2, "only-one.json")).contains("usage:");
    assertThat(run(1, "no-such-file.json", "nor-this.json")).contains("no-such-file.json");
  }

  private static String run(int exit, String... args) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(ScoreChains.run(args, out, out)).isEqualTo(exit);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
