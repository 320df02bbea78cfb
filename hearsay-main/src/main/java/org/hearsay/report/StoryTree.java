package org.hearsay.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A story's derivations as a forest that can be drawn: origins first, each child under one parent,
 * its other parents named beside it.
 *
 * <p>The lineage is a graph: a page may copy one report and cite another. A drawing needs one
 * parent each, chosen so: an edge that leads to an origin of the row before one that does not,
 * shared text before a credit before a citation, then confidence, then id. Undirected edges are
 * used last and are said to be undirected.
 */
final class StoryTree {

  /**
   * A node with what hangs below it.
   *
   * @param edge why it hangs where it does; null for a root
   * @param also its other parents
   */
  record Branch(Node node, @Nullable Edge edge, List<Edge> also, List<Branch> children) {}

  private final Map<String, Node> nodes = new TreeMap<>();
  private final Map<String, List<Edge>> parents = new HashMap<>();
  private final Set<String> origins;
  private final Map<String, AttributedArticle> documents;

  private StoryTree(Trace trace, Story story, Map<String, AttributedArticle> documents) {
    this.documents = documents;
    this.origins = new HashSet<>(story.row().origins().nodes());
    Map<String, Node> all = new HashMap<>();
    trace.lineage().nodes().forEach(n -> all.put(n.id(), n));
    Map<String, List<Edge>> upward = new HashMap<>();
    for (Edge edge : trace.lineage().edges()) {
      upward.computeIfAbsent(edge.child(), k -> new ArrayList<>()).add(edge);
      if (edge.undirected()) {
        upward.computeIfAbsent(edge.parent(), k -> new ArrayList<>()).add(edge);
      }
    }
    collect(story, all, upward);
  }

  /** The branches without a parent: the row's origins first, those with most below them on top. */
  static List<Branch> of(Trace trace, Story story, Map<String, AttributedArticle> documents) {
    return new StoryTree(trace, story, documents).forest();
  }

  /** The story's documents and every absent node that they lead to. */
  private void collect(Story story, Map<String, Node> all, Map<String, List<Edge>> upward) {
    Set<String> members = new HashSet<>(story.documents());
    List<String> todo = new ArrayList<>();
    all.values().stream()
        .filter(n -> n.document() != null && members.contains(n.document()))
        .forEach(n -> todo.add(n.id()));
    while (!todo.isEmpty()) {
      Node node = all.get(todo.remove(todo.size() - 1));
      if (node == null || nodes.put(node.id(), node) != null) {
        continue;
      }
      for (Edge stated : upward.getOrDefault(node.id(), List.of())) {
        Edge edge = node.kind() == NodeKind.ABSENT ? saidBy(members, stated) : stated;
        if (edge == null) {
          continue;
        }
        Node other = all.get(otherEnd(edge, node.id()));
        boolean drawn =
            other != null
                && (other.kind() == NodeKind.ABSENT || members.contains(other.document()));
        if (drawn) {
          parents.computeIfAbsent(node.id(), k -> new ArrayList<>()).add(edge);
          todo.add(other.id());
        }
      }
    }
  }

  /** What another story's articles say of an absent outlet is no part of this one; else null. */
  private static @Nullable Edge saidBy(Set<String> members, Edge edge) {
    List<Evidence> said =
        edge.evidence().stream().filter(e -> members.contains(e.document())).toList();
    return said.isEmpty() ? null : edge.withEvidence(said);
  }

  private static String otherEnd(Edge edge, String node) {
    return edge.child().equals(node) ? edge.parent() : edge.child();
  }

  private List<Branch> forest() {
    Set<String> leading = leadingToOrigins();
    Map<String, Edge> chosen = new HashMap<>();
    for (String id : nodes.keySet()) {
      choose(id, leading, chosen);
    }
    Map<String, List<String>> below = new HashMap<>();
    List<String> roots = new ArrayList<>();
    for (String id : nodes.keySet()) {
      Edge edge = chosen.get(id);
      if (edge == null) {
        roots.add(id);
      } else {
        below.computeIfAbsent(otherEnd(edge, id), k -> new ArrayList<>()).add(id);
      }
    }
    Comparator<String> byTime = Comparator.comparing(this::time).thenComparing(id -> id);
    Map<String, Integer> sizes = new HashMap<>();
    roots.forEach(id -> sizes.put(id, size(id, below)));
    roots.sort(
        Comparator.comparing((String id) -> !origins.contains(id))
            .thenComparing(id -> -sizes.get(id))
            .thenComparing(byTime));
    below.values().forEach(children -> children.sort(byTime));
    return roots.stream().map(id -> branch(id, chosen, below)).toList();
  }

  private static int size(String root, Map<String, List<String>> below) {
    int size = 0;
    List<String> todo = new ArrayList<>(List.of(root));
    while (!todo.isEmpty()) {
      size++;
      todo.addAll(below.getOrDefault(todo.remove(todo.size() - 1), List.of()));
    }
    return size;
  }

  private Branch branch(String id, Map<String, Edge> chosen, Map<String, List<String>> below) {
    Edge edge = chosen.get(id);
    List<Edge> also =
        parents.getOrDefault(id, List.of()).stream()
            .filter(e -> !e.equals(edge) && !e.undirected())
            .toList();
    List<Branch> children =
        below.getOrDefault(id, List.of()).stream().map(c -> branch(c, chosen, below)).toList();
    return new Branch(nodes.get(id), edge, also, children);
  }

  private void choose(String id, Set<String> leading, Map<String, Edge> chosen) {
    boolean isOrigin = origins.contains(id);
    List<Edge> ranked = new ArrayList<>(parents.getOrDefault(id, List.of()));
    ranked.sort(
        Comparator.comparing(Edge::undirected)
            .thenComparing(e -> !leading.contains(otherEnd(e, id)))
            .thenComparing(e -> rank(e.kind()))
            .thenComparing(e -> -e.confidence())
            .thenComparing(e -> otherEnd(e, id)));
    for (Edge edge : ranked) {
      // An origin of the row stands at the top even where it also cites somebody for something
      // else, and where it is not decided which of two took from the other.
      if (isOrigin && (edge.kind() == EdgeKind.CITATION || edge.undirected())) {
        continue;
      }
      if (!wouldCircle(id, otherEnd(edge, id), chosen)) {
        chosen.put(id, edge);
        return;
      }
    }
  }

  private boolean wouldCircle(String id, String parent, Map<String, Edge> chosen) {
    String at = parent;
    while (true) {
      if (at.equals(id)) {
        return true;
      }
      Edge up = chosen.get(at);
      if (up == null) {
        return false;
      }
      at = otherEnd(up, at);
    }
  }

  private static int rank(EdgeKind kind) {
    return switch (kind) {
      case COPY -> 0;
      case EXCERPT -> 1;
      case REWRITE -> 2;
      case CREDIT -> 3;
      case CITATION -> 4;
    };
  }

  /** Nodes from which an origin of the row can be reached upwards, the origins included. */
  private Set<String> leadingToOrigins() {
    Map<String, List<String>> down = new HashMap<>();
    parents.forEach(
        (child, edges) ->
            edges.forEach(
                e -> down.computeIfAbsent(otherEnd(e, child), k -> new ArrayList<>()).add(child)));
    Set<String> reached = new TreeSet<>();
    List<String> todo = new ArrayList<>(origins);
    while (!todo.isEmpty()) {
      String id = todo.remove(todo.size() - 1);
      if (reached.add(id)) {
        todo.addAll(down.getOrDefault(id, List.of()));
      }
    }
    return reached;
  }

  private String time(String id) {
    AttributedArticle document = documents.get(nodes.get(id).document());
    var published = document == null ? null : document.article().published();
    return published == null ? "9999" : published.earliest().toString();
  }
}
