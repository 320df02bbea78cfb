package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Citation;
import org.hearsay.model.CodePoints;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.Decision;
import org.hearsay.model.Moment;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Articles with their dates, attributions and citations: what does not depend on the rest of the
 * pile.
 */
final class ArticleTable {
  private final Sql sql;
  private final Decisions decisions;

  ArticleTable(Sql sql) {
    this.sql = sql;
    this.decisions = new Decisions(sql);
  }

  boolean has(String id) {
    return sql.first("SELECT 1 FROM article WHERE id = ?", row -> 1, id) != null;
  }

  /**
   * Adds articles; the caller holds the transaction. Articles that are there already are left as
   * they are.
   *
   * @param pending what is still to be done with them, see schema.sql
   */
  void add(List<AttributedArticle> articles, long run, int pending) {
    Map<String, AttributedArticle> fresh = new LinkedHashMap<>();
    articles.stream().filter(a -> !has(a.id())).forEach(a -> fresh.putIfAbsent(a.id(), a));
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<@Nullable Object[]> dates = new ArrayList<>();
    for (AttributedArticle article : fresh.values()) {
      rows.add(row(article, run, pending));
      for (DateCandidate d : article.article().dates()) {
        dates.add(
            new Object[] {
              article.id(),
              d.value().iso(),
              lower(d.value().precision()),
              lower(d.role()),
              d.from(),
              d.confidence()
            });
      }
    }
    sql.each("INSERT INTO article VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)", rows);
    sql.each("INSERT INTO date_candidate VALUES (?,?,?,?,?,?)", dates);
    said(fresh.values());
  }

  /**
   * Writes what articles say of their sources in the place of what was there; where that changes
   * nothing of an article that has been traced, it need not be traced again.
   */
  void attributed(List<AttributedArticle> articles) {
    for (AttributedArticle article : articles) {
      String record = record(article);
      sql.run("DELETE FROM attribution WHERE article = ?", article.id());
      sql.run("DELETE FROM citation WHERE article = ?", article.id());
      sql.run(
          "UPDATE article SET pending = CASE WHEN touched > 0 AND record = ?1 THEN 0 ELSE 2 END,"
              + " record = ?1 WHERE id = ?2",
          record,
          article.id());
    }
    said(articles);
  }

  private void said(Collection<AttributedArticle> articles) {
    List<@Nullable Object[]> attributions = new ArrayList<>();
    List<@Nullable Object[]> citations = new ArrayList<>();
    List<List<Decision>> decided = new ArrayList<>();
    for (AttributedArticle article : articles) {
      CodePoints points = CodePoints.of(article.article().text());
      for (Attribution a : article.attributions()) {
        attributions.add(row(article.article(), a, points));
        decided.add(a.decisions());
      }
      for (Citation c : article.citations()) {
        citations.add(
            new @Nullable Object[] {
              article.id(),
              c.citing(),
              c.cited(),
              lower(c.kind()),
              lower(c.role()),
              c.attribution(),
              c.confidence(),
              spans(c.spans(), points),
              c.from(),
              c.rule()
            });
      }
    }
    sql.each("INSERT INTO attribution VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", attributions);
    sql.each("INSERT INTO citation VALUES (?,?,?,?,?,?,?,?,?,?)", citations);
    decisions.keep(decided);
  }

  /** Every article, in the order of ids, as far as tracing needs it. */
  List<AttributedArticle> allToTrace() {
    return sql.list("SELECT record, text FROM article ORDER BY id", ArticleTable::read);
  }

  /** An article as far as tracing needs it. */
  @Nullable AttributedArticle getToTrace(String id) {
    return sql.first("SELECT record, text FROM article WHERE id = ?", ArticleTable::read, id);
  }

  /** Every article, in the order of ids. */
  List<AttributedArticle> all() {
    return sql.list("SELECT record, text FROM article ORDER BY id", this::whole);
  }

  /** Every article, one at a time, in the order of ids. */
  void each(Consumer<AttributedArticle> sink) {
    sql.each("SELECT record, text FROM article ORDER BY id", row -> sink.accept(whole(row)));
  }

  @Nullable AttributedArticle get(String id) {
    return sql.first("SELECT record, text FROM article WHERE id = ?", this::whole, id);
  }

  /** With which rule decided what, which only a reader who asks why needs. */
  private AttributedArticle whole(ResultSet row) throws SQLException {
    return Records.readArticle(row.getString(1), row.getString(2), decisions::of);
  }

  /** The text has a column of its own; which rule decided what is left out. */
  static AttributedArticle read(ResultSet row) throws SQLException {
    return Records.readArticle(row.getString(1), row.getString(2), key -> List.of());
  }

  private static String record(AttributedArticle article) {
    return Records.writeArticle(article);
  }

  private static @Nullable Object[] row(AttributedArticle attributed, long run, int pending) {
    Article a = attributed.article();
    Moment published = a.published();
    return new @Nullable Object[] {
      a.id(),
      a.path(),
      a.url(),
      a.outlet().name(),
      a.outlet().domain(),
      a.headline(),
      a.language(),
      published == null ? null : published.iso(),
      published == null ? null : lower(published.precision()),
      published == null ? null : published.earliest().toString(),
      published == null ? null : published.latest().toString(),
      a.text(),
      Digests.sha256(a.text()),
      run,
      record(attributed),
      pending
    };
  }

  private static @Nullable Object[] row(Article article, Attribution a, CodePoints points) {
    return new @Nullable Object[] {
      article.id(),
      a.id(),
      words(article, a.source()),
      words(article, a.cue()),
      words(article, a.content()),
      lower(a.manner()),
      a.within(),
      a.sourceKind() == null ? null : lower(a.sourceKind()),
      a.sourceName(),
      a.descriptor(),
      a.hedged(),
      a.denied(),
      a.confidence(),
      spans(a.source(), points),
      spans(a.cue(), points),
      spans(a.content(), points),
      Decisions.key(a.decisions())
    };
  }

  /** A JSON list of [start, end) in code points. */
  static String spans(List<Span> spans, CodePoints points) {
    StringBuilder out = new StringBuilder("[");
    for (Span span : spans) {
      out.append(out.length() == 1 ? "[" : ",[")
          .append(points.toCodePoints(span.start()))
          .append(',')
          .append(points.toCodePoints(span.end()))
          .append(']');
    }
    return out.append(']').toString();
  }

  private static String words(Article article, List<Span> spans) {
    return String.join(" … ", spans.stream().map(s -> s.of(article.text())).toList());
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
