package org.hearsay.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.model.Counts;
import org.hearsay.model.Rejection;
import org.jspecify.annotations.Nullable;

/** Lists over a corpus, a page at a time: stories, outlets, sources, and who stands to whom how. */
public final class Listing {
  private static final String LINE =
      "SELECT a.id, a.outlet, a.headline, a.published,"
          + " (SELECT story FROM story_article WHERE article = a.id), ";

  /** What the facts and the verdicts give of a story, one beside the other. */
  private static final String STORIES =
      "story s LEFT JOIN people.judged_story j ON j.id = s.id AND j.touched = s.touched";

  /** Stories' times. Left to itself SQLite reads the articles, a page of text for each time. */
  static final String TIMES =
      "story_article m CROSS JOIN article a INDEXED BY article_time ON a.id = m.article";

  /** By the middle of what the time can be: without a zone the first moment is a day too early. */
  private static final String BY_TIME =
      " ORDER BY a.published_earliest IS NULL,"
          + " julianday(a.published_earliest) + julianday(a.published_latest), a.id";

  private final Sql sql;

  Listing(Sql sql) {
    this.sql = sql;
  }

  /** Stories that pass the filter; {@code most} from the {@code skip}th on. */
  public List<StoryLine> stories(StoryFilter filter, int most, int skip) {
    List<@Nullable Object> values = new ArrayList<>();
    String where = where(filter, values);
    values.add(most);
    values.add(skip);
    return sql.list(
        "SELECT s.id, s.headline, s.documents, coalesce(j.versions, s.versions),"
            + " coalesce(j.original_reporting, s.original_reporting), coalesce(j.origins_low, s.origins_low),"
            + " coalesce(j.origins_best, s.origins_best), coalesce(j.origins_high, s.origins_high),"
            + " (SELECT group_concat(a.published) FROM "
            + TIMES
            + " WHERE m.story = s.id),"
            + " CASE WHEN j.id IS NULL THEN (SELECT count(*) FROM alert WHERE story = s.id)"
            + "  ELSE (SELECT count(*) FROM people.judged_alert WHERE story = s.id) END, j.id IS NOT NULL"
            + " FROM "
            + STORIES
            // The page first: what is shown of a story is read for those that are shown.
            + " WHERE s.id IN (SELECT s.id FROM "
            + STORIES
            + " WHERE "
            + where
            + " ORDER BY "
            + filter.order().sql
            + " LIMIT ? OFFSET ?) ORDER BY "
            + filter.order().sql,
        r -> {
          String times = r.getString(9);
          return new StoryLine(
              r.getString(1),
              r.getString(2),
              new Counts(r.getInt(3), r.getInt(4), r.getInt(5)),
              r.getInt(6),
              r.getInt(7),
              r.getInt(8),
              times == null ? List.of() : List.of(times.split(",")),
              r.getInt(10),
              r.getBoolean(11));
        },
        values.toArray());
  }

  /** How many stories pass the filter. */
  public long countStories(StoryFilter filter) {
    List<@Nullable Object> values = new ArrayList<>();
    return count("SELECT count(*) FROM story s WHERE " + where(filter, values), values.toArray());
  }

  private static String where(StoryFilter filter, List<@Nullable Object> values) {
    StringBuilder where = new StringBuilder("s.documents >= ?");
    values.add(filter.least());
    if (filter.words() != null) {
      where.append(" AND s.headline LIKE ? ESCAPE '\\'");
      values.add("%" + filter.words().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }
    String member =
        " AND s.id IN (SELECT story FROM story_article JOIN article ON article = article.id WHERE ";
    if (filter.outlet() != null) {
      where.append(member).append("outlet = ?)");
      values.add(filter.outlet());
    }
    if (filter.from() != null) {
      where.append(member).append("published_latest >= ?)");
      values.add(filter.from());
    }
    if (filter.to() != null) {
      where.append(member).append("published_earliest <= ?)");
      values.add(filter.to() + "T23:59:59Z");
    }
    return where.toString();
  }

  /** The runs, newest first. */
  public List<RunLine> runs(int most) {
    return sql.list(
        "SELECT id, kind, version, settings, begun, ended, added, skipped, rejected, traced, removed, finished"
            + " FROM run ORDER BY id DESC LIMIT ?",
        r ->
            new RunLine(
                r.getLong(1),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                r.getLong(7),
                r.getLong(8),
                r.getLong(9),
                r.getLong(10),
                r.getLong(11),
                r.getBoolean(12)),
        most);
  }

  /** How a reader calls a node: its outlet and headline, or the absent source's name. */
  public String called(String node) {
    String name =
        sql.first(
            "SELECT coalesce(a.outlet || ': ', '') || n.name FROM node n LEFT JOIN article a ON a.id = n.article"
                + " WHERE n.id = ?",
            row -> row.getString(1),
            node);
    return name == null ? node : name;
  }

  public long countArticles() {
    return count("SELECT count(*) FROM article");
  }

  /** What could not be used, by path and place. */
  public List<Rejection> rejections(int most, int skip) {
    return sql.list(
        "SELECT path, byte_offset, reason FROM rejected ORDER BY path, byte_offset, reason LIMIT ? OFFSET ?",
        Listing::rejection,
        most,
        skip);
  }

  static Rejection rejection(ResultSet row) throws SQLException {
    long offset = row.getLong(2);
    boolean whole = row.wasNull(); // of the column read last
    return new Rejection(row.getString(1), whole ? null : offset, row.getString(3));
  }

  /** The articles of one outlet by time. */
  public List<ArticleLine> articlesOf(String outlet, int most, int skip) {
    return lines(
        "'', '' FROM article a WHERE a.outlet IN (?1, ?2)" + BY_TIME + " LIMIT ?3 OFFSET ?4",
        outlet,
        other(outlet),
        most,
        skip);
  }

  /** All articles in id order. */
  public List<ArticleLine> articles(int most, int skip) {
    return lines("'', '' FROM article a ORDER BY a.id LIMIT ? OFFSET ?", most, skip);
  }

  /** All articles in id order behind {@code after}; "" begins. */
  public List<ArticleLine> articlesAfter(String after, int most) {
    return lines("'', '' FROM article a WHERE a.id > ? ORDER BY a.id LIMIT ?", after, most);
  }

  /** What a source is said to have said, by time. */
  public List<ArticleLine> saidBy(String source, int most, int skip) {
    return lines(
        "t.content, coalesce(t.source_kind, '') FROM attribution t JOIN article a ON a.id = t.article"
            + " WHERE t.source_name IN (?1, ?2)"
            + BY_TIME
            + ", t.id LIMIT ?3 OFFSET ?4",
        source,
        other(source),
        most,
        skip);
  }

  /** Articles that cite a name, by time. */
  public List<ArticleLine> citing(String name, int most, int skip) {
    return lines(
        "CASE WHEN c.citing = 'this' THEN '' ELSE c.citing END, c.kind FROM citation c JOIN article a ON a.id = c.article"
            + " WHERE c.cited IN (?1, ?2)"
            + BY_TIME
            + " LIMIT ?3 OFFSET ?4",
        name,
        other(name),
        most,
        skip);
  }

  /** Which outlets cite a name, and how often. */
  public List<Tally> outletsCiting(String name) {
    return tallies(
        "SELECT coalesce(a.outlet, a.domain, a.path), c.kind, count(*) n FROM citation c JOIN article a ON a.id = c.article"
            + " WHERE c.cited IN (?1, ?2) GROUP BY 1, 2 ORDER BY n DESC, 1 LIMIT 100",
        name,
        other(name));
  }

  /** Whose articles rest on an outlet's, or on it where it is absent. */
  public List<Tally> restingOn(String outlet) {
    return tallies(
        "SELECT name, kind, count(*) n FROM ("
            + " SELECT coalesce(c.outlet, c.domain, c.path) name, e.kind || ', ' || e.status kind"
            + "  FROM article a JOIN judged_edge e ON (e.found_parent = a.id OR e.found_child = a.id) AND e.parent = a.id"
            + "  JOIN article c ON c.id = e.child WHERE a.outlet IN (?1, ?2) AND NOT e.undirected"
            + " UNION ALL SELECT coalesce(c.outlet, c.domain, c.path), e.kind || ', ' || e.status"
            + "  FROM node p JOIN judged_edge e ON e.found_parent = p.id JOIN article c ON c.id = e.child"
            + "  WHERE p.kind = 'absent' AND p.name IN (?1, ?2))"
            + " GROUP BY 1, 2 ORDER BY n DESC, 1 LIMIT 100",
        outlet,
        other(outlet));
  }

  /** The same name with or without its article: texts drop it, mastheads keep it. */
  private static String other(String name) {
    return name.startsWith("The ") ? name.substring(4) : "The " + name;
  }

  /** Whom an outlet's articles cite. */
  public List<Tally> citedBy(String outlet) {
    return tallies(
        "SELECT c.cited, c.kind, count(*) n FROM article a JOIN citation c ON c.article = a.id"
            + " WHERE a.outlet IN (?1, ?2) AND c.citing = 'this' GROUP BY 1, 2 ORDER BY n DESC, 1 LIMIT 100",
        outlet,
        other(outlet));
  }

  /** On whom an outlet's articles rest, and by what kind of derivation. */
  public List<Tally> restsOn(String outlet) {
    return tallies(
        "SELECT coalesce(p.outlet, n.name), e.kind || ', ' || e.status, count(*) n FROM article a"
            + " JOIN judged_edge e ON (e.found_parent = a.id OR e.found_child = a.id) AND e.child = a.id"
            + " JOIN node n ON n.id = e.parent LEFT JOIN article p ON p.id = e.parent"
            + " WHERE a.outlet IN (?1, ?2) AND NOT e.undirected"
            + " GROUP BY 1, 2 ORDER BY n DESC, 1 LIMIT 100",
        outlet,
        other(outlet));
  }

  /** How many of an outlet's articles hold original reporting. */
  public long originalOf(String outlet) {
    return count(
        "SELECT count(DISTINCT a.id) FROM article a JOIN story_article m ON m.article = a.id"
            + " JOIN story s ON s.id = m.story"
            + " LEFT JOIN people.judged_story j ON j.id = s.id AND j.touched = s.touched, json_each(coalesce(j.record, s.record), '$.row.original') o"
            + " WHERE a.outlet IN (?1, ?2) AND o.value = a.id",
        outlet,
        other(outlet));
  }

  public long countOf(String outlet) {
    return count("SELECT count(*) FROM article WHERE outlet IN (?1, ?2)", outlet, other(outlet));
  }

  /** Outlets with the number of their articles. */
  public List<Tally> outlets(int most, int skip) {
    return tallies(
        "SELECT outlet, '', count(*) n FROM article WHERE outlet IS NOT NULL GROUP BY outlet"
            + " ORDER BY n DESC, outlet LIMIT ? OFFSET ?",
        most,
        skip);
  }

  /** Named sources with their kind and the number of things they are said to have said. */
  public List<Tally> sources(int most, int skip) {
    return tallies(
        "SELECT source_name, source_kind, count(*) n FROM attribution WHERE source_name IS NOT NULL"
            + " GROUP BY source_name ORDER BY n DESC, source_name LIMIT ? OFFSET ?",
        most,
        skip);
  }

  private List<ArticleLine> lines(String rest, @Nullable Object... values) {
    return sql.list(
        LINE + rest,
        r ->
            new ArticleLine(
                r.getString(1),
                r.getString(2),
                r.getString(3),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                r.getString(7).toLowerCase(Locale.ROOT)),
        values);
  }

  private List<Tally> tallies(String query, @Nullable Object... values) {
    return sql.list(
        query,
        r -> new Tally(r.getString(1), r.getString(2) == null ? "" : r.getString(2), r.getLong(3)),
        values);
  }

  private long count(String query, @Nullable Object... values) {
    Long n = sql.first(query, r -> r.getLong(1), values);
    return n == null ? 0 : n;
  }
}
