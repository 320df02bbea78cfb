package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.model.Containment;
import org.hearsay.model.Edge;
import org.hearsay.model.Lineage;
import org.hearsay.model.Passage;
import org.hearsay.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * The log of what people said of inferred derivations; the last word about a pair holds.
 *
 * <p>Apart from the derived tables, which are written anew with every trace: a verdict outlives
 * them. The table is made with the first verdict, so that corpora of older versions can be read.
 */
public final class Verdicts {
  private static final int LONGEST_NOTE = 2000;

  private final Sql sql;

  Verdicts(Sql sql) {
    this.sql = sql;
  }

  /**
   * Adds a verdict.
   *
   * @throws IllegalArgumentException where the corpus has no inferred derivation between the two
   */
  public void add(String child, String parent, Verdict.Kind kind, String note) {
    boolean known =
        sql.first(
                "SELECT 1 FROM edge WHERE status = 'inferred'"
                    + " AND ((child = ?1 AND parent = ?2) OR (child = ?2 AND parent = ?1))",
                row -> 1,
                child,
                parent)
            != null;
    if (!known) {
      throw new IllegalArgumentException(
          "there is no inferred derivation between '"
              + child
              + "' and '"
              + parent
              + "'. Maybe the corpus was traced anew since the page was loaded?");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "the note has " + note.length() + " characters; at most " + LONGEST_NOTE + " are kept.");
    }
    for (String statement : ddl().split(";;")) {
      sql.run(statement);
    }
    sql.run(
        "INSERT INTO verdict (child, parent, verdict, note) VALUES (?,?,?,?)",
        child,
        parent,
        kind.word(),
        note);
  }

  /** The whole log, newest first, at most {@code most}. */
  public List<Verdict> log(int most) {
    return exists()
        ? sql.list(
            "SELECT child, parent, verdict, note, at FROM verdict ORDER BY id DESC LIMIT ?",
            Verdicts::verdict,
            most)
        : List.of();
  }

  /** The verdicts that hold for edges into the given children. */
  public List<Verdict> holding(Iterable<String> nodes) {
    if (!exists()) {
      return List.of();
    }
    Map<String, Verdict> last = new HashMap<>();
    for (String node : nodes) {
      sql.list(
              "SELECT child, parent, verdict, note, at FROM verdict WHERE child = ? ORDER BY id",
              Verdicts::verdict,
              node)
          .forEach(v -> last.put(pair(v.child(), v.parent()), v));
    }
    return last.values().stream().filter(v -> v.kind() != Verdict.Kind.WITHDRAWN).toList();
  }

  /** The ids of stories that rest on a derivation about which a verdict holds. */
  public List<String> touched() {
    return exists()
        ? restingOn(
            "SELECT child, parent FROM verdict v WHERE verdict <> 'withdrawn'"
                + " AND id = (SELECT max(id) FROM verdict WHERE child = v.child AND parent = v.parent)")
        : List.of();
  }

  /** The ids of stories that rest on a derivation between the two. */
  List<String> restingOn(String child, String parent) {
    return restingOn("SELECT ?1, ?2", child, parent);
  }

  /** A row rests on what its articles lead to upwards, also outside their story. */
  private List<String> restingOn(String judged, Object... values) {
    return sql.list(
        "WITH RECURSIVE judged (child, parent) AS ("
            + judged
            + "), below (id) AS (SELECT child FROM judged"
            + " UNION SELECT j.parent FROM judged j JOIN edge e ON e.undirected"
            + "  AND ((e.child = j.child AND e.parent = j.parent) OR (e.child = j.parent AND e.parent = j.child))"
            + " UNION SELECT e.child FROM edge e JOIN below b ON e.parent = b.id WHERE NOT e.undirected)"
            + " SELECT DISTINCT story FROM story_article WHERE article IN below ORDER BY story",
        row -> row.getString(1),
        values);
  }

  /** The lineage as people left it: rejected edges gone, confirmed ones confirmed. */
  public Lineage applied(Lineage lineage) {
    List<Edge> edges = applied(lineage.edges());
    return edges.equals(lineage.edges())
        ? lineage
        : new Lineage(lineage.nodes(), edges, lineage.groups());
  }

  List<Edge> applied(List<Edge> edges) {
    Map<String, Verdict> verdicts = new HashMap<>();
    List<String> ends = new ArrayList<>();
    edges.forEach(
        e -> {
          ends.add(e.child());
          ends.add(e.parent());
        });
    holding(ends.stream().distinct().toList())
        .forEach(v -> verdicts.put(pair(v.child(), v.parent()), v));
    return verdicts.isEmpty()
        ? edges
        : edges.stream().map(e -> applied(e, verdicts)).filter(Objects::nonNull).toList();
  }

  private static @Nullable Edge applied(Edge edge, Map<String, Verdict> verdicts) {
    Verdict verdict = verdicts.get(pair(edge.child(), edge.parent()));
    boolean turned = verdict == null && edge.undirected();
    if (turned) {
      verdict = verdicts.get(pair(edge.parent(), edge.child()));
    }
    if (verdict == null || edge.status() != Status.INFERRED) {
      return edge;
    }
    if (verdict.kind() == Verdict.Kind.REJECTED) {
      return null;
    }
    return confirmed(turned ? turned(edge) : edge);
  }

  private static Edge confirmed(Edge e) {
    return new Edge(
        e.child(),
        e.parent(),
        e.kind(),
        Status.CONFIRMED,
        1,
        false,
        e.containment(),
        e.passages(),
        e.evidence());
  }

  private static Edge turned(Edge e) {
    Containment c = e.containment();
    return new Edge(
        /* child= */ e.parent(),
        /* parent= */ e.child(),
        e.kind(),
        e.status(),
        e.confidence(),
        e.undirected(),
        c == null
            ? null
            : new Containment(
                /* childInParent= */ c.parentInChild(), /* parentInChild= */ c.childInParent()),
        e.passages().stream()
            .map(p -> new Passage(/* child= */ p.parent(), /* parent= */ p.child()))
            .toList(),
        e.evidence());
  }

  private boolean exists() {
    return sql.first("SELECT 1 FROM sqlite_master WHERE name = 'verdict'", row -> 1) != null;
  }

  private static Verdict verdict(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Verdict(
        row.getString(1),
        row.getString(2),
        Verdict.Kind.of(row.getString(3)),
        row.getString(4),
        row.getString(5));
  }

  private static String pair(String child, String parent) {
    return child + "\n" + parent;
  }

  private static String ddl() {
    try (InputStream in = Verdicts.class.getResourceAsStream("verdict.sql")) {
      return new String(
          Objects.requireNonNull(in, "verdict.sql").readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read verdict.sql", e);
    }
  }
}
