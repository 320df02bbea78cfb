package org.hearsay.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Edge;
import org.hearsay.model.Evidence;
import org.hearsay.model.Lineage;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;
import org.hearsay.model.Status;
import org.hearsay.model.Trace;

/**
 * Puts what was traced anew into the place of what was known of the same articles; the caller holds
 * the transaction.
 *
 * <p>What is known of other articles stays. A derivation between two absent sources ("the agency,
 * citing a paper") belongs to the articles that tell of it, its evidence: it goes when none is
 * left.
 */
final class TraceChange {
  private static final List<String> DERIVED =
      List.of(
          "edge_evidence",
          "edge_passage",
          "edge",
          "copy_group_article",
          "copy_group",
          "node",
          "family",
          "claim_assertion",
          "claim",
          "alert",
          "event",
          "story_article",
          "story");
  private static final List<String> OF_A_STORY =
      List.of("claim_assertion", "claim", "alert", "event", "story_article");

  private final Sql sql;

  TraceChange(Sql sql) {
    this.sql = sql;
  }

  /** Everything anew. */
  void whole(Trace trace, long generation) {
    Set<String> before = new TreeSet<>(sql.list("SELECT id FROM story", row -> row.getString(1)));
    DERIVED.forEach(table -> sql.run("DELETE FROM " + table));
    TraceWriter writer = writer(trace);
    writer.nodes(trace.lineage().nodes());
    writer.edges(trace.lineage().edges());
    writer.groups(trace.lineage().groups());
    writer.stories(trace.stories(), generation);
    writer.events(trace.events());
    trace.stories().forEach(story -> before.remove(story.id()));
    gone(before, generation);
    new Families(sql).draw();
    sql.run("UPDATE article SET pending = 0, touched = ? WHERE pending <> 1", generation);
  }

  /** The articles of {@code trace} anew. */
  void part(Trace trace, long generation) {
    scope(trace.documents().stream().map(a -> a.id()).toList());
    Set<String> before = forgetStories();
    List<Edge> told = forgetEdges();
    sql.run(
        "DELETE FROM copy_group WHERE id IN"
            + " (SELECT copy_group FROM copy_group_article WHERE article IN (SELECT id FROM scope))");
    Lineage lineage = trace.lineage();
    TraceWriter writer = writer(trace);
    nodes(writer, lineage.nodes());
    writer.edges(merged(lineage.edges(), told));
    writer.groups(lineage.groups());
    writer.stories(trace.stories(), generation);
    writer.events(trace.events());
    trace.stories().forEach(story -> before.remove(story.id()));
    gone(before, generation);
    lonely();
    new Families(sql).draw();
    sql.run(
        "UPDATE article SET pending = 0, touched = ? WHERE id IN (SELECT id FROM scope)",
        generation);
    sql.run("DROP TABLE scope");
  }

  /** Forgets what is derived from these articles, and the articles' own places in it. */
  void forget(Collection<String> articles, long generation) {
    scope(articles);
    sql.run(
        "UPDATE article SET pending = max(pending, 2), touched = ? WHERE id IN (SELECT article FROM"
            + " story_article WHERE story IN (SELECT story FROM story_article WHERE article IN (SELECT id FROM scope)))",
        generation);
    gone(forgetStories(), generation);
    sql.run(
        "UPDATE article SET pending = max(pending, 2) WHERE id IN"
            + " (SELECT child FROM edge WHERE id IN (SELECT edge FROM edge_evidence WHERE article IN (SELECT id FROM scope))"
            + " UNION SELECT parent FROM edge WHERE id IN (SELECT edge FROM edge_evidence WHERE article IN (SELECT id FROM scope))"
            + " UNION SELECT child FROM edge WHERE parent IN (SELECT id FROM scope)"
            + " UNION SELECT parent FROM edge WHERE child IN (SELECT id FROM scope))");
    sql.run(
        "DELETE FROM edge WHERE child IN (SELECT id FROM scope) OR parent IN (SELECT id FROM scope)"
            + " OR id IN (SELECT edge FROM edge_evidence WHERE article IN (SELECT id FROM scope))");
    sql.run(
        "DELETE FROM copy_group WHERE id IN"
            + " (SELECT copy_group FROM copy_group_article WHERE article IN (SELECT id FROM scope))");
    sql.run("DELETE FROM node WHERE article IN (SELECT id FROM scope)");
    lonely();
    new Families(sql).draw();
    sql.run("DROP TABLE scope");
  }

  private TraceWriter writer(Trace trace) {
    Map<String, String> texts = new java.util.HashMap<>();
    trace.documents().forEach(a -> texts.put(a.id(), a.article().text()));
    return new TraceWriter(sql, texts::get);
  }

  private void scope(Collection<String> articles) {
    sql.run("CREATE TEMP TABLE IF NOT EXISTS scope (id TEXT PRIMARY KEY) WITHOUT ROWID");
    sql.run("DELETE FROM scope");
    sql.each(
        "INSERT OR IGNORE INTO scope VALUES (?)",
        articles.stream().map(a -> new Object[] {a}).toList());
  }

  private Set<String> forgetStories() {
    Set<String> before =
        new TreeSet<>(
            sql.list(
                "SELECT DISTINCT story FROM story_article WHERE article IN (SELECT id FROM scope)",
                row -> row.getString(1)));
    for (String story : before) {
      OF_A_STORY.forEach(table -> sql.run("DELETE FROM " + table + " WHERE story = ?", story));
      sql.run("DELETE FROM story WHERE id = ?", story);
    }
    return before;
  }

  /**
   * Deletes the derivations of the scope.
   *
   * @return those between absent sources that other articles tell of as well, without the scope's
   *     evidence
   */
  private List<Edge> forgetEdges() {
    Set<String> scope = new HashSet<>(sql.list("SELECT id FROM scope", row -> row.getString(1)));
    List<Edge> told = new ArrayList<>();
    for (Edge edge :
        sql.list(
            "SELECT record FROM edge WHERE child NOT IN (SELECT id FROM node WHERE kind = 'document')"
                + " AND id IN (SELECT edge FROM edge_evidence WHERE article IN (SELECT id FROM scope))",
            row -> Records.read(row.getString(1), Edge.class))) {
      List<Evidence> left =
          edge.evidence().stream().filter(e -> !scope.contains(e.document())).toList();
      if (!left.isEmpty()) {
        told.add(with(edge, left, edge.status(), edge.confidence()));
      }
      sql.run("DELETE FROM edge WHERE child = ? AND parent = ?", edge.child(), edge.parent());
    }
    sql.run(
        "DELETE FROM edge WHERE child IN (SELECT id FROM scope) AND (parent IN (SELECT id FROM scope)"
            + " OR parent IN (SELECT id FROM node WHERE kind = 'absent'))");
    return told;
  }

  /** The smaller of two names of an absent source stays, as in a trace of everything. */
  private void nodes(TraceWriter writer, List<Node> nodes) {
    List<Node> kept = new ArrayList<>();
    for (Node node : nodes) {
      String known =
          node.kind() == NodeKind.DOCUMENT
              ? null
              : sql.first("SELECT name FROM node WHERE id = ?", row -> row.getString(1), node.id());
      boolean smaller = known != null && known.compareTo(node.name()) < 0;
      kept.add(smaller ? new Node(node.id(), node.kind(), known, null) : node);
    }
    writer.nodes(kept);
  }

  private List<Edge> merged(List<Edge> fresh, List<Edge> told) {
    Map<List<String>, Edge> edges = new TreeMap<>(TraceChange::byPair);
    told.forEach(e -> edges.put(List.of(e.child(), e.parent()), e));
    for (Edge e : fresh) {
      edges.merge(List.of(e.child(), e.parent()), e, TraceChange::both);
    }
    // A derivation of another article that stays may be one that was found again.
    for (Edge e : edges.values()) {
      sql.run("DELETE FROM edge WHERE child = ? AND parent = ?", e.child(), e.parent());
    }
    return List.copyOf(edges.values());
  }

  private static int byPair(List<String> a, List<String> b) {
    int c = a.get(0).compareTo(b.get(0));
    return c != 0 ? c : a.get(1).compareTo(b.get(1));
  }

  private static Edge both(Edge a, Edge b) {
    Map<Evidence, Boolean> evidence = new LinkedHashMap<>();
    a.evidence().forEach(e -> evidence.put(e, true));
    b.evidence().forEach(e -> evidence.put(e, true));
    boolean stated = a.status() == Status.STATED || b.status() == Status.STATED;
    return with(
        b,
        List.copyOf(evidence.keySet()),
        stated ? Status.STATED : b.status(),
        Math.max(a.confidence(), b.confidence()));
  }

  private static Edge with(Edge e, List<Evidence> evidence, Status status, double confidence) {
    return new Edge(
        e.child(),
        e.parent(),
        e.kind(),
        status,
        confidence,
        e.undirected(),
        e.containment(),
        e.passages(),
        evidence);
  }

  /** Absent sources that nothing points at any more. */
  private void lonely() {
    sql.run(
        "DELETE FROM node WHERE kind = 'absent' AND id NOT IN (SELECT parent FROM edge)"
            + " AND id NOT IN (SELECT child FROM edge)");
  }

  private void gone(Set<String> stories, long generation) {
    sql.each(
        "INSERT INTO removed (kind, name, generation) VALUES ('story', ?, ?)",
        stories.stream().map(s -> new Object[] {s, generation}).toList());
  }
}
