package org.hearsay.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Trace;
import org.jspecify.annotations.Nullable;

/**
 * The rows of stories in which verdicts hold, counted with them.
 *
 * <p>Kept beside the stories, so that lists can be filtered and put in order by them; a story that
 * is traced anew loses its row here until it is counted again. The facts that the evidence alone
 * gives stay as they are.
 */
final class JudgedRows {
  private final Sql sql;
  private final Verdicts verdicts;

  JudgedRows(Sql sql, Verdicts verdicts) {
    this.sql = sql;
    this.verdicts = verdicts;
  }

  boolean exist() {
    return sql.first("SELECT 1 FROM sqlite_master WHERE name = 'judged_row'", row -> 1) != null;
  }

  /** A story's row with the verdicts that hold in it; null where there are none. */
  @Nullable OriginCount of(String story) {
    return exist()
        ? sql.first(
            "SELECT record FROM judged_row WHERE story = ?",
            row -> Records.read(row.getString(1), OriginCount.class),
            story)
        : null;
  }

  /**
   * Counts the stories anew in which verdicts hold, and forgets the rows of the others.
   *
   * @param count from all that a row rests on to the row
   */
  void recount(Collection<String> stories, Function<Trace, OriginCount> count) {
    Set<String> judged = new HashSet<>(verdicts.touched());
    Basis basis = new Basis(sql, verdicts);
    for (String story : stories) {
      Trace trace = judged.contains(story) ? basis.of(story) : null;
      sql.run("DELETE FROM judged_row WHERE story = ?", story);
      if (trace != null) {
        add(story, count.apply(trace));
      }
    }
  }

  private void add(String story, OriginCount row) {
    sql.run(
        "INSERT INTO judged_row VALUES (?,?,?,?,?,?,?)",
        story,
        row.counts().versions(),
        row.counts().originalReporting(),
        row.origins().low(),
        row.origins().best(),
        row.origins().high(),
        Records.write(row));
  }
}
