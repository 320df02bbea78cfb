package org.hearsay.store;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Event;
import org.hearsay.model.Group;
import org.hearsay.model.Lineage;
import org.hearsay.model.Node;
import org.hearsay.model.Story;
import org.jspecify.annotations.Nullable;

/** What is derived from the pile, read back: lineage, stories, events. */
final class TraceTables {
  /** A node n, unless it is an absent one and people rejected all that led to it. */
  private static final String LEFT =
      "NOT (n.kind = 'absent' AND EXISTS (SELECT 1 FROM edge WHERE parent = n.id)"
          + " AND NOT EXISTS (SELECT 1 FROM judged_edge WHERE found_parent = n.id)"
          + " AND NOT EXISTS (SELECT 1 FROM judged_edge WHERE found_child = n.id))";

  private final Sql sql;

  TraceTables(Sql sql) {
    this.sql = sql;
  }

  Lineage lineage() {
    return new Lineage(
        sql.list(
            "SELECT record FROM node n WHERE " + LEFT + " ORDER BY id",
            r -> Records.read(r.getString(1), Node.class)),
        sql.list(
            JudgedEdges.COLUMNS + " FROM judged_edge ORDER BY child, parent", JudgedEdges::read),
        sql.list(
            "SELECT record FROM copy_group ORDER BY json_extract(record, '$.documents[0]')",
            r -> Records.read(r.getString(1), Group.class)));
  }

  @Nullable Story story(String id) {
    String json = sql.first("SELECT record FROM story WHERE id = ?", r -> r.getString(1), id);
    return json == null ? null : Records.read(json, Story.class);
  }

  /** As people left them. */
  List<Edge> edges(String article) {
    return sql.list(
        JudgedEdges.COLUMNS
            + " FROM judged_edge WHERE found_child = ?1 OR found_parent = ?1 ORDER BY child, parent",
        JudgedEdges::read,
        article);
  }

  /** By the evidence alone. */
  List<Edge> evidentEdges(String article) {
    return sql.list(
        "SELECT record FROM edge WHERE child = ?1 OR parent = ?1 ORDER BY child, parent",
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
                + JudgedEdges.COLUMNS
                + " FROM judged_edge WHERE id IN (SELECT id FROM edge WHERE child IN reached AND parent IN reached)"
                + " ORDER BY child, parent",
            JudgedEdges::read,
            story);
    List<Node> nodes =
        sql.list(
            reached + "SELECT record FROM node n WHERE id IN reached AND " + LEFT + " ORDER BY id",
            r -> Records.read(r.getString(1), Node.class),
            story);
    return new Lineage(nodes, edges, List.of());
  }

  /** As people left them. */
  List<Story> stories() {
    return sql.list(
        "SELECT coalesce((SELECT record FROM people.judged_story WHERE id = s.id AND touched = s.touched), record)"
            + " FROM story s ORDER BY documents DESC, id",
        r -> Records.read(r.getString(1), Story.class));
  }

  void eachNode(BiConsumer<Node, @Nullable AttributedArticle> sink) {
    sql.each(
        "SELECT n.record, a.record, a.text FROM node n LEFT JOIN article a ON a.id = n.article WHERE "
            + LEFT
            + " ORDER BY n.id",
        r -> {
          String article = r.getString(2);
          sink.accept(
              Records.read(r.getString(1), Node.class),
              article == null
                  ? null
                  : Records.readArticle(article, r.getString(3), key -> List.of()));
        });
  }

  void eachEdge(Consumer<Edge> sink) {
    sql.each(
        JudgedEdges.COLUMNS + " FROM judged_edge ORDER BY child, parent",
        r -> sink.accept(JudgedEdges.read(r)));
  }

  List<Event> events() {
    return sql.list(
        "SELECT record FROM event ORDER BY id", r -> Records.read(r.getString(1), Event.class));
  }
}
