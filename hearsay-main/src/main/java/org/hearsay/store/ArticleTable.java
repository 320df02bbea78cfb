package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Citation;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.Moment;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Articles with their dates, attributions and citations: what does not depend on the rest of the
 * pile.
 */
final class ArticleTable {
  private final Sql sql;

  ArticleTable(Sql sql) {
    this.sql = sql;
  }

  boolean has(String id) {
    return sql.first("SELECT 1 FROM article WHERE id = ?", row -> 1, id) != null;
  }

  /**
   * Adds articles; the caller holds the transaction. Articles that are there already are left as
   * they are.
   */
  void add(List<AttributedArticle> articles, long run) {
    List<AttributedArticle> fresh = articles.stream().filter(a -> !has(a.id())).toList();
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<@Nullable Object[]> dates = new ArrayList<>();
    List<@Nullable Object[]> attributions = new ArrayList<>();
    List<@Nullable Object[]> citations = new ArrayList<>();
    for (AttributedArticle article : fresh) {
      rows.add(row(article, run));
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
      for (Attribution a : article.attributions()) {
        attributions.add(row(article.article(), a));
      }
      for (Citation c : article.citations()) {
        citations.add(
            new Object[] {
              article.id(),
              c.citing(),
              c.cited(),
              lower(c.kind()),
              lower(c.role()),
              c.attribution(),
              c.confidence()
            });
      }
    }
    sql.each("INSERT INTO article VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows);
    sql.each("INSERT INTO date_candidate VALUES (?,?,?,?,?,?)", dates);
    sql.each("INSERT INTO attribution VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", attributions);
    sql.each("INSERT INTO citation VALUES (?,?,?,?,?,?,?)", citations);
  }

  /** Every article, in the order of ids. */
  List<AttributedArticle> all() {
    return sql.list(
        "SELECT record FROM article ORDER BY id",
        row -> Records.read(row.getString(1), AttributedArticle.class));
  }

  @Nullable AttributedArticle get(String id) {
    String json = sql.first("SELECT record FROM article WHERE id = ?", row -> row.getString(1), id);
    return json == null ? null : Records.read(json, AttributedArticle.class);
  }

  private static @Nullable Object[] row(AttributedArticle attributed, long run) {
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
      sha256(a.text()),
      run,
      Records.write(attributed)
    };
  }

  private static @Nullable Object[] row(Article article, Attribution a) {
    return new @Nullable Object[] {
      article.id(), a.id(), words(article, a.source()), words(article, a.cue()),
          words(article, a.content()),
      lower(a.manner()), a.within(), a.sourceKind() == null ? null : lower(a.sourceKind()),
          a.sourceName(), a.descriptor(),
      a.hedged(), a.denied(), a.confidence()
    };
  }

  private static String words(Article article, List<Span> spans) {
    return String.join(" … ", spans.stream().map(s -> s.of(article.text())).toList());
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
