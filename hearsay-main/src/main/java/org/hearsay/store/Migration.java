package org.hearsay.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables of format 3 to format 4: which rule decided what has a table of its own, and
 * verdicts have a file of their own. What people said is not lost, and nothing is computed anew.
 */
final class Migration {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Sql sql;

  Migration(Sql sql) {
    this.sql = sql;
  }

  /** Killed at any point, it is done again from the beginning, or has been done. */
  void from3() {
    if (exists("verdict")) {
      sql.run(
          "INSERT OR IGNORE INTO people.verdict (id, child, parent, verdict, note, at)"
              + " SELECT id, child, parent, verdict, note, at FROM main.verdict");
    }
    sql.transaction(
        () -> {
          CorpusFolder.statements("schema.sql", ";").forEach(sql::run);
          sql.run("ALTER TABLE attribution ADD COLUMN decided TEXT");
          for (String id : sql.list("SELECT id FROM article", row -> row.getString(1))) {
            decided(id);
          }
          sql.run("DROP TRIGGER IF EXISTS main.verdict_stays");
          sql.run("DROP TABLE IF EXISTS main.verdict");
          sql.run("DROP TABLE IF EXISTS main.judged_row");
          sql.run("INSERT OR REPLACE INTO meta VALUES ('format', '4')");
        });
    sql.run("VACUUM main");
  }

  private boolean exists(String table) {
    return sql.first("SELECT 1 FROM main.sqlite_master WHERE name = ?", row -> 1, table) != null;
  }

  private void decided(String article) {
    String record =
        sql.first("SELECT record FROM article WHERE id = ?", row -> row.getString(1), article);
    if (record == null) {
      return;
    }
    try {
      JsonNode tree = JSON.readTree(record);
      List<List<Decision>> lists = new ArrayList<>();
      List<@Nullable Object[]> rows = new ArrayList<>();
      for (JsonNode attribution : tree.get("attributions")) {
        List<Decision> list = new ArrayList<>();
        for (JsonNode d : attribution.get("decisions")) {
          list.add(new Decision(d.get("field").textValue(), d.get("by").textValue()));
        }
        String key = Decisions.key(list);
        ((ObjectNode) attribution).put("decisions", key);
        lists.add(list);
        rows.add(new @Nullable Object[] {key, article, attribution.get("id").textValue()});
      }
      new Decisions(sql).keep(lists);
      sql.each("UPDATE attribution SET decided = ? WHERE article = ? AND id = ?", rows);
      sql.run("UPDATE article SET record = ? WHERE id = ?", Records.lean(tree).toString(), article);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "article " + article + " of this corpus cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
