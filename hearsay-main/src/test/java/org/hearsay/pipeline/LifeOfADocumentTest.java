package org.hearsay.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.Golden;
import org.hearsay.model.CountRules;
import org.hearsay.model.Outcome;
import org.hearsay.model.Trace;
import org.hearsay.report.JsonReport;
import org.hearsay.report.TreeReport;
import org.junit.jupiter.api.Test;

/**
 * Writes docs/life-of-a-document.md: one text followed through every stage; fails where the page is
 * stale.
 */
class LifeOfADocumentTest {
  private static final String FILE = "hearsay-main/src/test/resources/life/pelm-bridge.txt";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Test
  void thePageShowsWhatHappens() throws IOException {
    Path file = Golden.root().resolve(FILE);
    Input input = new Input(List.of(file.toString()), InputStream.nullInputStream());
    // Rules alone: the page must not change whenever the tagger is trained anew.
    Pipeline pipeline = new Pipeline(new Settings(1, true, CountRules.STANDARD), Progress.NONE);
    StringBuilder page = new StringBuilder();
    page.append(
        "# Life of a document\nWritten by `LifeOfADocumentTest`; run it with `-Dgolden.update=true` to renew the page.\n");
    section(
        page,
        "The bytes",
        "One text file, as it was saved (`" + FILE + "`):",
        Files.readString(file),
        "text");
    String extracted =
        line(report -> pipeline.extract(input, outcome -> report.article(accepted(outcome))));
    section(
        page,
        "1 read, 2 extract",
        "The body is told from its furniture; every date candidate is kept with where it stood.",
        pretty(extracted),
        "json");
    String attributed =
        line(
            report ->
                pipeline.attribute(input, outcome -> report.attributed(accepted(outcome), true)));
    section(
        page,
        "3 annotate, 4 attribute",
        "Who is said to say what, and who cites whom (rules alone, `--fast --explain`). Offsets count code points of `text`.",
        onlyAttribution(attributed),
        "json");
    Trace trace = pipeline.trace(input);
    String whole = line(report -> report.trace(trace));
    section(
        page,
        "5 lineage, 6 story, 7 event",
        "Nodes, edges, the story with its row.",
        withoutDocuments(whole),
        "json");
    StringWriter tree = new StringWriter();
    new TreeReport(tree, 80, false).print(trace);
    section(page, "What is printed", "`hearsay trace --fast`:", tree.toString(), "text");
    Golden.check("docs/life-of-a-document.md", page.toString());
  }

  private static void section(
      StringBuilder page, String title, String about, String body, String language) {
    page.append("\n## ")
        .append(title)
        .append('\n')
        .append(about)
        .append("\n\n```")
        .append(language)
        .append('\n');
    page.append(body.stripTrailing()).append("\n```\n");
  }

  private static String line(Consumer<JsonReport> write) {
    StringWriter out = new StringWriter();
    write.accept(new JsonReport(out));
    return out.toString();
  }

  private static <T> T accepted(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Accepted<T> accepted) {
      return accepted.value();
    }
    throw new AssertionError("rejected: " + outcome);
  }

  /** Indented, and without the machine's folder in the path. */
  private static String pretty(String json) throws IOException {
    ObjectNode node = (ObjectNode) JSON.readTree(json);
    node.put("path", FILE);
    return JSON.writeValueAsString(node);
  }

  private static String onlyAttribution(String json) throws IOException {
    ObjectNode node = (ObjectNode) JSON.readTree(json);
    return JSON.writeValueAsString(node.retain("id", "attributions", "citations"));
  }

  private static String withoutDocuments(String json) throws IOException {
    ObjectNode node = (ObjectNode) JSON.readTree(json);
    node.remove("documents");
    return JSON.writeValueAsString(node);
  }
}
