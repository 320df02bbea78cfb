package org.hearsay.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hearsay.model.Lineage;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.jspecify.annotations.Nullable;

/**
 * The stories in which verdicts hold, told and counted with them.
 *
 * <p>Kept beside the facts, so that lists can be filtered and put in order by them; what the
 * evidence alone gives stays as it is. A story that is traced anew loses its place here until it is
 * counted again.
 *
 * <p>Each story is one transaction over the file of verdicts, which begins by writing: whoever
 * waited for it then reads the newest facts, so the last one to count never counts old ones.
 */
final class JudgedStories {
  private final Sql sql;
  private final Verdicts verdicts;

  JudgedStories(Sql sql, Verdicts verdicts) {
    this.sql = sql;
    this.verdicts = verdicts;
  }

  /** A story with the verdicts that hold in it; null where there are none. */
  @Nullable Story of(String story) {
    return sql.first(
        "SELECT record FROM people.judged_story WHERE id = ? AND id IN judged",
        row -> Records.read(row.getString(1), Story.class),
        story);
  }

  /**
   * Adds a verdict, and tells the stories anew that rest on it.
   *
   * @param judge from all that a story rests on, as people left it, and the lineage that the
   *     evidence alone gives
   */
  void judge(Verdict said, BiFunction<Trace, Lineage, Story> judge) {
    sql.transaction(
        () -> {
          verdicts.add(said.child(), said.parent(), said.kind(), said.note());
          List<String> touched = verdicts.touched();
          for (String story : verdicts.restingOn(said.child(), said.parent())) {
            tell(story, touched.contains(story), judge);
          }
        });
  }

  /** Tells all stories anew in which verdicts hold. */
  void all(BiFunction<Trace, Lineage, Story> judge) {
    verdicts.forget();
    sql.run("DELETE FROM people.judged_story WHERE id NOT IN judged");
    for (String story : verdicts.touched()) {
      sql.transaction(() -> tell(story, true, judge));
    }
  }

  private void tell(String story, boolean judged, BiFunction<Trace, Lineage, Story> judge) {
    sql.run("DELETE FROM people.judged_story WHERE id = ?", story);
    Basis basis = new Basis(sql);
    Trace trace = judged ? basis.of(story) : null;
    if (trace == null) {
      return;
    }
    Map<String, String> texts = new HashMap<>();
    trace.documents().forEach(a -> texts.put(a.id(), a.article().text()));
    long touched = sql.number("SELECT touched FROM story WHERE id = ?", story);
    new TraceWriter(sql, texts::get, "people.judged_")
        .told(List.of(judge.apply(trace, basis.evident(story))), touched);
  }
}
