package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.model.CountRules;
import org.hearsay.model.Edge;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Status;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.store.Corpus;
import org.hearsay.store.Finding;
import org.hearsay.store.StoryFilter;
import org.hearsay.store.StoryLine;
import org.hearsay.store.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus on disk: parts and one, some and all, gone and never there give the same facts. */
class IngestionTest {
  private static final String[] SYLLABLES =
      "bar dol fen gar hul kes lom mir nor pel quin ras sol tam ulv wes yor zan".split(" ");
  private static final Settings SETTINGS = new Settings(2, true, CountRules.STANDARD);

  @TempDir private Path folder;

  @Test
  void partsAndOneGiveTheSameFacts() throws IOException {
    List<String> pile = pile(12);
    String atOnce = facts("at-once", 2000, pile);
    String inParts = facts("in-parts", 2000, pile.subList(0, 20), pile.subList(10, 41), pile);
    assertThat(inParts).isEqualTo(atOnce);
  }

  @Test
  void whatIsTracedAmongItsNeighboursIsAsIfAllWereTraced() throws IOException {
    List<String> pile = new ArrayList<>(pile(40));
    String later = pile.remove(5); // a copy; what it was copied from stays
    Path path = folder.resolve("corpus");
    facts("corpus", 2000, pile);
    try (Corpus corpus = Corpus.forWriting(path)) {
      corpus.writer().neighboursUpToDate(0);
    }
    facts("corpus", 0, List.of(later));
    List<String> among;
    try (Corpus corpus = Corpus.forReading(path)) {
      // A story or two, not the pile.
      assertThat(corpus.tracedInLastRun()).isBetween(2L, (long) pile.size() / 3);
      assertThat(corpus.check()).isEmpty();
      among = found(corpus);
    }
    try (Corpus corpus = Corpus.forWriting(path)) {
      pipeline().finish(corpus, true);
      assertThat(among).isEqualTo(found(corpus));
    }
  }

  /**
   * Who takes from whom, what belongs together, how many origins: confidences may differ, since how
   * rare a passage is, is judged among what is traced.
   */
  private static List<String> found(Corpus corpus) {
    List<String> found = new ArrayList<>();
    for (Edge e : corpus.trace().lineage().edges()) {
      found.add(
          e.child() + " <- " + e.parent() + " " + e.kind() + " " + e.status() + e.undirected());
    }
    for (Story s : corpus.stories()) {
      found.add(s.id() + s.documents() + s.row().counts() + s.row().origins().nodes());
    }
    return found;
  }

  @Test
  void ofADeletedDocumentNothingRemainsButTheLog() throws IOException {
    List<String> pile = new ArrayList<>(pile(12));
    String without = facts("without", 2000, pile);
    String secret = "Zyxomma petiolatum";
    pile.add(
        line(
            "gone-1",
            "Fenmir Zyxpost",
            secret + " was seen at the lake, " + secret + " experts said. " + text(new Topic(3))));
    Path path = folder.resolve("with");
    facts("with", 2000, pile);
    try (Corpus corpus = Corpus.forWriting(path)) {
      assertThat(corpus.search("petiolatum", 5)).isNotEmpty();
      assertThat(pipeline().delete(List.of("gone-1", "never"), corpus)).isEqualTo(1);
      assertThat(corpus.factsHash()).isEqualTo(without);
      assertThat(corpus.check()).isEmpty();
      assertThat(corpus.search("petiolatum", 5)).isEmpty();
      assertThat(corpus.removed()).containsExactly("gone-1");
    }
    nothingOfIt(path);
  }

  /** Its index grew bit by bit, so that hardly anything of a segment is deleted. */
  @Test
  void ofADeletedDocumentNothingRemainsInALargeCorpus() throws IOException {
    String secret = "Zyxomma petiolatum was seen at the lake, Petiolatum Petersen said. ";
    String gone = line("gone-1", "Fenmir Zyxpost", secret + text(new Topic(3)));
    Path path = folder.resolve("grown");
    List<String> first = new ArrayList<>(pile(12));
    first.add(gone);
    facts("grown", 5, first, pile(14), pile(16));
    try (Corpus corpus = Corpus.forWriting(path)) {
      assertThat(corpus.search("petiolatum", 5)).isNotEmpty();
      Ingestion ingestion = new Ingestion(pipeline(), SETTINGS, Progress.NONE, corpus.writer(), 5);
      assertThat(ingestion.delete(List.of("gone-1"))).isEqualTo(1);
      assertThat(corpus.check()).isEmpty();
    }
    nothingOfIt(path);
  }

  private static void nothingOfIt(Path corpus) throws IOException {
    try (Stream<Path> files = Files.walk(corpus)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes.toLowerCase(java.util.Locale.ROOT))
            .as(file.toString())
            .doesNotContain("petiolatum", "zyxpost");
      }
    }
  }

  @Test
  void aVerdictHoldsWhenItsStoryIsTracedAnew() throws IOException {
    facts("judged", 2000, pile(3));
    Path path = folder.resolve("judged");
    Edge edge;
    String story;
    try (Corpus corpus = Corpus.forReading(path)) {
      edge =
          corpus.trace().lineage().edges().stream()
              .filter(e -> e.status() == Status.INFERRED)
              .filter(e -> e.child().startsWith("s0") && e.parent().startsWith("s0"))
              .findFirst()
              .orElseThrow();
      story = corpus.storyOf(edge.child());
      corpus.judge(edge.child(), edge.parent(), Verdict.Kind.REJECTED, "", pipeline()::judged);
      assertThat(line(corpus, story).judged()).isTrue();
    }
    String again = facts("judged", 2000, pile(5));
    assertThat(again).isEqualTo(facts("never", 2000, pile(5)));
    try (Corpus corpus = Corpus.forReading(path)) {
      story = corpus.storyOf(edge.child());
      StoryLine line = line(corpus, story);
      assertThat(line.judged()).isTrue();
      assertThat(line.best()).isEqualTo(counted(corpus.basis(story)).origins().best());
      assertThat(corpus.story(story).stories().get(0).row()).isNotEqualTo(corpus.evidentRow(story));
      corpus.judge(edge.child(), edge.parent(), Verdict.Kind.WITHDRAWN, "", pipeline()::judged);
      assertThat(line(corpus, story).judged()).isFalse();
      assertThat(corpus.story(story).stories().get(0).row()).isEqualTo(corpus.evidentRow(story));
    }
  }

  @Test
  void whatWasSaidOfADeletedDocumentGoesWithIt() throws IOException {
    facts("spoken", 2000, pile(3));
    Path path = folder.resolve("spoken");
    try (Corpus corpus = Corpus.forWriting(path)) {
      List<Edge> some =
          corpus.trace().lineage().edges().stream()
              .filter(e -> e.status() == Status.INFERRED)
              .toList();
      Edge gone = some.get(0);
      Edge stays =
          some.stream()
              .filter(e -> !List.of(e.child(), e.parent()).contains(gone.child()))
              .findFirst()
              .orElseThrow();
      for (Edge edge : List.of(gone, stays)) {
        corpus.judge(
            edge.child(), edge.parent(), Verdict.Kind.CONFIRMED, "zyxnote", pipeline()::judged);
      }
      pipeline().delete(List.of(gone.child()), corpus);
      assertThat(corpus.verdicts().log(9))
          .singleElement()
          .matches(v -> v.child().equals(stays.child()));
      assertThat(corpus.check()).isEmpty();
    }
  }

  private static OriginCount counted(Trace basis) {
    return pipeline().count(basis, basis.stories().get(0).main(), CountRules.STANDARD);
  }

  private static StoryLine line(Corpus corpus, String story) {
    return corpus.listing().stories(StoryFilter.ALL, 1000, 0).stream()
        .filter(l -> l.id().equals(story))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anotherDocumentOfTheSameNameIsAddedBesideIt() throws IOException {
    String first = line("x1", "Kesmir Post", text(new Topic(1)));
    String other = line("x1", "Kesmir Post", text(new Topic(2)));
    facts("names", 2000, List.of(first), List.of(other), List.of(first), List.of(other));
    try (Corpus corpus = Corpus.forReading(folder.resolve("names"))) {
      assertThat(corpus.articles()).extracting(a -> a.id()).containsExactly("x1", "x1~2");
    }
  }

  @Test
  void aCheckNamesWhatIsDamagedAndWhatIsOnlyLeftOver() throws IOException {
    facts("checked", 2000, pile(6));
    Path path = folder.resolve("checked");
    Path segment = path.resolve("raw/segment-000001.warc.gz");
    Files.write(segment, new byte[100], java.nio.file.StandardOpenOption.APPEND);
    try (Stream<Path> files = Files.list(path.resolve("index"))) {
      files.filter(f -> f.toString().endsWith(".cfs")).forEach(f -> f.toFile().delete());
    }
    assertThat(check(path)).isNotEmpty().allMatch(Finding::mended);
    try (Corpus corpus = Corpus.forWriting(path)) {
      corpus.writer().reindex();
    }
    assertThat(check(path)).isEmpty();
    try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
      file.seek(file.length() / 2);
      file.write(new byte[40]);
    }
    assertThat(check(path)).isNotEmpty().noneMatch(Finding::mended);
  }

  private static List<Finding> check(Path path) {
    try (Corpus corpus = Corpus.forReading(path)) {
      return corpus.check();
    }
  }

  private static Pipeline pipeline() {
    return new Pipeline(SETTINGS, Progress.NONE);
  }

  /** The hash over the facts after ingesting some piles one after the other. */
  @SafeVarargs
  private String facts(String name, int whole, List<String>... piles) throws IOException {
    String hash = "";
    for (List<String> pile : piles) {
      // A file each: where a document stood is one of the facts.
      Path files = folder.resolve("pile");
      Files.createDirectories(files);
      List<String> paths = new ArrayList<>();
      for (String line : pile) {
        Path file = files.resolve(Integer.toHexString(line.hashCode()) + ".jsonl");
        Files.writeString(file, line);
        paths.add(file.toString());
      }
      try (Corpus corpus = Corpus.forWriting(folder.resolve(name))) {
        Input input = new Input(paths, InputStream.nullInputStream());
        new Ingestion(pipeline(), SETTINGS, Progress.NONE, corpus.writer(), whole).add(input);
        hash = corpus.factsHash();
        assertThat(corpus.needsTrace()).isFalse();
        assertThat(corpus.indexIsStale()).isFalse();
        for (Edge edge : corpus.trace().lineage().edges()) {
          assertThat(corpus.article(edge.child()) != null || edge.child().startsWith("absent:"))
              .isTrue();
        }
      }
    }
    return hash;
  }

  /** Stories of four reports: a first one, a copy, an excerpt, and one of its own. */
  private static List<String> pile(int stories) {
    List<String> lines = new ArrayList<>();
    for (int s = 0; s < stories; s++) {
      Topic random = new Topic(100 + s);
      String first = text(random);
      String[] outlets = {"Kesmir Post", "Dolfen News Agency", "Sollom Herald", "Tamnor Courier"};
      lines.add(line("s" + s + "a", outlets[s % 4], first));
      lines.add(line("s" + s + "b", outlets[(s + 1) % 4], first + "\n\n" + words(random, 20)));
      lines.add(
          line(
              "s" + s + "c", outlets[(s + 2) % 4], first.substring(0, first.indexOf("\n\n", 500))));
      lines.add(
          line(
              "s" + s + "d",
              outlets[(s + 3) % 4],
              text(random) + "\n\nThe " + outlets[s % 4] + " reported it first."));
    }
    return lines;
  }

  /** A story's words: half of them stand in no other story. */
  private static final class Topic {
    private final Random random;
    private final List<String> own = new ArrayList<>();

    Topic(int seed) {
      random = new Random(seed);
      for (int i = 0; i < 40; i++) {
        own.add(word(4));
      }
    }

    String word() {
      return random.nextBoolean() ? own.get(random.nextInt(own.size())) : word(1);
    }

    private String word(int syllables) {
      StringBuilder word = new StringBuilder();
      for (int k = 0; k < syllables; k++) {
        word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
      }
      return word.toString();
    }
  }

  private static String line(String id, String outlet, String text) {
    String published =
        "2031-03-" + (10 + Math.floorMod(id.hashCode(), 18)) + "T" + (10 + id.length()) + ":00:00Z";
    return JsonMapper.builder()
        .build()
        .createObjectNode()
        .put("id", id)
        .put("outlet", outlet)
        .put("published", published)
        .put("headline", text.substring(0, 40))
        .put("text", text)
        .toString();
  }

  /** Half of a story's words are its own, so that two stories share no more than real ones do. */
  private static String text(Topic random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append(i == 0 ? "" : "\n\n")
          .append(words(random, 25))
          .append(' ')
          .append(words(random, 18));
    }
    return text.toString();
  }

  private static String words(Topic random, int count) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < count; i++) {
      words.append(i == 0 ? "" : " ");
      words.append(random.word());
    }
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }
}
