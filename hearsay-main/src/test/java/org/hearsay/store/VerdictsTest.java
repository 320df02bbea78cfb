package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.cli.Served;
import org.hearsay.model.Claim;
import org.hearsay.model.CountRules;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Origins;
import org.hearsay.model.Status;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.pipeline.Input;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Progress;
import org.hearsay.pipeline.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person says of a derivation: kept at once, only added to, and seen everywhere. */
class VerdictsTest {
  private final Served served = Served.demo();
  private final List<Edge> judged = new ArrayList<>();
  private Corpus corpus;

  @BeforeEach
  void open() {
    corpus = Corpus.forReading(served.corpus);
  }

  @AfterEach
  void takeBack() {
    judged.forEach(e -> say(e, Verdict.Kind.WITHDRAWN));
    assertThat(corpus.verdicts().touched()).isEmpty();
    corpus.close();
  }

  private void say(Edge edge, Verdict.Kind kind) {
    corpus.judge(edge.child(), edge.parent(), kind, "", served.desk::judged);
  }

  private void judge(Edge edge, Verdict.Kind kind) {
    judged.add(edge);
    say(edge, kind);
  }

  /** Copies between articles, inferred, with an end. */
  private List<Edge> copies() {
    return corpus.trace().lineage().edges().stream()
        .filter(e -> e.status() == Status.INFERRED && !e.undirected())
        .filter(e -> e.kind() == EdgeKind.COPY && !e.parent().startsWith("absent:"))
        .toList();
  }

  @Test
  void theLastVerdictHoldsAndNoneIsChanged() throws Exception {
    Edge edge = copies().get(0);
    judge(edge, Verdict.Kind.REJECTED);
    assertThat(corpus.edges(edge.child())).noneMatch(e -> same(e, edge));
    say(edge, Verdict.Kind.CONFIRMED);
    assertThat(corpus.edges(edge.child()))
        .anyMatch(e -> same(e, edge) && e.status() == Status.CONFIRMED && e.confidence() == 1);
    say(edge, Verdict.Kind.WITHDRAWN);
    assertThat(corpus.edges(edge.child())).anyMatch(edge::equals);
    assertThat(corpus.verdicts().log(10)).hasSizeGreaterThanOrEqualTo(3);
    try (Connection raw = raw("verdicts.db");
        Statement statement = raw.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("UPDATE verdict SET note = 'x'"))
          .hasMessageContaining("only ever added");
      assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM verdict"))
          .hasMessageContaining("only ever added");
    }
    Edge nowhere = copies().get(0);
    assertThatThrownBy(
            () -> corpus.judge("x", nowhere.parent(), Verdict.Kind.CONFIRMED, "", (b, l) -> null))
        .hasMessageContaining("no inferred derivation");
    Edge turned = turned(nowhere);
    assertThatThrownBy(() -> say(turned, Verdict.Kind.REJECTED))
        .as("it would be kept and change nothing")
        .hasMessageContaining("no inferred derivation");
  }

  @Test
  void anUndecidedDerivationIsConfirmedEitherWay(@TempDir Path folder) {
    String text =
        "A barge ran aground near Orle on Monday and blocked the canal for nine hours. Two tugs pulled it"
            + " free in the evening. Nobody was hurt, and the lock at Pelm opened again before midnight.";
    String line = "{\"id\": \"%s\", \"outlet\": \"%s\", \"text\": \"%s\"}\n";
    String pile =
        String.format(line, "one", "Orle Post", text)
            + String.format(line, "two", "Pelm Echo", text);
    Pipeline pipeline = new Pipeline(new Settings(1, true, CountRules.STANDARD), Progress.NONE);
    try (Corpus fresh = Corpus.forWriting(folder)) {
      InputStream lines = new ByteArrayInputStream(pile.getBytes(StandardCharsets.UTF_8));
      pipeline.ingest(new Input(List.of("-"), lines), fresh);
      Edge open = fresh.edges("one").get(0);
      assertThat(open.undirected()).isTrue();
      Edge turned = turned(open);
      fresh.judge(turned.child(), turned.parent(), Verdict.Kind.CONFIRMED, "", pipeline::judged);
      assertThat(fresh.edges("one"))
          .singleElement()
          .matches(e -> same(e, turned) && e.status() == Status.CONFIRMED && !e.undirected());
      assertThat(rows(fresh, "edge"))
          .singleElement()
          .matches(r -> pair(r, turned) && r.get(5).equals(0));
      assertThat(fresh.listing().restsOn(name(fresh, turned.child())))
          .singleElement()
          .isEqualTo(new Tally(name(fresh, turned.parent()), "copy, confirmed", 1));
    }
  }

  private static String name(Corpus corpus, String article) {
    return corpus.article(article).article().outlet().name();
  }

  private static Edge turned(Edge e) {
    return new Edge(
        /* child= */ e.parent(),
        /* parent= */ e.child(),
        e.kind(),
        e.status(),
        1,
        false,
        null,
        List.of(),
        List.of());
  }

  /** The test of the whole: without a verdict, telling again changes nothing at all. */
  @Test
  void aStoryToldAgainWithoutAVerdictIsTheSame() {
    assertThat(corpus.stories()).hasSizeGreaterThan(5);
    for (Story story : corpus.stories()) {
      Trace basis = corpus.basis(story.id());
      assertThat(served.desk.judged(basis, basis.lineage())).isEqualTo(story);
    }
  }

  @Test
  void aVerdictWaitsForNoWriter() throws Exception {
    Edge edge = copies().get(0);
    judged.add(edge);
    try (Connection writer = raw("facts.db");
        Statement held = writer.createStatement()) {
      held.execute("BEGIN IMMEDIATE");
      held.executeUpdate("UPDATE meta SET value = value");
      long from = System.nanoTime();
      String body =
          String.format(
              "{\"child\": \"%s\", \"parent\": \"%s\", \"verdict\": \"rejected\"}",
              edge.child(), edge.parent());
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(served.address("/api/verdicts")))
                      .header("Origin", served.address(""))
                      .POST(HttpRequest.BodyPublishers.ofString(body))
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      // A writer is waited for 10 seconds.
      assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(8));
      assertThat(corpus.edges(edge.child())).noneMatch(e -> same(e, edge));
      held.execute("ROLLBACK");
    }
  }

  @Test
  void claimsMoveWithTheRow() {
    int moved = 0;
    for (Edge edge : copies()) {
      String story = corpus.storyOf(edge.child());
      Story before = told(story);
      judge(edge, Verdict.Kind.REJECTED);
      Story after = told(story);
      assertThat(after.claims()).extracting(Claim::id).isEqualTo(ids(before));
      moved += origins(after).equals(origins(before)) ? 0 : 1;
      say(edge, Verdict.Kind.WITHDRAWN);
      assertThat(told(story)).isEqualTo(before);
    }
    assertThat(moved).isPositive();
  }

  private static List<String> ids(Story story) {
    return story.claims().stream().map(Claim::id).toList();
  }

  private static List<List<Integer>> origins(Story story) {
    return story.claims().stream()
        .map(c -> c.origins().origins())
        .map((Origins o) -> List.of(o.low(), o.best(), o.high()))
        .toList();
  }

  private Story told(String id) {
    return corpus.story(id).stories().get(0);
  }

  @Test
  void tablesForOtherToolsAreAsPeopleLeftThem() {
    Edge gone = copies().get(0);
    Edge sure = copies().get(1);
    judge(gone, Verdict.Kind.REJECTED);
    judge(sure, Verdict.Kind.CONFIRMED);
    assertThat(rows("edge")).noneMatch(r -> pair(r, gone));
    assertThat(rows("edge")).anyMatch(r -> pair(r, sure) && r.get(3).equals("confirmed"));
    assertThat(rows("edge_passage")).noneMatch(r -> pair(r, gone)).anyMatch(r -> pair(r, sure));
    assertThat(rows("edge_evidence")).noneMatch(r -> pair(r, gone)).anyMatch(r -> pair(r, sure));
    assertThat(rows("verdict")).anyMatch(r -> r.subList(1, 4).equals(word(sure, "confirmed")));
    Story story = told(corpus.storyOf(gone.child()));
    assertThat(rows("story"))
        .filteredOn(r -> r.get(0).equals(story.id()))
        .singleElement()
        .satisfies(r -> assertThat(r.get(6)).isEqualTo(story.row().origins().best()));
    assertThat(rows("claim"))
        .filteredOn(r -> r.get(0).equals(story.id()))
        .hasSameSizeAs(story.claims())
        .allSatisfy(
            r -> assertThat(r.get(7)).isEqualTo(claim(story, r.get(1)).origins().origins().best()));
    assertThat(rows("claim_assertion"))
        .filteredOn(r -> r.get(0).equals(story.id()))
        .hasSize(story.claims().stream().mapToInt(c -> c.assertions().size()).sum());
    assertThat(corpus.trace().stories()).contains(story);
  }

  private static Claim claim(Story story, Object id) {
    return story.claims().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Object> word(Edge edge, String verdict) {
    return List.of(edge.child(), edge.parent(), verdict);
  }

  private static boolean pair(List<Object> row, Edge edge) {
    return row.subList(0, 2).equals(List.of(edge.child(), edge.parent()));
  }

  private List<List<Object>> rows(String table) {
    return rows(corpus, table);
  }

  private static List<List<Object>> rows(Corpus corpus, String table) {
    List<List<Object>> rows = new ArrayList<>();
    CorpusTable wanted =
        CorpusTable.all().stream().filter(t -> t.name().equals(table)).findFirst().orElseThrow();
    corpus.eachRow(wanted, row -> rows.add(new ArrayList<>(Arrays.asList(row))));
    return rows;
  }

  @Test
  void searchGoesByVerdicts() {
    Edge copy =
        copies().stream()
            .filter(e -> folded(e.parent()).contains(e.child()))
            .filter(e -> copyingParent(e).contains(e.child()))
            .filter(e -> corpus.edges(e.child()).stream().noneMatch(o -> ofGroup(e, o)))
            .findFirst()
            .orElseThrow();
    judge(copy, Verdict.Kind.REJECTED);
    assertThat(copyingParent(copy)).doesNotContain(copy.child());
    assertThat(folded(copy.parent())).doesNotContain(copy.child());
    say(copy, Verdict.Kind.CONFIRMED);
    assertThat(copyingParent(copy)).contains(copy.child());
    assertThat(folded(copy.parent())).contains(copy.child());
  }

  /** Another derivation between the child and one with which it is folded. */
  private boolean ofGroup(Edge copy, Edge other) {
    String end = other.child().equals(copy.child()) ? other.parent() : other.child();
    return !same(copy, other) && folded(copy.parent()).contains(end);
  }

  private List<String> copyingParent(Edge copy) {
    String outlet = corpus.article(copy.parent()).article().outlet().name();
    List<String> ids = new ArrayList<>();
    for (Hit hit : corpus.search("copies:\"" + outlet + "\"", 50)) {
      ids.add(hit.article());
      hit.folded().forEach(h -> ids.add(h.article()));
    }
    return ids;
  }

  /** The ids that one result shows together with this article. */
  private List<String> folded(String article) {
    String text = corpus.article(article).article().text();
    for (Hit hit : corpus.like(text, null, 50).hits()) {
      List<String> ids = new ArrayList<>(List.of(hit.article()));
      hit.folded().forEach(h -> ids.add(h.article()));
      if (ids.contains(article)) {
        return ids;
      }
    }
    return List.of();
  }

  private Connection raw(String file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + served.corpus.resolve(file));
  }

  private static boolean same(Edge a, Edge b) {
    return a.child().equals(b.child()) && a.parent().equals(b.parent());
  }
}
