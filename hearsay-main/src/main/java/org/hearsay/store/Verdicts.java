package org.hearsay.store;

import java.util.ArrayList;
import java.util.List;

/**
 * The log of what people said of inferred derivations; the last word about a pair holds.
 *
 * <p>In a file of its own: a verdict outlives the derived tables, and it never waits for a run that
 * writes the facts. The view {@code judged_edge} applies it.
 */
public final class Verdicts {
  private static final int LONGEST_NOTE = 2000;

  /** A document that went and came again is there. */
  private static final String GONE =
      "SELECT name FROM removed WHERE kind = 'document' AND name NOT IN (SELECT id FROM article)";

  private final Sql sql;

  Verdicts(Sql sql) {
    this.sql = sql;
  }

  /**
   * Adds a verdict; the caller holds the transaction.
   *
   * @throws IllegalArgumentException where the corpus has no inferred derivation between the two
   */
  void add(String child, String parent, Verdict.Kind kind, String note) {
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "the note has " + note.length() + " characters; at most " + LONGEST_NOTE + " are kept.");
    }
    // Written before anything is read: who waits here must then read what the other one left.
    sql.run(
        "INSERT INTO people.verdict (child, parent, verdict, note) VALUES (?,?,?,?)",
        child,
        parent,
        kind.word(),
        note);
    boolean known =
        sql.first(
                "SELECT 1 FROM edge WHERE status = 'inferred'"
                    + " AND ((child = ?1 AND parent = ?2) OR (undirected AND child = ?2 AND parent = ?1))",
                row -> 1,
                child,
                parent)
            != null;
    if (!known) {
      throw new IllegalArgumentException(
          "there is no inferred derivation of '"
              + child
              + "' from '"
              + parent
              + "'. Maybe the corpus was traced anew since the page was loaded?");
    }
  }

  /** The whole log, newest first, at most {@code most}. */
  public List<Verdict> log(int most) {
    return sql.list(
        "SELECT child, parent, verdict, note, at FROM people.verdict ORDER BY id DESC LIMIT ?",
        Verdicts::verdict,
        most);
  }

  /** The verdicts that hold for edges into the given children. */
  public List<Verdict> holding(Iterable<String> nodes) {
    List<Verdict> holding = new ArrayList<>();
    for (String node : nodes) {
      holding.addAll(
          sql.list(
              "SELECT child, parent, verdict, note, at FROM people.standing WHERE child = ?",
              Verdicts::verdict,
              node));
    }
    return holding;
  }

  /** The ids of stories that rest on a derivation about which a verdict holds. */
  public List<String> touched() {
    return restingOn("SELECT child, parent FROM people.standing");
  }

  /** The ids of stories that rest on a derivation between the two. */
  List<String> restingOn(String child, String parent) {
    return restingOn("SELECT ?1, ?2", child, parent);
  }

  /** A row rests on what its articles lead to upwards, also outside their story. */
  private List<String> restingOn(String judged, Object... values) {
    return sql.list(
        "WITH RECURSIVE said (child, parent) AS ("
            + judged
            + "), below (id) AS (SELECT child FROM said"
            + " UNION SELECT j.parent FROM said j JOIN edge e ON e.undirected"
            + "  AND ((e.child = j.child AND e.parent = j.parent) OR (e.child = j.parent AND e.parent = j.child))"
            + " UNION SELECT e.child FROM edge e JOIN below b ON e.parent = b.id WHERE NOT e.undirected)"
            + " SELECT DISTINCT story FROM story_article WHERE article IN below ORDER BY story",
        row -> row.getString(1),
        values);
  }

  /** True where something was said of documents that were deleted since. */
  boolean forgettable() {
    return sql.first(
            "SELECT 1 FROM people.verdict WHERE child IN ("
                + GONE
                + ") OR parent IN ("
                + GONE
                + ") LIMIT 1",
            row -> 1)
        != null;
  }

  /** What was said of documents that are no longer there goes with them. */
  void forget() {
    if (!forgettable()) {
      return;
    }
    sql.list("PRAGMA people.secure_delete = ON", row -> 0);
    sql.transaction(
        () -> {
          sql.run("INSERT OR IGNORE INTO people.forgotten " + GONE);
          sql.run(
              "DELETE FROM people.verdict WHERE child IN (SELECT name FROM people.forgotten)"
                  + " OR parent IN (SELECT name FROM people.forgotten)");
          sql.run("DELETE FROM people.forgotten");
        });
  }

  private static Verdict verdict(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Verdict(
        row.getString(1),
        row.getString(2),
        Verdict.Kind.of(row.getString(3)),
        row.getString(4),
        row.getString(5));
  }
}
