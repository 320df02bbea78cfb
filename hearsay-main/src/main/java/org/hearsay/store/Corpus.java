package org.hearsay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Event;
import org.hearsay.model.Lineage;
import org.hearsay.model.Node;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Rejection;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A corpus on disk.
 *
 * <p>Every change is one SQLite transaction, so a killed run leaves what was committed and nothing
 * half. The word index carries the generation of the facts that it was built from and is rebuilt
 * when they differ. One writer at a time; readers as many as you like, one {@code Corpus} a thread.
 */
public final class Corpus implements AutoCloseable {
  private final Connection connection;
  private final Sql sql;
  private final ArticleTable articles;
  private final TraceTables derived;
  private final WordIndex words;
  private final Verdicts verdicts;
  private final JudgedStories judged;
  private final @Nullable FileChannel lock;
  private final Path folder;
  private @Nullable CorpusWriter writer;

  private Corpus(Path folder, Connection connection, @Nullable FileChannel lock) {
    this.connection = connection;
    this.folder = folder;
    this.lock = lock;
    this.sql = new Sql(connection);
    this.articles = new ArticleTable(sql);
    this.derived = new TraceTables(sql);
    this.words = new WordIndex(folder.resolve("index"));
    this.verdicts = new Verdicts(sql);
    this.judged = new JudgedStories(sql, verdicts);
  }

  /** Opens a corpus to add to it; makes it where there is none. */
  public static Corpus forWriting(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel lock = CorpusFolder.lock(folder);
      Corpus corpus = new Corpus(folder, CorpusFolder.connect(folder), lock);
      corpus.known(format -> format.bringUp());
      corpus.schema();
      corpus.writer = new CorpusWriter(folder, corpus.sql, corpus.words);
      return corpus;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot open the corpus " + folder + " for writing: " + e.getMessage(), e);
    }
  }

  /** Opens a corpus to read it. */
  public static Corpus forReading(Path folder) {
    if (!Files.exists(folder.resolve("facts.db"))) {
      throw new IllegalArgumentException(
          "there is no corpus in "
              + folder
              + ". Maybe make one first: hearsay ingest --corpus "
              + folder
              + " PATH");
    }
    Corpus corpus = new Corpus(folder, CorpusFolder.connect(folder), null);
    corpus.known(format -> {});
    return corpus;
  }

  private void known(Consumer<Format> first) {
    Format format = new Format(sql);
    try {
      first.accept(format);
      format.require(folder);
    } catch (IllegalArgumentException e) {
      close();
      throw e;
    }
  }

  /** What changes the corpus; only where it was opened for writing. */
  public CorpusWriter writer() {
    if (writer == null) {
      throw new IllegalStateException("the corpus in " + folder + " was opened for reading");
    }
    return writer;
  }

  private void schema() {
    sql.transaction(
        () -> {
          CorpusFolder.statements("schema.sql", ";").forEach(sql::run);
          sql.run("INSERT OR REPLACE INTO meta VALUES ('format', ?)", "" + Format.KNOWN);
        });
  }

  /** Begins a run; what is added belongs to it. */
  public void begin(String version, String settings) {
    writer().begin("ingest", version, settings);
  }

  public boolean has(String id) {
    return articles.has(id);
  }

  /** Adds articles in one transaction; those that are there already stay as they are. */
  public void add(List<AttributedArticle> batch) {
    writer().add(List.of(), batch, true);
  }

  /** Records input that could not be used; the same rejection is kept once. */
  public void reject(List<Rejection> rejections) {
    writer().reject(rejections);
  }

  /** True where articles were added since the pile was last traced (a killed run leaves it so). */
  public boolean needsTrace() {
    return count("SELECT count(*) FROM article WHERE pending > 0") > 0;
  }

  /** Writes what was derived from the whole pile and brings the word index up to it. */
  public void replaceTrace(Lineage lineage, List<Story> stories, List<Event> events) {
    writer().traced(new Trace(articles.all(), lineage, stories, events, List.of()), true);
    writer().index();
  }

  /** The rows of a table for other tools, one at a time. */
  public void eachRow(CorpusTable table, Consumer<@Nullable Object[]> sink) {
    int columns = table.fields().size();
    sql.each(
        table.query(),
        row -> {
          @Nullable Object[] values = new @Nullable Object[columns];
          for (int i = 0; i < columns; i++) {
            values[i] = row.getObject(i + 1);
          }
          sink.accept(values);
        });
  }

  /** Every node of the lineage, with its article where it stands for one. */
  public void eachNode(BiConsumer<Node, @Nullable AttributedArticle> sink) {
    derived.eachNode(sink);
  }

  /** Every derivation. */
  public void eachEdge(Consumer<Edge> sink) {
    derived.eachEdge(sink);
  }

  /** What is wrong with the corpus; empty where it is whole. */
  public List<Finding> check() {
    return new CorpusCheck(folder, sql).run();
  }

  /** A hash over all facts: the same inputs, versions and settings give the same. */
  public String factsHash() {
    return Facts.sha256(sql);
  }

  /** True where the word index was built from other facts than these. */
  public boolean indexIsStale() {
    return words.generation() != meta("generation");
  }

  /** Every article, one at a time, in the order of ids. */
  public void eachArticle(Consumer<AttributedArticle> sink) {
    articles.each(sink);
  }

  public long articleCount() {
    return count("SELECT count(*) FROM article");
  }

  public long storyCount() {
    return count("SELECT count(*) FROM story");
  }

  public long rejectionCount() {
    return count("SELECT count(*) FROM rejected");
  }

  public List<AttributedArticle> articles() {
    return articles.all();
  }

  public @Nullable AttributedArticle article(String id) {
    return articles.get(id);
  }

  public List<Rejection> rejections() {
    return sql.list(
        "SELECT path, byte_offset, reason FROM rejected ORDER BY path, byte_offset, reason",
        Listing::rejection);
  }

  /**
   * Everything, as a run of {@code trace} over the same input gives it, and as people left it
   * since.
   */
  public Trace trace() {
    return new Trace(
        articles.all(), derived.lineage(), derived.stories(), derived.events(), rejections());
  }

  /**
   * One story as people left it, with its documents and the part of the lineage that its tree
   * needs; null where there is none.
   */
  public @Nullable Trace story(String id) {
    Story evident = derived.story(id);
    if (evident == null) {
      return null;
    }
    Story told = judged.of(id);
    Story story = told == null ? evident : told;
    List<AttributedArticle> documents = new ArrayList<>();
    for (String document : story.documents()) {
      AttributedArticle article = articles.get(document);
      if (article != null) {
        documents.add(article);
      }
    }
    return new Trace(documents, derived.lineageAbove(id), List.of(story), List.of(), List.of());
  }

  /** A story's row as the evidence alone gives it; null where there is no such story. */
  public @Nullable OriginCount evidentRow(String id) {
    Story story = derived.story(id);
    return story == null ? null : story.row();
  }

  /**
   * Adds a verdict and tells the stories anew that rest on it. Does not wait for a run that writes.
   *
   * @param judge from all that a story rests on, as people left it, and the lineage that the
   *     evidence alone gives
   */
  public void judge(
      String child,
      String parent,
      Verdict.Kind kind,
      String note,
      BiFunction<Trace, Lineage, Story> judge) {
    judged.judge(new Verdict(child, parent, kind, note, ""), judge);
  }

  /** A story with all that its row rests on, also outside it; null where there is none. */
  public @Nullable Trace basis(String id) {
    return new Basis(sql).of(id);
  }

  /** The derivations in which an article is child or parent, as people left them. */
  public List<Edge> edges(String article) {
    return derived.edges(article);
  }

  /** The same as the evidence alone gives them. */
  public List<Edge> evidentEdges(String article) {
    return derived.evidentEdges(article);
  }

  /** What people said of inferred derivations. */
  public Verdicts verdicts() {
    return verdicts;
  }

  /** Lists, a page at a time. */
  public Listing listing() {
    return new Listing(sql);
  }

  /** The best results among articles, attributions and claims, copies folded. */
  public List<Hit> search(String query, int most) {
    return search(query, most, 0).hits();
  }

  /** What matches a query, best first, copies folded; {@code most} from the {@code skip}th on. */
  public Results search(String query, int most, int skip) {
    return new Finder(words, sql).find(query, most, skip);
  }

  /** Articles whose words are most like a text's, without the one named. */
  public Results like(String text, @Nullable String except, int most) {
    return new Finder(words, sql).like(text, except, most);
  }

  /** The articles that hold most of a sentence's words, earliest first. */
  public List<Hit> whence(String sentence) {
    return new Whence(new Finder(words, sql), sql).of(sentence);
  }

  /** Id of the story that an article belongs to, or null. */
  public @Nullable String storyOf(String article) {
    return sql.first(
        "SELECT story FROM story_article WHERE article = ?", row -> row.getString(1), article);
  }

  /** How many articles the last run traced. */
  public long tracedInLastRun() {
    return count("SELECT traced FROM run ORDER BY id DESC LIMIT 1");
  }

  /** Ids of documents that were deleted, in that order. */
  public List<String> removed() {
    return sql.list(
        "SELECT name FROM removed WHERE kind = 'document' ORDER BY id", row -> row.getString(1));
  }

  public List<Story> stories() {
    return derived.stories();
  }

  private long count(String query) {
    Long value = sql.first(query, row -> row.getLong(1));
    return value == null ? 0 : value;
  }

  private long meta(String key) {
    String value = sql.first("SELECT value FROM meta WHERE key = ?", row -> row.getString(1), key);
    return value == null ? 0 : Long.parseLong(value);
  }

  @Override
  public void close() {
    try {
      words.close();
      if (writer != null) {
        writer.close();
      }
      connection.close();
      if (lock != null) {
        lock.close();
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the corpus could not be closed: " + e.getMessage(), e);
    }
  }
}
