package org.hearsay.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Document;
import org.hearsay.model.Lineage;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Rejection;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Changes a corpus, step by step; each step is one transaction, and what is left to do can be told
 * from the facts at any time: a run that was cut off is finished by the next.
 *
 * <p>An article goes through {@code pending} 1 (to be attributed), 2 (to be traced) and 0 (done).
 */
public final class CorpusWriter {
  private final Path folder;
  private final Sql sql;
  private final ArticleTable articles;
  private final RawSegments raw;
  private final DocumentTable documents;
  private final WordIndex words;
  private final Neighbours neighbours;

  /** Admitted in this run and not yet written. */
  private final Set<String> underWay = new HashSet<>();

  private long run;

  CorpusWriter(Path folder, Sql sql, WordIndex words) {
    this.folder = folder;
    this.sql = sql;
    this.words = words;
    this.articles = new ArticleTable(sql);
    this.raw = new RawSegments(folder.resolve("raw"));
    this.documents = new DocumentTable(sql, raw);
    this.neighbours = new Neighbours(folder.resolve("neighbours"));
    raw.trim(documents.ends());
  }

  /** Begins a run; what is changed belongs to it. */
  public void begin(String kind, String version, String settings) {
    sql.transaction(
        () -> {
          sql.run(
              "INSERT INTO run (kind, version, settings) VALUES (?, ?, ?)",
              kind,
              version,
              settings);
          run = sql.number("SELECT max(id) FROM run");
        });
  }

  /** Ends the run and writes the manifest. */
  public void finish(int skipped) {
    sql.transaction(
        () ->
            sql.run(
                "UPDATE run SET finished = 1, skipped = ?,"
                    + " ended = strftime('%Y-%m-%dT%H:%M:%SZ', 'now') WHERE id = ?",
                skipped, run));
    new Manifest(sql).write(folder.resolve("manifest.json"));
  }

  /**
   * The document as it is to be added, or null where the corpus has it. Where another document has
   * its id, it gets the next free one ({@code id~2}), as within one run.
   */
  public @Nullable Document admit(Document document) {
    String id = document.id();
    for (int n = 2; articles.has(id) || underWay.contains(id); n++) {
      if (documents.holds(document, id)) {
        return null;
      }
      id = document.id() + "~" + n;
    }
    underWay.add(id);
    return id.equals(document.id())
        ? document
        : new Document(
            id,
            document.path(),
            document.offset(),
            document.url(),
            document.retrieved(),
            document.content(),
            document.given());
  }

  /** Adds documents with what is in them; attributions are found later, or have been found. */
  public void add(List<Document> read, List<AttributedArticle> found, boolean attributed) {
    Map<String, RawPlace> places = documents.keep(read);
    sql.transaction(
        () -> {
          documents.add(read, places, run);
          articles.add(found, run, attributed ? 2 : 1);
          sql.run("UPDATE run SET added = added + ? WHERE id = ?", found.size(), run);
        });
    found.forEach(a -> underWay.remove(a.id()));
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

  public long articleCount() {
    return sql.number("SELECT count(*) FROM article");
  }

  /** The outlets of the pile, each once, in the order of the first article's id. */
  public List<OutletRef> outlets() {
    return sql.list(
        "SELECT outlet, domain FROM article GROUP BY outlet, domain ORDER BY min(id)",
        row -> new OutletRef(row.getString(1), row.getString(2)));
  }

  /**
   * Notes with which outlets of the pile attributions are found from now on. Articles that may name
   * one which came or went are attributed again.
   */
  public void outletsAre(List<OutletRef> outlets) {
    new KnownOutlets(sql).are(outlets);
  }

  /** Articles that are to be attributed, at most {@code most}. */
  public List<AttributedArticle> unattributed(int most) {
    return sql.list(
        "SELECT record, text FROM article WHERE pending = 1 ORDER BY id LIMIT ?",
        ArticleTable::read,
        most);
  }

  public long unattributed() {
    return sql.number("SELECT count(*) FROM article WHERE pending = 1");
  }

  /** Writes what articles say of their sources. */
  public void attributed(List<AttributedArticle> found) {
    sql.transaction(() -> articles.attributed(found));
  }

  /** Ids of the articles that are to be traced (again). */
  public List<String> untraced() {
    return sql.list(
        "SELECT id FROM article WHERE pending = 2 ORDER BY id", row -> row.getString(1));
  }

  /** All articles are to be traced again. */
  public void forgetTrace() {
    sql.transaction(() -> sql.run("UPDATE article SET pending = max(pending, 2)"));
  }

  /**
   * The articles whose facts may change with these: what shares telling words with them, and
   * whatever is joined to that by a story, a group of copies or a derivation.
   *
   * @param most where there are more, null: then everything is to be traced
   */
  public @Nullable Set<String> neighbourhood(Collection<String> changed, int most) {
    neighboursUpToDate(0);
    Set<String> near = neighbours.of(() -> changed.stream().map(this::described).iterator());
    near.addAll(changed);
    return new Neighbourhood(sql).closed(near, most);
  }

  private Neighbours.Described described(String id) {
    return sql.list(
            "SELECT id, headline, text FROM article WHERE id = ?", CorpusWriter::described, id)
        .get(0);
  }

  private static Neighbours.Described described(java.sql.ResultSet row)
      throws java.sql.SQLException {
    String headline = row.getString(2);
    return new Neighbours.Described(
        row.getString(1), headline == null ? "" : headline, row.getString(3));
  }

  /** Every article, in the order of ids, as far as tracing needs it. */
  public List<AttributedArticle> all() {
    return articles.allToTrace();
  }

  /** The articles of these ids, in their order, as far as tracing needs them. */
  public List<AttributedArticle> articles(Collection<String> ids) {
    List<AttributedArticle> found = new ArrayList<>(ids.size());
    for (String id : ids) {
      AttributedArticle article = articles.getToTrace(id);
      if (article != null) {
        found.add(article);
      }
    }
    return found;
  }

  /**
   * Puts a trace into the place of what was known of its articles.
   *
   * @param whole true where it is of everything
   */
  public void traced(Trace trace, boolean whole) {
    sql.transaction(
        () -> {
          long generation = generation() + 1;
          TraceChange change = new TraceChange(sql);
          if (whole) {
            change.whole(trace, generation);
          } else {
            change.part(trace, generation);
          }
          sql.run("INSERT OR REPLACE INTO meta VALUES ('generation', ?)", "" + generation);
          sql.run("UPDATE run SET traced = traced + ? WHERE id = ?", trace.documents().size(), run);
        });
  }

  /**
   * Tells the stories anew in which verdicts hold: a trace knows nothing of them.
   *
   * @param judge from all that a story rests on, as people left it, and the lineage that the
   *     evidence alone gives
   */
  public void judgeAgain(BiFunction<Trace, Lineage, Story> judge) {
    new JudgedStories(sql, new Verdicts(sql)).all(judge);
  }

  /** Brings the indexes up to the facts: what changed since, or everything where that is less. */
  public void index() {
    long generation = generation();
    long indexed = words.generation();
    long changed = sql.number("SELECT count(*) FROM article WHERE touched > ?", indexed);
    if (indexed < 0 || 2 * changed > articleCount()) {
      words.rebuild(new IndexedFacts(sql, -1), generation);
    } else if (indexed != generation) {
      List<String> deleted = removed("document", indexed);
      List<String> gone = new ArrayList<>();
      deleted.forEach(id -> gone.add(IndexedFacts.article(id)));
      removed("story", indexed).forEach(id -> gone.add(IndexedFacts.story(id)));
      words.update(new IndexedFacts(sql, indexed), gone, !deleted.isEmpty(), generation);
    }
  }

  /** Builds both indexes anew from the facts. */
  public void reindex() {
    words.rebuild(new IndexedFacts(sql, -1), generation());
    neighbours.change(this::everyOne, List.of(), true);
  }

  /**
   * What keeps a run quick. Up to {@code small} articles there need be none; where there are,
   * deleted articles must go from them.
   *
   * <p>Also what is still to be traced: without their own, the telling words of a new story are in
   * no article, and by the words that are left it is like anything (100 articles had 4,961
   * neighbours of 30,000, now 100).
   */
  public void neighboursUpToDate(int small) {
    Set<String> there = neighbours.ids();
    if (there.isEmpty() && articleCount() <= small) {
      return;
    }
    Set<String> wanted =
        new LinkedHashSet<>(sql.list("SELECT id FROM article ORDER BY id", r -> r.getString(1)));
    List<String> gone = there.stream().filter(id -> !wanted.contains(id)).sorted().toList();
    wanted.removeAll(there);
    if (!gone.isEmpty() || !wanted.isEmpty()) {
      neighbours.change(() -> wanted.stream().map(this::described).iterator(), gone, false);
    }
  }

  private java.util.Iterator<Neighbours.Described> everyOne() {
    return sql.list("SELECT id FROM article ORDER BY id", row -> row.getString(1)).stream()
        .map(this::described)
        .iterator();
  }

  private List<String> removed(String kind, long since) {
    return sql.list(
        "SELECT DISTINCT name FROM removed WHERE kind = ? AND generation > ? ORDER BY name",
        row -> row.getString(1),
        kind,
        since);
  }

  /**
   * Deletes documents and everything that was derived from them; the log keeps their ids. What they
   * were joined to is to be traced again.
   *
   * @param small in a corpus of at most so many articles all are to be traced again
   * @return how many there were
   */
  public int delete(Collection<String> ids, int small) {
    return new Deletion(sql, raw, documents).delete(ids, small, generation() + 1, run);
  }

  /** Leaves no page of the database behind that held what was deleted. */
  public void scrub() {
    for (String file : List.of("main", "people")) {
      sql.run("VACUUM " + file);
      sql.list("PRAGMA " + file + ".wal_checkpoint(TRUNCATE)", row -> 0);
    }
  }

  private long generation() {
    return sql.number("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'generation'");
  }

  void close() {
    raw.close();
  }
}
