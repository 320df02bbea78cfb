package org.hearsay.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Deletes documents: their bytes, their facts, and what was derived from them.
 *
 * <p>A segment that holds deleted bytes is written anew without them; then one transaction changes
 * the facts; then the old segment goes. Cut off before the transaction, the new segment is left
 * over; cut off behind it, the old one: both are cut away when the corpus is opened next.
 */
final class Deletion {
  private final Sql sql;
  private final RawSegments raw;
  private final DocumentTable documents;

  Deletion(Sql sql, RawSegments raw, DocumentTable documents) {
    this.sql = sql;
    this.raw = raw;
    this.documents = documents;
  }

  int delete(Collection<String> ids, int small, long generation, long run) {
    Set<String> there = new TreeSet<>();
    for (String id : ids) {
      if (sql.first("SELECT 1 FROM article WHERE id = ?", row -> 1, id) != null) {
        there.add(id);
      }
    }
    if (there.isEmpty()) {
      return 0;
    }
    Set<String> orphans = orphans(there);
    Map<RawPlace, RawPlace> moved = rewrite(orphans);
    // What is deleted is overwritten in the file, not only let go.
    sql.list("PRAGMA secure_delete = ON", row -> 0);
    sql.transaction(
        () -> {
          facts(there, orphans, moved, generation, run);
          sql.run(
              "UPDATE article SET pending = max(pending, 2) WHERE (SELECT count(*) FROM article) <= ?",
              small);
        });
    new Verdicts(sql).forget();
    Set<Integer> old = new TreeSet<>();
    moved.keySet().forEach(place -> old.add(place.segment()));
    emptied(orphans, old).forEach(raw::delete);
    raw.next();
    return there.size();
  }

  /** Content that no other document has. */
  private Set<String> orphans(Set<String> ids) {
    Set<String> orphans = new TreeSet<>();
    for (String id : ids) {
      String sha256 =
          sql.first("SELECT sha256 FROM document WHERE id = ?", row -> row.getString(1), id);
      if (sha256 == null) {
        continue;
      }
      List<String> holders =
          sql.list("SELECT id FROM document WHERE sha256 = ?", row -> row.getString(1), sha256);
      if (ids.containsAll(holders)) {
        orphans.add(sha256);
      }
    }
    return orphans;
  }

  private Map<RawPlace, RawPlace> rewrite(Set<String> orphans) {
    Set<Integer> segments = new TreeSet<>();
    List<RawPlace> places = documents.places();
    places.stream()
        .filter(p -> orphans.contains(p.sha256()))
        .forEach(p -> segments.add(p.segment()));
    Map<RawPlace, RawPlace> moved = new HashMap<>();
    raw.next();
    for (RawPlace place : places) {
      if (segments.contains(place.segment()) && !orphans.contains(place.sha256())) {
        moved.put(place, raw.copy(place));
      }
    }
    raw.force();
    return moved;
  }

  /** Segments that no fact names after the change. */
  private List<Integer> emptied(Set<String> orphans, Set<Integer> moved) {
    Map<Integer, Long> ends = documents.ends();
    List<Integer> gone = new ArrayList<>();
    for (Integer segment : raw.sizes().keySet()) {
      if (!ends.containsKey(segment) && (moved.contains(segment) || !orphans.isEmpty())) {
        gone.add(segment);
      }
    }
    return gone;
  }

  private void facts(
      Set<String> ids,
      Set<String> orphans,
      Map<RawPlace, RawPlace> moved,
      long generation,
      long run) {
    new TraceChange(sql).forget(ids, generation);
    List<@Nullable Object[]> each = ids.stream().map(id -> new @Nullable Object[] {id}).toList();
    sql.each("DELETE FROM article WHERE id = ?", each);
    sql.each("DELETE FROM document WHERE id = ?", each);
    sql.each(
        "DELETE FROM raw WHERE sha256 = ?",
        orphans.stream().map(o -> new @Nullable Object[] {o}).toList());
    List<@Nullable Object[]> places = new ArrayList<>();
    moved
        .values()
        .forEach(p -> places.add(new Object[] {p.segment(), p.position(), p.length(), p.sha256()}));
    sql.each("UPDATE raw SET segment = ?, position = ?, length = ? WHERE sha256 = ?", places);
    sql.each(
        "INSERT INTO removed (kind, name, generation) VALUES ('document', ?, ?)",
        ids.stream().map(id -> new @Nullable Object[] {id, generation}).toList());
    sql.run("INSERT OR REPLACE INTO meta VALUES ('generation', ?)", Long.toString(generation));
    sql.run("UPDATE run SET removed = removed + ? WHERE id = ?", ids.size(), run);
  }
}
