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
  private final Sql sql;

  TraceTables(Sql sql) {
    this.sql = sql;
  }

  Lineage lineage() {
    return new Lineage(
        sql.list(
            "SELECT record FROM node ORDER BY id", r -> Records.read(r.getString(1), Node.class)),
        sql.list(
            "SELECT record FROM edge ORDER BY child, parent",
            r -> Records.read(r.getString(1), Edge.class)),
        sql.list(
            "SELECT record FROM copy_group ORDER BY json_extract(record, '$.documents[0]')",
            r -> Records.read(r.getString(1), Group.class)));
  }

  @Nullable Story story(String id) {
    String json = sql.first("SELECT record FROM story WHERE id = ?", r -> r.getString(1), id);
    return json == null ? null : Records.read(json, Story.class);
  }

  List<Edge> edges(String article) {
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
                + "SELECT record FROM edge WHERE child IN (SELECT id FROM reached) AND parent IN (SELECT id FROM reached) ORDER BY child, parent",
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

  void eachNode(BiConsumer<Node, @Nullable AttributedArticle> sink) {
    sql.each(
        "SELECT n.record, a.record, a.text FROM node n LEFT JOIN article a ON a.id = n.article ORDER BY n.id",
        r -> {
          String article = r.getString(2);
          sink.accept(
              Records.read(r.getString(1), Node.class),
              article == null ? null : Records.readArticle(article, r.getString(3)));
        });
  }

  void eachEdge(Consumer<Edge> sink) {
    sql.each(
        "SELECT record FROM edge ORDER BY child, parent",
        r -> sink.accept(Records.read(r.getString(1), Edge.class)));
  }

  void eachStory(Consumer<Story> sink) {
    eachStorySince(-1, sink);
  }

  /** The stories that changed after a generation of the facts. */
  void eachStorySince(long generation, Consumer<Story> sink) {
    sql.each(
        "SELECT record FROM story WHERE touched > ? ORDER BY id",
        r -> sink.accept(Records.read(r.getString(1), Story.class)),
        generation);
  }

  List<Event> events() {
    return sql.list(
        "SELECT record FROM event ORDER BY id", r -> Records.read(r.getString(1), Event.class));
  }
}
