package org.hearsay.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Articles joined by derivations, directly or through other articles; named by the smallest id. */
final class Families {
  private final Sql sql;
  private final Map<String, String> parent = new HashMap<>();

  Families(Sql sql) {
    this.sql = sql;
  }

  /** Draws them from the derivations; only rows that change are written. */
  void draw() {
    sql.each(
        "SELECT e.child, e.parent FROM edge e JOIN node c ON c.id = e.child AND c.kind = 'document'"
            + " JOIN node p ON p.id = e.parent AND p.kind = 'document'",
        row -> join(row.getString(1), row.getString(2)));
    Map<String, String> now = new TreeMap<>();
    parent.keySet().forEach(article -> now.put(article, find(article)));
    List<@Nullable Object[]> gone = new ArrayList<>();
    sql.each(
        "SELECT article, family FROM family",
        row -> {
          String article = row.getString(1);
          String family = now.get(article);
          if (family == null) {
            gone.add(new Object[] {article});
          } else if (family.equals(row.getString(2))) {
            now.remove(article);
          }
        });
    sql.each("DELETE FROM family WHERE article = ?", gone);
    sql.each(
        "INSERT OR REPLACE INTO family VALUES (?,?)",
        now.entrySet().stream().map(e -> new Object[] {e.getKey(), e.getValue()}).toList());
  }

  private void join(String a, String b) {
    String x = find(a);
    String y = find(b);
    int order = x.compareTo(y);
    if (order != 0) {
      parent.put(order < 0 ? y : x, order < 0 ? x : y);
    }
  }

  private String find(String article) {
    String root = parent.computeIfAbsent(article, a -> a);
    while (!root.equals(parent.get(root))) {
      root = parent.get(root);
    }
    parent.put(article, root);
    return root;
  }
}
