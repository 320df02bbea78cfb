package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Event;
import org.hearsay.model.Lineage;
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
  private final @Nullable FileChannel lock;
  private long run;

  private Corpus(Path folder, Connection connection, @Nullable FileChannel lock) {
    this.connection = connection;
    this.lock = lock;
    this.sql = new Sql(connection);
    this.articles = new ArticleTable(sql);
    this.derived = new TraceTables(sql);
    this.words = new WordIndex(folder.resolve("index"));
    this.verdicts = new Verdicts(sql);
  }

  /** Opens a corpus to add to it; makes it where there is none. */
  public static Corpus forWriting(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel lock = lock(folder);
      Corpus corpus = new Corpus(folder, connect(folder), lock);
      corpus.schema();
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
    return new Corpus(folder, connect(folder), null);
  }

  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("write.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      held = null;
    }
    if (held == null) {
      channel.close();
      throw new IOException("another process is writing to it. Maybe wait until it has finished");
    }
    return channel;
  }

  private static Connection connect(Path folder) {
    try {
      Connection connection =
          DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("facts.db"));
      Sql sql = new Sql(connection);
      // WAL: readers are not stopped by the writer; FULL: a commit is on the disk before the next
      // step.
      sql.list("PRAGMA journal_mode = WAL", row -> row.getString(1));
      sql.run("PRAGMA synchronous = FULL");
      sql.run("PRAGMA foreign_keys = ON");
      sql.list("PRAGMA busy_timeout = 10000", row -> 0);
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "cannot open the database in " + folder + ": " + e.getMessage(), e);
    }
  }

  private void schema() throws IOException {
    try (InputStream in = Corpus.class.getResourceAsStream("schema.sql")) {
      if (in == null) {
        throw new IOException("schema.sql is missing from the jar");
      }
      String text =
          new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)--.*$", "");
      sql.transaction(
          () -> {
            for (String statement : text.split(";")) {
              if (!statement.isBlank()) {
                sql.run(statement);
              }
            }
          });
    }
  }

  /** Begins a run; what is added belongs to it. */
  public void begin(String version, String settings) {
    sql.transaction(
        () -> {
          sql.run("INSERT INTO run (version, settings) VALUES (?, ?)", version, settings);
          Long id = sql.first("SELECT max(id) FROM run", row -> row.getLong(1));
          run = id == null ? 0 : id;
        });
  }

  public boolean has(String id) {
    return articles.has(id);
  }

  /** Adds articles in one transaction; those that are there already stay as they are. */
  public void add(List<AttributedArticle> batch) {
    sql.transaction(
        () -> {
          articles.add(batch, run);
          sql.run("UPDATE run SET added = added + ? WHERE id = ?", batch.size(), run);
        });
  }

  /** Records input that could not be used; the same rejection is kept once. */
  public void reject(List<Rejection> rejections) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    rejections.forEach(
        r ->
            rows.add(
                new @Nullable Object[] {
                  r.path(), r.offset(), r.reason(), run, r.path(), r.offset(), r.reason()
                }));
    sql.transaction(
        () -> {
          // UNIQUE does not hold for null offsets, so the check is written out.
          sql.each(
              "INSERT INTO rejected SELECT ?,?,?,? WHERE NOT EXISTS"
                  + " (SELECT 1 FROM rejected WHERE path = ? AND byte_offset IS ? AND reason = ?)",
              rows);
          sql.run("UPDATE run SET rejected = rejected + ? WHERE id = ?", rejections.size(), run);
        });
  }

  /** True where articles were added since the pile was last traced (a killed run leaves it so). */
  public boolean needsTrace() {
    return count("SELECT count(*) FROM article") != meta("traced");
  }

  /**
   * Writes what was derived from the whole pile, marks the run as finished and rebuilds the word
   * index.
   */
  public void replaceTrace(Lineage lineage, List<Story> stories, List<Event> events) {
    sql.transaction(
        () -> {
          derived.replace(lineage, stories, events);
          setMeta("traced", count("SELECT count(*) FROM article"));
          setMeta("generation", meta("generation") + 1);
          sql.run("UPDATE run SET finished = 1 WHERE id = ?", run);
        });
    reindex();
  }

  /** Brings the word index up to the facts; what has not changed since is left. */
  public void reindex() {
    words.refresh(new IndexedFacts(sql), meta("generation"));
  }

  /** True where the word index was built from other facts than these. */
  public boolean indexIsStale() {
    return words.generation() != meta("generation");
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
        row -> {
          long offset = row.getLong(2);
          return new Rejection(row.getString(1), row.wasNull() ? null : offset, row.getString(3));
        });
  }

  /** Everything, as a run of {@code trace} over the same input gives it. */
  public Trace trace() {
    return new Trace(
        articles.all(), derived.lineage(), derived.stories(), derived.events(), rejections());
  }

  /**
   * One story with its documents and the part of the lineage that its tree needs; null where there
   * is none.
   */
  public @Nullable Trace story(String id) {
    Story story = derived.story(id);
    if (story == null) {
      return null;
    }
    List<AttributedArticle> documents = new ArrayList<>();
    for (String document : story.documents()) {
      AttributedArticle article = articles.get(document);
      if (article != null) {
        documents.add(article);
      }
    }
    Lineage lineage = verdicts.applied(derived.lineageAbove(id));
    return new Trace(documents, lineage, List.of(story), List.of(), List.of());
  }

  /** A story with all that its row rests on, also outside it; null where there is none. */
  public @Nullable Trace basis(String id) {
    return new Basis(sql, verdicts).of(id);
  }

  /** The derivations in which an article is child or parent, as people left them. */
  public List<Edge> edges(String article) {
    return verdicts.applied(derived.edges(article));
  }

  /** The same as the evidence alone gives them. */
  public List<Edge> evidentEdges(String article) {
    return derived.edges(article);
  }

  /** What people said of inferred derivations. */
  public Verdicts verdicts() {
    return verdicts;
  }

  /** Lists, a page at a time. */
  public Listing listing() {
    return new Listing(sql);
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

  /** The runs, newest first, one line each. */
  public List<String> runs() {
    return sql.list(
        "SELECT id, version, settings, added, rejected, finished FROM run ORDER BY id DESC LIMIT 200",
        row ->
            "run "
                + row.getLong(1)
                + ", version "
                + row.getString(2)
                + ": "
                + row.getLong(4)
                + " added, "
                + row.getLong(5)
                + " rejected"
                + (row.getInt(6) == 1 ? "" : ", not finished or nothing new")
                + " ("
                + row.getString(3)
                + ")");
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

  private void setMeta(String key, long value) {
    sql.run("INSERT OR REPLACE INTO meta VALUES (?, ?)", key, Long.toString(value));
  }

  @Override
  public void close() {
    try {
      words.close();
      connection.close();
      if (lock != null) {
        lock.close();
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the corpus could not be closed: " + e.getMessage(), e);
    }
  }
}
