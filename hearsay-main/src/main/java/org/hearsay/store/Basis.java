package org.hearsay.store;

import java.util.List;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Group;
import org.hearsay.model.Lineage;
import org.hearsay.model.Node;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a story's row rests on: its documents, and all that they lead to upwards, also
 * outside the story.
 */
final class Basis {
  private static final String REACHED =
      """
      WITH RECURSIVE reached (id) AS (
        SELECT article FROM story_article WHERE story = ?
        UNION SELECT e.parent FROM edge e JOIN reached r ON e.child = r.id WHERE NOT e.undirected)
      """;

  private final Sql sql;

  Basis(Sql sql) {
    this.sql = sql;
  }

  /** As people left it; the story itself is that of the evidence. Null where there is none. */
  @Nullable Trace of(String story) {
    String record = sql.first("SELECT record FROM story WHERE id = ?", r -> r.getString(1), story);
    if (record == null) {
      return null;
    }
    List<AttributedArticle> documents =
        sql.list(
            REACHED + "SELECT record, text FROM article WHERE id IN reached ORDER BY id",
            ArticleTable::read,
            story);
    return new Trace(
        documents,
        lineage(story, JudgedEdges.COLUMNS + " FROM judged_edge"),
        List.of(Records.read(record, Story.class)),
        List.of(),
        List.of());
  }

  /** The lineage that it rests on by the evidence alone. */
  Lineage evident(String story) {
    return lineage(story, "SELECT record, NULL FROM edge");
  }

  private Lineage lineage(String story, String edges) {
    List<Node> nodes =
        sql.list(
            REACHED + "SELECT record FROM node WHERE id IN reached ORDER BY id",
            r -> Records.read(r.getString(1), Node.class),
            story);
    // Ends as the facts have them: by those there is an index.
    List<Edge> found =
        sql.list(
            REACHED
                + edges
                + " WHERE id IN (SELECT id FROM edge WHERE child IN reached AND parent IN reached) ORDER BY id",
            JudgedEdges::read,
            story);
    List<Group> groups =
        sql.list(
            REACHED
                + "SELECT DISTINCT g.id, g.record FROM copy_group g JOIN copy_group_article d ON d.copy_group = g.id"
                + " WHERE d.article IN reached ORDER BY g.id",
            r -> Records.read(r.getString(2), Group.class),
            story);
    return new Lineage(nodes, found, groups);
  }
}
