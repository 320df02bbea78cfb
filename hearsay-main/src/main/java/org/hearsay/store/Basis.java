package org.hearsay.store;

import java.util.ArrayList;
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
  private final Verdicts verdicts;

  Basis(Sql sql, Verdicts verdicts) {
    this.sql = sql;
    this.verdicts = verdicts;
  }

  @Nullable Trace of(String story) {
    String record = sql.first("SELECT record FROM story WHERE id = ?", r -> r.getString(1), story);
    if (record == null) {
      return null;
    }
    List<Edge> edges =
        sql.list(
            REACHED
                + "SELECT record FROM edge WHERE child IN reached AND parent IN reached ORDER BY id",
            r -> Records.read(r.getString(1), Edge.class),
            story);
    List<Node> nodes =
        sql.list(
            REACHED + "SELECT record FROM node WHERE id IN reached ORDER BY id",
            r -> Records.read(r.getString(1), Node.class),
            story);
    List<AttributedArticle> documents =
        sql.list(
            REACHED + "SELECT record, text FROM article WHERE id IN reached ORDER BY id",
            ArticleTable::read,
            story);
    List<String> groups =
        sql.list(
            REACHED
                + "SELECT DISTINCT g.id, g.record FROM copy_group g JOIN copy_group_article d ON d.copy_group = g.id"
                + " WHERE d.article IN reached ORDER BY g.id",
            r -> r.getString(2),
            story);
    List<Group> read = new ArrayList<>();
    groups.forEach(g -> read.add(Records.read(g, Group.class)));
    return new Trace(
        documents,
        verdicts.applied(new Lineage(nodes, edges, read)),
        List.of(Records.read(record, Story.class)),
        List.of(),
        List.of());
  }
}
