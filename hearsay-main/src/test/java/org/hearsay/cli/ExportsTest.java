package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.Edge;
import org.hearsay.store.Corpus;
import org.hearsay.store.Verdict;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every export is opened by another library than the one that wrote it. */
class ExportsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FORMULA = "=HYPERLINK(\"x\",\"y\")";
  private static final String LEAD =
      "VELTIS (Sound Wire News Agency) - The lighthouse of Veltis went dark on Monday for the first"
          + " time in ninety years, the keeper \uD83D\uDE00 Orla Finsbury said.\n\nShe had waited for"
          + " two spare lamps since the autumn, and the third of them broke during the night of the"
          + " long storm while eleven boats were still outside the harbour wall.";

  private static final String BARGE =
      "A barge ran aground near Orle and blocked the canal for nine hours. Two tugs pulled it free in the"
          + " evening. Nobody was hurt, and the lock at Pelm opened again before midnight.";

  @TempDir private static Path folder;
  private static Path corpus;
  private static Path pile;

  @BeforeAll
  static void ingest() throws Exception {
    corpus = folder.resolve("corpus");
    pile = folder.resolve("pile.jsonl");
    List<String> lines = new ArrayList<>();
    lines.add(
        line("a1", "Sound Wire News Agency", "2031-03-03T08:00:00Z", "Lighthouse dark", LEAD));
    lines.add(
        line(
            "a2",
            "Tarn Valley Post",
            "2031-03-03T10:00:00Z",
            FORMULA,
            LEAD + "\n\nThe Tarn Valley Post could not reach the harbour office."));
    lines.add(
        line(
            "a3",
            "Inland Mirror",
            null,
            "Keeper blames the office",
            "The lighthouse keeper blames the harbour office, Sound Wire News Agency reported."));
    lines.add(line("b1", "Pelm Echo", "2031-05-03T08:00:00Z", "Barge aground", BARGE));
    lines.add(
        line("b2", "Orle Post", "2031-05-04T08:00:00Z", "Canal shut", BARGE + "\n\nTolls rise."));
    Files.write(pile, lines);
    run(0, "ingest", "--fast", "--quiet", "--corpus", corpus.toString(), pile.toString());
  }

  private static String line(
      String id, String outlet, String published, String headline, String text) {
    var line = JSON.createObjectNode();
    line.put("id", id).put("outlet", outlet).put("headline", headline).put("text", text);
    if (published != null) {
      line.put("published", published);
    }
    return line.toString();
  }

  private static void run(int exit, String... arguments) {
    assertThat(Main.run(arguments)).as(String.join(" ", arguments)).isEqualTo(exit);
  }

  private static Path export(String format, String name, String... more) {
    Path out = folder.resolve(name);
    List<String> arguments =
        new ArrayList<>(List.of("export", "--corpus", corpus.toString(), "--format", format));
    arguments.addAll(List.of(more));
    arguments.add(out.toString());
    run(0, arguments.toArray(new String[0]));
    return out;
  }

  @Test
  void duckdbReadsParquetAndCsvAlike() throws Exception {
    Path parquet = export("parquet", "parquet");
    Path csv = export("csv", "csv");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      for (String table : List.of("article", "attribution", "citation", "edge", "story", "node")) {
        String columnar = "read_parquet('" + parquet.resolve(table + ".parquet") + "')";
        String commas =
            "read_csv('" + csv.resolve(table + ".csv") + "', header = true, all_varchar = true)";
        String rows = one(duck, "SELECT count(*) FROM " + columnar);
        assertThat(one(duck, "SELECT count(*) FROM " + commas)).as(table).isEqualTo(rows);
        assertThat(Integer.parseInt(rows)).as(table).isPositive();
      }
      String articles = "read_parquet('" + parquet.resolve("article.parquet") + "')";
      assertThat(one(duck, "SELECT text FROM " + articles + " WHERE id = 'a1'")).isEqualTo(LEAD);
      assertThat(one(duck, "SELECT published IS NULL FROM " + articles + " WHERE id = 'a3'"))
          .isEqualTo("true");
      assertThat(
              one(
                  duck,
                  "SELECT typeof(confidence) FROM '"
                      + parquet.resolve("edge.parquet")
                      + "' LIMIT 1"))
          .isEqualTo("DOUBLE");
      // Spans count as SQL counts: code points.
      assertThat(
              one(
                  duck,
                  "SELECT count(*) FROM (SELECT t.content, substr(a.text, CAST(json_extract(t.content_spans, '$[0][0]') AS INTEGER) + 1,"
                      + " CAST(json_extract(t.content_spans, '$[0][1]') AS INTEGER) - CAST(json_extract(t.content_spans, '$[0][0]') AS INTEGER)) cut"
                      + " FROM '"
                      + parquet.resolve("attribution.parquet")
                      + "' t JOIN "
                      + articles
                      + " a ON a.id = t.article WHERE json_array_length(t.content_spans) = 1) WHERE content <> cut"))
          .isEqualTo("0");
    }
  }

  @Test
  void aSpreadsheetMeetsNoFormula() throws Exception {
    String csv = Files.readString(export("csv", "article.csv", "--table", "article"));
    assertThat(csv).contains("\"'=HYPERLINK(").doesNotContain(",=").doesNotContain(",\"=");
  }

  private static String one(Connection duck, String sql) throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  @Test
  void graphsAreReadAsGraphs() throws Exception {
    Graph<String, DefaultEdge> graphml = graph();
    var graphmlReader = new GraphMLImporter<String, DefaultEdge>();
    graphmlReader.setVertexFactory(id -> id);
    graphmlReader.importGraph(
        graphml, new StringReader(Files.readString(export("graphml", "lineage.graphml"))));
    assertThat(graphml.containsEdge("a2", "a1")).isTrue();

    Graph<String, DefaultEdge> gexf = graph();
    var gexfReader = new SimpleGEXFImporter<String, DefaultEdge>();
    gexfReader.setVertexFactory(id -> id);
    gexfReader.setSchemaValidation(true);
    String text = Files.readString(export("gexf", "lineage.gexf"));
    gexfReader.importGraph(gexf, new StringReader(text));
    assertThat(gexf.vertexSet()).isEqualTo(graphml.vertexSet());
    assertThat(gexf.edgeSet()).hasSameSizeAs(graphml.edgeSet());
    assertThat(text).contains("id=\"a1\" label=\"Lighthouse dark\" start=\"2031-03-03T08:00:00Z\"");
  }

  private static Graph<String, DefaultEdge> graph() {
    return new DirectedPseudograph<>(
        SupplierUtil.createStringSupplier(), SupplierUtil.DEFAULT_EDGE_SUPPLIER, false);
  }

  @Test
  void aJsonLdProcessorReadsTheProvenance() throws Exception {
    String prov = "http://www.w3.org/ns/prov#";
    Path file = export("prov", "prov.jsonld");
    JsonArray nodes =
        JsonLd.expand(JsonDocument.of(new StringReader(Files.readString(file)))).get();
    List<String> quoted = new ArrayList<>();
    for (var node : nodes) {
      JsonArray from = node.asJsonObject().getJsonArray(prov + "wasQuotedFrom");
      if (from != null) {
        quoted.add(
            node.asJsonObject().getString("@id") + " " + from.getJsonObject(0).getString("@id"));
      }
    }
    assertThat(quoted).contains("urn:hearsay:node:a2 urn:hearsay:node:a1");
  }

  @Test
  void everyExportShowsWhatPeopleSaid() throws Exception {
    Map<String, String> before = exports("before");
    before.forEach((format, text) -> assertThat(text).as(format).contains("inferred"));
    try {
      say(Verdict.Kind.CONFIRMED);
      exports("confirmed")
          .forEach(
              (format, text) ->
                  assertThat(text)
                      .as(format)
                      .containsIgnoringCase("confirmed")
                      .doesNotContain("inferred"));
      say(Verdict.Kind.REJECTED);
      exports("rejected")
          .forEach(
              (format, text) ->
                  assertThat(text).as(format).doesNotContain("confirmed", "Confirmed", "inferred"));
    } finally {
      say(Verdict.Kind.WITHDRAWN);
    }
    assertThat(exports("after")).isEqualTo(before);
  }

  private static void say(Verdict.Kind kind) {
    try (Corpus facts = Corpus.forReading(corpus)) {
      Edge edge = facts.evidentEdges("b2").get(0);
      facts.judge(edge.child(), edge.parent(), kind, "", new PipelineDesk(true)::judged);
    }
  }

  private static Map<String, String> exports(String name) throws Exception {
    String story;
    try (Corpus facts = Corpus.forReading(corpus)) {
      story = facts.storyOf("b2");
    }
    Map<String, String> texts = new TreeMap<>();
    for (String format : List.of("graphml", "gexf", "prov", "json")) {
      texts.put(format, Files.readString(export(format, name + "." + format)));
    }
    texts.put("csv", Files.readString(export("csv", name + ".csv", "--table", "edge")));
    Path parquet = export("parquet", name + ".parquet", "--table", "edge");
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      String statuses =
          "SELECT string_agg(status, ' ' ORDER BY child, parent) FROM '" + parquet + "'";
      texts.put("parquet", one(duck, statuses));
    }
    Document page = Jsoup.parse(Files.readString(export("html", name + ".html", "--story", story)));
    page.select(".legend").remove();
    texts.put("html", page.body().text());
    return texts;
  }

  @Test
  void aJsonLdProcessorReadsTheAnnotations() throws Exception {
    Path file = export("webannotation", "annotations.jsonld");
    JsonLdOptions options = new JsonLdOptions();
    String context =
        new String(
            ExportsTest.class.getResourceAsStream("anno-terms.jsonld").readAllBytes(),
            StandardCharsets.UTF_8);
    options.setDocumentLoader((url, how) -> document(url.toString(), context));
    JsonArray nodes =
        JsonLd.expand(JsonDocument.of(new StringReader(Files.readString(file))))
            .options(options)
            .get();
    String all = nodes.toString();
    assertThat(all)
        .contains("http://www.w3.org/ns/oa#TextPositionSelector")
        .contains("http://www.w3.org/ns/oa#hasTarget")
        .contains("http://www.w3.org/ns/oa#exact");
    for (JsonNode item : JSON.readTree(Files.readString(file)).get("items")) {
      JsonNode selectors = item.get("target").get(0).get("selector");
      int start = selectors.get(0).get("start").asInt();
      int end = selectors.get(0).get("end").asInt();
      boolean first = item.get("id").asText().startsWith("urn:hearsay:annotation:a1:");
      if (first) {
        int from = LEAD.offsetByCodePoints(0, start);
        assertThat(LEAD.substring(from, LEAD.offsetByCodePoints(from, end - start)))
            .isEqualTo(selectors.get(1).get("exact").asText());
      }
    }
  }

  private static com.apicatalog.jsonld.document.Document document(String url, String context) {
    try {
      assertThat(url).isEqualTo("http://www.w3.org/ns/anno.jsonld");
      return JsonDocument.of(new StringReader(context));
    } catch (com.apicatalog.jsonld.JsonLdError e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void offsetsCarryNoWordsAndOwnCopiesPutThemBack() throws Exception {
    for (String format : List.of("jsonl", "csv", "parquet", "prov", "webannotation", "gexf")) {
      Path out = export(format, "offsets-" + format, "--mode", "offsets");
      List<Path> files;
      try (var walk = Files.walk(out)) {
        files = walk.filter(Files::isRegularFile).toList();
      }
      for (Path file : files) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes)
            .as(file.toString())
            .doesNotContain("went dark", "harbour office", "blames");
      }
    }
    Path shared = folder.resolve("offsets-jsonl");
    Path whole = folder.resolve("whole.jsonl");
    run(
        0,
        "rehydrate",
        "--quiet",
        "--from",
        shared.toString(),
        "--to",
        whole.toString(),
        pile.toString());
    JsonNode first = JSON.readTree(Files.readAllLines(whole).get(0));
    assertThat(first.get("text").asText()).isEqualTo(LEAD);
    assertThat(first.get("headline").asText()).isEqualTo("Lighthouse dark");
    Path other = folder.resolve("other.jsonl");
    Files.writeString(other, line("a1", "X", null, "h", LEAD + " Changed."));
    run(
        3,
        "rehydrate",
        "--quiet",
        "--from",
        shared.toString(),
        "--to",
        whole.toString(),
        other.toString());
  }

  @Test
  void aStoryIsADossier() throws Exception {
    JsonNode trace = JSON.readTree(Files.readString(export("json", "trace.json")));
    String story = trace.get("stories").get(0).get("id").asText();
    var page = org.jsoup.Jsoup.parse(Files.readString(export("html", "d.html", "--story", story)));
    assertThat(page.select("#documents h3")).isNotEmpty();
    assertThat(page.select("details:not([open])")).isEmpty();
    assertThat(page.select("script")).isEmpty();
  }
}
