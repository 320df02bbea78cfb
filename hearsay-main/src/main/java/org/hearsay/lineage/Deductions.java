package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Deduction;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;

/** Says for each root which documents were folded into it, and how they derive. */
final class Deductions {
  private final ScopeGraph graph;
  private final List<Root> roots;
  private final Map<String, SortedSet<Integer>> above;
  private final Set<String> scope;

  Deductions(
      ScopeGraph graph,
      List<Root> roots,
      Map<String, SortedSet<Integer>> above,
      Set<String> scope) {
    this.graph = graph;
    this.roots = roots;
    this.above = above;
    this.scope = scope;
  }

  List<Deduction> list() {
    SortedMap<String, SortedSet<String>> byReason = new TreeMap<>();
    for (String id : scope) {
      for (String parent : graph.parents.get(id)) {
        Edge edge = graph.why.get(id + " " + parent);
        for (int root : above.getOrDefault(parent, new TreeSet<>())) {
          if (!roots.get(root).nodes().contains(id)) {
            byReason.computeIfAbsent(reason(edge, root), r -> new TreeSet<>()).add(id);
          }
        }
      }
    }
    List<Deduction> deductions = new ArrayList<>();
    for (Root root : roots) {
      if (root.kind() == Root.Kind.CIRCLE) {
        deductions.add(
            new Deduction("circular citation: each rests on the other", List.copyOf(root.nodes())));
      }
    }
    byReason.forEach((reason, ids) -> deductions.add(new Deduction(reason, List.copyOf(ids))));
    return deductions;
  }

  private String reason(Edge edge, int index) {
    Root root = roots.get(index);
    String through = root.nodes().contains(edge.parent()) ? "" : ", through others";
    String what =
        switch (edge.kind()) {
          case COPY, EXCERPT -> "copies and excerpts of ";
          case REWRITE -> "rewrites of ";
          case CITATION -> "citing ";
          case CREDIT -> "crediting ";
        };
    boolean release = root.kind() == Root.Kind.RELEASE && edge.kind() != EdgeKind.CREDIT;
    return release ? "one release: " + root.name() + through : what + root.name() + through;
  }
}
