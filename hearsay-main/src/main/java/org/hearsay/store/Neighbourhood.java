package org.hearsay.store;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What hangs together with given articles: by a story, a group of copies or a derivation. */
final class Neighbourhood {
  private static final List<String> JOINED =
      List.of(
          "SELECT b.article FROM story_article a JOIN story_article b ON b.story = a.story WHERE a.article = ?",
          "SELECT b.article FROM copy_group_article a JOIN copy_group_article b ON b.copy_group = a.copy_group WHERE a.article = ?",
          "SELECT n.article FROM edge e JOIN node n ON n.id = e.parent WHERE e.child = ? AND n.article IS NOT NULL",
          "SELECT n.article FROM edge e JOIN node n ON n.id = e.child WHERE e.parent = ? AND n.article IS NOT NULL");

  private final Sql sql;

  Neighbourhood(Sql sql) {
    this.sql = sql;
  }

  /** The articles with all that is joined to them; null where these are more than {@code most}. */
  @Nullable Set<String> closed(Collection<String> articles, int most) {
    Set<String> closed = new TreeSet<>(articles);
    ArrayDeque<String> open = new ArrayDeque<>(closed);
    while (!open.isEmpty()) {
      if (closed.size() > most) {
        return null;
      }
      String article = open.remove();
      for (String query : JOINED) {
        for (String other : sql.list(query, row -> row.getString(1), article)) {
          if (closed.add(other)) {
            open.add(other);
          }
        }
      }
    }
    return closed;
  }
}
