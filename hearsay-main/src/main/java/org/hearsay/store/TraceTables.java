package org.hearsay.store;

import static org.hearsay.store.ArticleTable.lower;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Containment;
import org.hearsay.model.Edge;
import org.hearsay.model.Event;
import org.hearsay.model.Group;
import org.hearsay.model.Lineage;
import org.hearsay.model.Node;
import org.hearsay.model.Story;
import org.jspecify.annotations.Nullable;

/**
 * What is derived from the whole pile: lineage, stories, events. Always written anew in one
 * transaction.
 */
final class TraceTables {
  private static final List<String> TABLES =
      List.of("node", "edge", "copy_group", "story", "story_article", "claim", "alert", "event");

  private final Sql sql;

  TraceTables(Sql sql) {
    this.sql = sql;
  }

  void replace(Lineage lineage, List<Story> stories, List<Event> events) {
    TABLES.forEach(table -> sql.run("DELETE FROM " + table));
    nodesAndEdges(lineage);
    stories(stories);
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

  private void nodesAndEdges(Lineage lineage) {
    List<@Nullable Object[]> nodes = new ArrayList<>();
    for (Node n : lineage.nodes()) {
      nodes.add(
          new @Nullable Object[] {
            n.id(), lower(n.kind()), n.name(), n.document(), Records.write(n)
          });
    }
    sql.each("INSERT INTO node VALUES (?,?,?,?,?)", nodes);
    List<@Nullable Object[]> edges = new ArrayList<>();
    for (Edge e : lineage.edges()) {
      Containment c = e.containment();
      edges.add(
          new @Nullable Object[] {
            e.child(),
            e.parent(),
            lower(e.kind()),
            lower(e.status()),
            e.confidence(),
            e.undirected(),
            c == null ? null : c.childInParent(),
            c == null ? null : c.parentInChild(),
            Records.write(e)
          });
    }
    sql.each(
        "INSERT INTO edge (child, parent, kind, status, confidence, undirected, child_in_parent, parent_in_child, record)"
            + " VALUES (?,?,?,?,?,?,?,?,?)",
        edges);
    List<@Nullable Object[]> groups = new ArrayList<>();
    for (Group g : lineage.groups()) {
      groups.add(new Object[] {g.representative(), Records.write(g)});
    }
    sql.each("INSERT INTO copy_group (representative, record) VALUES (?,?)", groups);
  }

  private void stories(List<Story> stories) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    List<@Nullable Object[]> members = new ArrayList<>();
    List<@Nullable Object[]> claims = new ArrayList<>();
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
            Records.write(s)
          });
      s.documents().forEach(d -> members.add(new Object[] {s.id(), d}));
      s.claims()
          .forEach(
              c -> {
                var of = c.origins().origins();
                claims.add(
                    new @Nullable Object[] {
                      s.id(), c.id(), c.text(), c.low(), c.best(), c.high(), of.low(), of.best(),
                      of.high()
                    });
              });
      s.alerts().forEach(a -> alerts.add(new Object[] {s.id(), lower(a.kind()), a.text()}));
    }
    sql.each("INSERT INTO story VALUES (?,?,?,?,?,?,?,?,?)", rows);
    sql.each("INSERT INTO story_article VALUES (?,?)", members);
    sql.each("INSERT INTO claim VALUES (?,?,?,?,?,?,?,?,?)", claims);
    sql.each("INSERT INTO alert (story, kind, text) VALUES (?,?,?)", alerts);
  }

  Lineage lineage() {
    return new Lineage(
        sql.list(
            "SELECT record FROM node ORDER BY id", r -> Records.read(r.getString(1), Node.class)),
        sql.list(
            "SELECT record FROM edge ORDER BY id", r -> Records.read(r.getString(1), Edge.class)),
        sql.list(
            "SELECT record FROM copy_group ORDER BY id",
            r -> Records.read(r.getString(1), Group.class)));
  }

  @Nullable Story story(String id) {
    String json = sql.first("SELECT record FROM story WHERE id = ?", r -> r.getString(1), id);
    return json == null ? null : Records.read(json, Story.class);
  }

  List<Edge> edges(String article) {
    return sql.list(
        "SELECT record FROM edge WHERE child = ?1 OR parent = ?1 ORDER BY id",
        r -> Records.read(r.getString(1), Edge.class),
        article);
  }

  /**
   * The edges of a story's documents and of every absent node that they lead to, with their nodes.
   */
  Lineage lineageAbove(String story) {
    String reached =
        """
        WITH RECURSIVE member (id) AS (
          SELECT article FROM story_article WHERE story = ?),
        reached (id) AS (
          SELECT id FROM member
          UNION SELECT e.parent FROM edge e JOIN reached r ON e.child = r.id JOIN node n ON n.id = e.parent
            WHERE n.kind = 'absent' OR n.article IN (SELECT id FROM member))
        """;
    List<Edge> edges =
        sql.list(
            reached
                + "SELECT record FROM edge WHERE child IN (SELECT id FROM reached) AND parent IN (SELECT id FROM reached) ORDER BY id",
            r -> Records.read(r.getString(1), Edge.class),
            story);
    List<Node> nodes =
        sql.list(
            reached + "SELECT record FROM node WHERE id IN (SELECT id FROM reached) ORDER BY id",
            r -> Records.read(r.getString(1), Node.class),
            story);
    return new Lineage(nodes, edges, List.of());
  }

  List<Story> stories() {
    return sql.list(
        "SELECT record FROM story ORDER BY documents DESC, id",
        r -> Records.read(r.getString(1), Story.class));
  }

  List<Event> events() {
    return sql.list(
        "SELECT record FROM event ORDER BY id", r -> Records.read(r.getString(1), Event.class));
  }
}
