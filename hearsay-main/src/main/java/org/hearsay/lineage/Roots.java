package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Edge;
import org.jspecify.annotations.Nullable;

/** Finds what the documents of a scope rest on in the end, and which document rests on what. */
final class Roots {
  /** Some fifty words, and nearly half of the text: what a second source of equal weight leaves. */
  private static final int MUCH_MORE = 300;

  private static final double MUCH_MORE_SHARE = 0.45;

  private final ScopeGraph graph;
  private final Map<String, Stretches> scope;
  private final Ledger ledger;
  private final Set<String> original;
  private final List<Root> found = new ArrayList<>();

  /** Each node's first root, by place in the list. */
  final SortedMap<String, SortedSet<Integer>> above = new TreeMap<>();

  Roots(ScopeGraph graph, Map<String, Stretches> scope, Ledger ledger, Set<String> original) {
    this.graph = graph;
    this.scope = scope;
    this.ledger = ledger;
    this.original = original;
  }

  List<Root> find(boolean releaseApart) {
    List<SortedSet<String>> components = Circles.find(graph.parents);
    Set<String> taken = new HashSet<>();
    for (SortedSet<String> component : components) {
      boolean leadsOut =
          component.stream()
              .anyMatch(n -> graph.parents.get(n).stream().anyMatch(p -> !component.contains(p)));
      if (!leadsOut) {
        addComponent(component, taken);
      }
    }
    for (String id : scope.keySet()) {
      if (!taken.contains(id)) {
        addOwn(id, releaseApart);
      }
    }
    found.sort(Comparator.comparing(Root::node));
    reach(components);
    return found;
  }

  private void addComponent(SortedSet<String> component, Set<String> taken) {
    if (component.size() == 1) {
      found.add(root(component.first(), component, null));
      taken.add(component.first());
      return;
    }
    List<String> own = component.stream().filter(original::contains).filter(this::shows).toList();
    if (own.isEmpty()) {
      found.add(root(component.first(), component, Root.Kind.CIRCLE));
    }
    for (String id : own) {
      found.add(root(id, new TreeSet<>(Set.of(id)), null));
      taken.add(id);
    }
  }

  private boolean shows(String id) {
    Doc doc = ledger.doc(id);
    return doc != null && ledger.showsOwnReporting(doc);
  }

  /** A document that rests on others may still be a root beside them. */
  private void addOwn(String id, boolean releaseApart) {
    List<Edge> edges =
        graph.parents.get(id).stream().map(p -> graph.why.get(id + " " + p)).toList();
    boolean saysSo =
        edges.stream().anyMatch(e -> scope.get(id).reached(e)) && !scope.get(id).whole();
    SortedSet<String> self = new TreeSet<>(Set.of(id));
    boolean ownOutletOnly = edges.stream().allMatch(e -> ofOneOutlet(id, e.parent()));
    if (ownOutletOnly || (original.contains(id) && (!saysSo || shows(id)))) {
      found.add(root(id, self, null));
    } else if (releaseApart && edges.stream().allMatch(e -> isRelease(e.parent()))) {
      found.add(root(id, self, Root.Kind.REPORT));
    } else if (edges.stream().noneMatch(ScopeGraph::sure) || holdsMore(id, edges)) {
      found.add(root(id, self, Root.Kind.DOUBTFUL));
    }
  }

  /** A large part that no parent has may come from a source that nobody names. */
  private boolean holdsMore(String id, List<Edge> edges) {
    Doc doc = ledger.doc(id);
    boolean text = edges.stream().anyMatch(e -> !e.passages().isEmpty());
    boolean absent = edges.stream().anyMatch(e -> AbsentNodes.isAbsent(e.parent()));
    if (doc == null || !text || absent || !scope.get(id).whole()) {
      return false;
    }
    int length = doc.article().text().length();
    BitSet covered = new BitSet(length);
    edges.forEach(e -> e.passages().forEach(p -> covered.set(p.child().start(), p.child().end())));
    int open = length - covered.cardinality();
    return open >= MUCH_MORE && open >= MUCH_MORE_SHARE * length;
  }

  private boolean ofOneOutlet(String a, String b) {
    Doc first = ledger.doc(a);
    Doc second = ledger.doc(b);
    return first != null && second != null && first.sameOutlet(second);
  }

  private boolean isRelease(String node) {
    Doc doc = ledger.doc(node);
    return doc == null
        ? node.matches("absent:(statement|report|press-release|release|study)-.*")
        : ledger.isRelease(doc);
  }

  private Root root(String node, SortedSet<String> all, Root.@Nullable Kind given) {
    Doc doc = ledger.doc(node);
    if (doc == null) {
      String name = ledger.name(node);
      boolean unnamed = AbsentNodes.isUnnamed(node);
      Root.Kind kind = unnamed ? Root.Kind.UNNAMED : Root.Kind.ABSENT;
      SortedSet<String> described = unnamed ? new TreeSet<>(Set.of(Outlets.slug(name))) : null;
      String outlet = unnamed ? null : AbsentNodes.key(node);
      return new Root(
          node, all, outlet, name, given == null ? kind : given, described, Speakers.NOBODY);
    }
    Root.Kind kind = ledger.isRelease(doc) ? Root.Kind.RELEASE : Root.Kind.REPORT;
    String outlet = doc.article().outlet().name();
    String headline = doc.article().headline();
    String name = outlet != null ? outlet : headline != null ? headline : node;
    Stretches stretches = scope.get(node);
    SortedSet<String> unnamed = stretches == null ? null : Sourcing.unnamed(stretches);
    Speakers speakers = stretches == null ? Speakers.NOBODY : Speakers.of(stretches);
    return new Root(node, all, doc.outlet(), name, given == null ? kind : given, unnamed, speakers);
  }

  /** Roots above each node; components come parents first, so one pass does. */
  private void reach(List<SortedSet<String>> components) {
    Map<String, Integer> own = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      for (String node : found.get(i).nodes()) {
        own.put(node, i);
      }
    }
    for (SortedSet<String> component : components) {
      SortedSet<Integer> roots = new TreeSet<>();
      for (String node : component) {
        if (own.containsKey(node)) {
          roots.add(own.get(node));
        }
        for (String parent : graph.parents.get(node)) {
          roots.addAll(above.getOrDefault(parent, new TreeSet<>()));
        }
      }
      component.forEach(n -> above.put(n, roots));
    }
  }
}
