package org.hearsay.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Status;

/**
 * The derivations that matter to one count: from the documents of the scope upwards, each only as
 * far as it bears on the stretches.
 */
final class ScopeGraph {
  /** A rewrite that we infer with less confidence than this may be a report of its own. */
  private static final double SURE = 0.8;

  private static final double MOSTLY = 0.3;

  private final Map<String, Stretches> scope;
  private final Ledger ledger;

  /** Node to its parents; every node of the graph is a key. */
  final SortedMap<String, SortedSet<String>> parents = new TreeMap<>();

  /** The edge behind each "child parent" pair. */
  final Map<String, Edge> why = new HashMap<>();

  /** Documents that rest on what they cite anywhere, where their stretches cite nobody. */
  private final Predicate<String> wide;

  ScopeGraph(Map<String, Stretches> scope, Ledger ledger, Predicate<String> wide) {
    this.scope = scope;
    this.ledger = ledger;
    this.wide = wide;
    scope.keySet().forEach(d -> parents.put(d, new TreeSet<>()));
    Deque<String> todo = new ArrayDeque<>();
    for (String document : scope.keySet()) {
      add(document, relevant(document), todo);
    }
    follow(todo);
  }

  /** Adds all that the members of a circle rest on, wherever they say so. */
  void widen(Set<String> circle) {
    Deque<String> todo = new ArrayDeque<>();
    for (String member : circle) {
      add(member, ledger.parents(member), todo);
    }
    follow(todo);
  }

  private void follow(Deque<String> todo) {
    while (!todo.isEmpty()) {
      String child = todo.remove();
      add(child, relevant(child), todo);
    }
  }

  private void add(String child, List<Edge> edges, Deque<String> todo) {
    for (Edge edge : edges) {
      parents.get(child).add(edge.parent());
      why.putIfAbsent(child + " " + edge.parent(), edge);
      if (!parents.containsKey(edge.parent())) {
        parents.put(edge.parent(), new TreeSet<>());
        todo.add(edge.parent());
      }
    }
  }

  /** Pairs of the graph of which one took from the other, nobody knows which. */
  List<Edge> siblings() {
    List<Edge> found = new ArrayList<>();
    for (String node : parents.keySet()) {
      ledger.siblings(node).stream()
          .filter(e -> parents.containsKey(e.parent()))
          .forEach(found::add);
    }
    return found;
  }

  Edge edge(String child, String parent) {
    return java.util.Objects.requireNonNull(why.get(child + " " + parent));
  }

  static boolean sure(Edge edge) {
    return edge.status() != Status.INFERRED
        || edge.kind() == EdgeKind.COPY
        || edge.kind() == EdgeKind.EXCERPT
        || edge.confidence() >= SURE;
  }

  private List<Edge> relevant(String child) {
    List<Edge> edges = ledger.parents(child);
    Stretches stretches = scope.get(child);
    if (stretches == null) {
      return ledger.holds(child) ? edges : edges.stream().filter(this::saidInScope).toList();
    }
    List<Edge> near = new ArrayList<>();
    List<Edge> furniture = new ArrayList<>();
    for (Edge edge : edges) {
      if (bears(edge, stretches)) {
        near.add(edge);
      } else if (stretches.furniture(edge) || isRestored(edge)) {
        furniture.add(edge);
      }
    }
    List<Edge> bearing = withoutDoubles(withCredits(stretches, near, furniture));
    return bearing.isEmpty() && wide.test(child) ? withoutDoubles(edges) : bearing;
  }

  /**
   * A credit of the whole page stands behind what the text itself does not attribute further: a
   * syndicated report that cites a newspaper rests on the newspaper.
   */
  private static List<Edge> withCredits(
      Stretches stretches, List<Edge> near, List<Edge> furniture) {
    boolean cites = near.stream().anyMatch(e -> e.kind() == EdgeKind.CITATION);
    if (near.isEmpty() || (!cites && !stretches.whole())) {
      near.addAll(furniture);
      return near;
    }
    for (Edge edge : furniture) {
      boolean unnamed = AbsentNodes.isUnnamed(edge.parent());
      if (!cites || (stretches.whole() && !unnamed)) {
        near.add(edge);
      }
    }
    return near;
  }

  /** Who credits an absent source for a text that stands in the pile credits that text. */
  private static List<Edge> withoutDoubles(List<Edge> edges) {
    boolean taken =
        edges.stream()
            .anyMatch(e -> e.containment() != null && e.containment().childInParent() >= MOSTLY);
    return taken
        ? edges.stream()
            .filter(e -> e.kind() != EdgeKind.CREDIT || !AbsentNodes.isAbsent(e.parent()))
            .toList()
        : edges;
  }

  private static boolean isRestored(Edge edge) {
    return edge.kind() == EdgeKind.CREDIT && edge.status() == Status.INFERRED;
  }

  private boolean bears(Edge edge, Stretches stretches) {
    if (stretches.whole() && edge.containment() != null) {
      return true;
    }
    if (stretches.reached(edge) && edge.status() != Status.INFERRED) {
      return true;
    }
    if (edge.containment() == null) {
      return false;
    }
    return stretches.reused(edge) || scope.containsKey(edge.parent());
  }

  /** What a document outside the scope says of two absent outlets is not about the scope. */
  private boolean saidInScope(Edge edge) {
    return edge.evidence().stream()
        .anyMatch(
            e -> {
              Stretches stretches = scope.get(e.document());
              return stretches != null && (stretches.whole() || stretches.near(e.span()));
            });
  }
}
