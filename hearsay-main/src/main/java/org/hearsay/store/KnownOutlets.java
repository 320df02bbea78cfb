package org.hearsay.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.OutletRef;
import org.jspecify.annotations.Nullable;

/**
 * With which outlets of the pile the attributions were found. When one comes or goes, the articles
 * that may name it are attributed again.
 *
 * <p>"May name" is a superset: the article holds the longest word of the name, or its initials, or
 * the first label of the domain. Attributing again what does not name it changes nothing.
 */
final class KnownOutlets {
  private static final int SHORTEST_INITIALS = 3;

  private final Sql sql;

  KnownOutlets(Sql sql) {
    this.sql = sql;
  }

  void are(List<OutletRef> outlets) {
    Set<List<String>> now = new HashSet<>();
    outlets.forEach(o -> now.add(List.of(text(o.name()), text(o.domain()))));
    Set<List<String>> before =
        new HashSet<>(
            sql.list(
                "SELECT name, domain FROM known_outlet",
                row -> List.of(row.getString(1), row.getString(2))));
    if (now.equals(before)) {
      return;
    }
    Set<String> keys = new TreeSet<>();
    now.stream().filter(o -> !before.contains(o)).forEach(o -> keys(o, keys));
    before.stream().filter(o -> !now.contains(o)).forEach(o -> keys(o, keys));
    List<@Nullable Object[]> affected = affected(keys);
    sql.transaction(
        () -> {
          sql.each("UPDATE article SET pending = 1 WHERE id = ?", affected);
          sql.run("DELETE FROM known_outlet");
          sql.each(
              "INSERT INTO known_outlet VALUES (?,?)",
              now.stream().map(o -> new Object[] {o.get(0), o.get(1)}).toList());
        });
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static void keys(List<String> outlet, Set<String> keys) {
    String longest = "";
    StringBuilder initials = new StringBuilder();
    for (String word : outlet.get(0).split("[^\\p{L}\\p{N}]+")) {
      longest = word.length() > longest.length() ? word : longest;
      initials.append(word.isEmpty() ? "" : word.substring(0, 1));
    }
    keys.add(longest.toLowerCase(Locale.ROOT));
    if (initials.length() >= SHORTEST_INITIALS) {
      keys.add(initials.toString().toLowerCase(Locale.ROOT));
    }
    String domain = outlet.get(1).toLowerCase(Locale.ROOT);
    domain = domain.startsWith("www.") ? domain.substring(4) : domain;
    keys.add(domain.split("\\.")[0]);
    keys.remove("");
  }

  private List<@Nullable Object[]> affected(Set<String> keys) {
    List<@Nullable Object[]> affected = new ArrayList<>();
    sql.each(
        "SELECT id, text, record FROM article WHERE pending <> 1",
        row -> {
          if (holds(row.getString(2), keys) || holds(row.getString(3), keys)) {
            affected.add(new Object[] {row.getString(1)});
          }
        });
    return affected;
  }

  private static boolean holds(String text, Set<String> keys) {
    String lower = text.toLowerCase(Locale.ROOT);
    int from = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean word = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      if (word && from < 0) {
        from = i;
      } else if (!word && from >= 0) {
        if (keys.contains(lower.substring(from, i))) {
          return true;
        }
        from = -1;
      }
    }
    return false;
  }
}
