package org.hearsay.store;

import static org.hearsay.store.ArticleTable.lower;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.model.Assertion;
import org.hearsay.model.CodePoints;
import org.hearsay.model.Containment;
import org.hearsay.model.Edge;
import org.hearsay.model.Event;
import org.hearsay.model.Evidence;
import org.hearsay.model.Group;
import org.hearsay.model.Node;
import org.hearsay.model.Passage;
import org.hearsay.model.Span;
import org.hearsay.model.Story;
import org.jspecify.annotations.Nullable;

/** Writes rows of what is derived; the caller holds the transaction. */
final class TraceWriter {
  private final Sql sql;
  private final Function<String, @Nullable String> texts;
  private final String prefix;
  private final Map<String, CodePoints> points = new HashMap<>();

  /**
   * @param texts text of an article by id, null where there is none; for offsets in code points
   */
  TraceWriter(Sql sql, Function<String, @Nullable String> texts) {
    this(sql, texts, "");
  }

  /**
   * @param prefix of the names of the tables into which stories go
   */
  TraceWriter(Sql sql, Function<String, @Nullable String> texts, String prefix) {
    this.sql = sql;
    this.texts = texts;
    this.prefix = prefix;
  }

  void nodes(Collection<Node> nodes) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Node n : nodes) {
      rows.add(
          new @Nullable Object[] {
            n.id(), lower(n.kind()), n.name(), n.document(), Records.write(n)
          });
    }
    sql.each("INSERT OR REPLACE INTO node VALUES (?,?,?,?,?)", rows);
  }

  void edges(Collection<Edge> edges) {
    long id = sql.number("SELECT max(id) FROM edge");
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<@Nullable Object[]> evidence = new ArrayList<>();
    List<@Nullable Object[]> passages = new ArrayList<>();
    for (Edge e : edges) {
      id++;
      rows.add(row(id, e));
      for (Evidence why : e.evidence()) {
        int[] at = at(why.document(), why.span());
        evidence.add(new Object[] {id, why.document(), at[0], at[1], why.reason()});
      }
      for (Passage p : e.passages()) {
        int[] child = at(e.child(), p.child());
        int[] parent = at(e.parent(), p.parent());
        passages.add(new Object[] {id, child[0], child[1], parent[0], parent[1]});
      }
    }
    sql.each("INSERT INTO edge VALUES (?,?,?,?,?,?,?,?,?,?)", rows);
    sql.each("INSERT INTO edge_evidence VALUES (?,?,?,?,?)", evidence);
    sql.each("INSERT INTO edge_passage VALUES (?,?,?,?,?)", passages);
  }

  private static @Nullable Object[] row(long id, Edge e) {
    Containment c = e.containment();
    return new @Nullable Object[] {
      id,
      e.child(),
      e.parent(),
      lower(e.kind()),
      lower(e.status()),
      e.confidence(),
      e.undirected(),
      c == null ? null : c.childInParent(),
      c == null ? null : c.parentInChild(),
      Records.write(e)
    };
  }

  void groups(Collection<Group> groups) {
    long id = sql.number("SELECT max(id) FROM copy_group");
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<@Nullable Object[]> members = new ArrayList<>();
    for (Group g : groups) {
      id++;
      rows.add(new Object[] {id, g.representative(), Records.write(g)});
      for (String document : g.documents()) {
        members.add(new Object[] {id, document});
      }
    }
    sql.each("INSERT INTO copy_group VALUES (?,?,?)", rows);
    sql.each("INSERT INTO copy_group_article VALUES (?,?)", members);
  }

  void stories(Collection<Story> stories, long generation) {
    List<@Nullable Object[]> members = new ArrayList<>();
    stories.forEach(s -> s.documents().forEach(d -> members.add(new Object[] {s.id(), d})));
    sql.each("INSERT INTO story_article VALUES (?,?)", members);
    told(stories, generation);
  }

  /** What is told of stories whose members are known. */
  void told(Collection<Story> stories, long generation) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<@Nullable Object[]> alerts = new ArrayList<>();
    for (Story s : stories) {
      var counts = s.row().counts();
      var origins = s.row().origins();
      rows.add(
          new Object[] {
            s.id(),
            s.headline(),
            counts.documents(),
            counts.versions(),
            counts.originalReporting(),
            origins.low(),
            origins.best(),
            origins.high(),
            Records.write(s),
            generation
          });
      s.alerts().forEach(a -> alerts.add(new Object[] {s.id(), lower(a.kind()), a.text()}));
    }
    sql.each("INSERT INTO " + prefix + "story VALUES (?,?,?,?,?,?,?,?,?,?)", rows);
    sql.each("INSERT INTO " + prefix + "alert (story, kind, text) VALUES (?,?,?)", alerts);
    claims(stories);
  }

  private void claims(Collection<Story> stories) {
    List<@Nullable Object[]> claims = new ArrayList<>();
    List<@Nullable Object[]> assertions = new ArrayList<>();
    for (Story s : stories) {
      s.claims()
          .forEach(
              c -> {
                var of = c.origins().origins();
                claims.add(
                    new @Nullable Object[] {
                      s.id(), c.id(), c.text(), c.low(), c.best(), c.high(), of.low(), of.best(),
                      of.high()
                    });
                c.assertions().forEach(a -> assertions.add(row(s.id(), c.id(), a)));
              });
    }
    sql.each("INSERT INTO " + prefix + "claim VALUES (?,?,?,?,?,?,?,?,?)", claims);
    sql.each("INSERT INTO " + prefix + "claim_assertion VALUES (?,?,?,?,?,?,?)", assertions);
  }

  private @Nullable Object[] row(String story, String claim, Assertion a) {
    int[] at = at(a.document(), a.span());
    return new @Nullable Object[] {
      story, claim, a.document(), at[0], at[1], lower(a.stance()), Records.write(a.chain())
    };
  }

  void events(Collection<Event> events) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Event e : events) {
      rows.add(
          new @Nullable Object[] {
            e.id(),
            e.story(),
            e.type(),
            e.place(),
            e.when() == null ? null : e.when().iso(),
            Records.write(e)
          });
    }
    sql.each("INSERT INTO event VALUES (?,?,?,?,?,?)", rows);
  }

  private int[] at(String article, Span span) {
    CodePoints table = points.get(article);
    if (table == null) {
      String text = texts.apply(article);
      table = CodePoints.of(text == null ? "" : text);
      points.put(article, table);
    }
    boolean outside = texts.apply(article) == null;
    return outside
        ? new int[] {span.start(), span.end()}
        : new int[] {table.toCodePoints(span.start()), table.toCodePoints(span.end())};
  }
}
