package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.Golden;
import org.hearsay.model.CountRules;
import org.hearsay.model.Edge;
import org.hearsay.model.Status;
import org.hearsay.pipeline.Input;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Progress;
import org.hearsay.pipeline.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus of the format before is brought up to this one, and what people said is kept. */
class MigrationTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path folder;

  @Test
  void theFormatBeforeIsBroughtUp() throws Exception {
    Pipeline pipeline = new Pipeline(new Settings(2, true, CountRules.STANDARD), Progress.NONE);
    String pile = Golden.root().resolve("examples/harbour-fire/pile").toString();
    String facts;
    Edge said;
    List<?> articles;
    try (Corpus corpus = Corpus.forWriting(folder)) {
      pipeline.ingest(new Input(List.of(pile), InputStream.nullInputStream()), corpus);
      facts = corpus.factsHash();
      articles = corpus.articles();
      said =
          corpus.trace().lineage().edges().stream()
              .filter(e -> e.status() == Status.INFERRED)
              .findFirst()
              .orElseThrow();
    }
    asBefore(said);
    assertThatThrownBy(() -> Corpus.forReading(folder))
        .hasMessageContaining("format 3")
        .hasMessageContaining("hearsay reindex --corpus");
    try (Corpus corpus = Corpus.forWriting(folder)) {
      assertThat(corpus.factsHash()).isEqualTo(facts);
      assertThat(corpus.articles()).isEqualTo(articles);
      corpus.writer().judgeAgain(pipeline::judged);
      assertThat(corpus.verdicts().log(5))
          .singleElement()
          .matches(v -> v.note().equals("read both"));
      assertThat(corpus.edges(said.child())).doesNotContain(said);
      assertThat(corpus.check()).isEmpty();
    }
    try (Corpus corpus = Corpus.forReading(folder)) {
      assertThat(corpus.articles()).isEqualTo(articles);
    }
  }

  @Test
  void anotherFormatIsLeftAsItIs() throws Exception {
    Corpus.forWriting(folder).close();
    try (var connection = CorpusFolder.connect(folder)) {
      new Sql(connection).run("UPDATE meta SET value = '9' WHERE key = 'format'");
    }
    assertThatThrownBy(() -> Corpus.forWriting(folder)).hasMessageContaining("newer hearsay");
  }

  /** Writes the tables as format 3 had them. */
  private void asBefore(Edge said) throws Exception {
    try (var connection = CorpusFolder.connect(folder)) {
      Sql sql = new Sql(connection);
      Decisions decisions = new Decisions(sql);
      for (String id : sql.list("SELECT id FROM article", row -> row.getString(1))) {
        String now =
            sql.first("SELECT record FROM article WHERE id = ?", row -> row.getString(1), id);
        sql.run("UPDATE article SET record = ? WHERE id = ?", inFull(now, decisions), id);
      }
      sql.run("ALTER TABLE attribution DROP COLUMN decided");
      sql.run("DROP TABLE decision");
      sql.run(
          "CREATE TABLE main.verdict (id INTEGER PRIMARY KEY AUTOINCREMENT, child TEXT, parent TEXT,"
              + " verdict TEXT, note TEXT, at TEXT)");
      sql.run("CREATE TABLE main.judged_row (story TEXT)");
      sql.run(
          "INSERT INTO main.verdict (child, parent, verdict, note, at) VALUES (?,?,'rejected','read both','2031')",
          said.child(),
          said.parent());
      sql.run("UPDATE meta SET value = '3' WHERE key = 'format'");
    }
  }

  private static String inFull(String record, Decisions decisions) throws IOException {
    JsonNode tree = JSON.readTree(record);
    for (JsonNode one : tree.get("attributions")) {
      JsonNode key = one.get("decisions");
      ((ObjectNode) one)
          .set(
              "decisions",
              JSON.valueToTree(
                  decisions.of(key.textValue()).stream()
                      .map(d -> java.util.Map.of("field", d.field(), "by", d.by()))
                      .toList()));
    }
    return tree.toString();
  }
}
