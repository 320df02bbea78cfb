package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Which rule decided what of an attribution: lists that many attributions share, each kept once.
 *
 * <p>Called by a hash over the list, so that corpora do not differ by the order in which they grew.
 */
final class Decisions {
  /** 40 bits: of a thousand lists two are called alike once in two million corpora. */
  private static final int DIGITS = 10;

  private final Sql sql;
  private final Map<String, List<Decision>> read = new HashMap<>();

  Decisions(Sql sql) {
    this.sql = sql;
  }

  /** What a list is called; null where nothing was decided. */
  static @Nullable String key(List<Decision> list) {
    if (list.isEmpty()) {
      return null;
    }
    StringBuilder lines = new StringBuilder();
    list.forEach(d -> lines.append(d.field()).append('\t').append(d.by()).append('\n'));
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    return Digests.sha256(bytes).substring(0, DIGITS);
  }

  /** Keeps lists that are not there yet; the caller holds the transaction. */
  void keep(Iterable<List<Decision>> lists) {
    Map<String, List<Decision>> each = new HashMap<>();
    for (List<Decision> list : lists) {
      String key = key(list);
      if (key != null) {
        each.put(key, list);
      }
    }
    List<@Nullable Object[]> rows = new ArrayList<>();
    each.forEach(
        (key, list) -> {
          for (int i = 0; i < list.size(); i++) {
            rows.add(new Object[] {key, i, list.get(i).field(), list.get(i).by()});
          }
        });
    sql.each("INSERT OR IGNORE INTO decision VALUES (?,?,?,?)", rows);
  }

  List<Decision> of(String key) {
    return read.computeIfAbsent(
        key,
        k ->
            sql.list(
                "SELECT field, rule FROM decision WHERE id = ? ORDER BY position",
                row -> new Decision(row.getString(1), row.getString(2)),
                k));
  }
}
