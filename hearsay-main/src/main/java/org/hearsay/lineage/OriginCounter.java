package org.hearsay.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.CountRules;
import org.hearsay.model.Counts;
import org.hearsay.model.Deduction;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Origins;
import org.hearsay.model.Scope;
import org.hearsay.model.Status;

/**
 * Counts Stray's row for a scope: documents, versions, original reporting, and the independent
 * origins that remain, low to high, with every deduction.
 */
final class OriginCounter {
  private final Ledger ledger;
  private final CountRules rules;
  private final boolean wide;
  private final List<Doc> inScope = new ArrayList<>();
  private final Map<String, Stretches> scope = new TreeMap<>();

  OriginCounter(Ledger ledger, Scope asked, CountRules rules, boolean wide) {
    this.wide = wide;
    this.ledger = ledger;
    this.rules = rules;
    asked
        .documents()
        .forEach(
            (id, spans) -> {
              Doc doc = ledger.doc(id);
              if (doc != null) {
                inScope.add(doc);
                scope.put(id, new Stretches(doc, spans));
              }
            });
  }

  OriginCount count() {
    Originality originality = new Originality(ledger);
    Set<String> original = new TreeSet<>();
    inScope.stream().filter(originality::original).map(Doc::id).forEach(original::add);
    ScopeGraph graph = new ScopeGraph(scope, ledger, id -> wide && !original.contains(id));
    if (wide) {
      Circles.find(graph.parents).stream()
          .filter(c -> c.size() > 1 && c.stream().noneMatch(original::contains))
          .forEach(graph::widen);
    }
    Roots finder = new Roots(graph, scope, ledger, original);
    List<Root> roots = finder.find(!rules.sameReleaseAsOne());
    Folding folding =
        new Folding(
            roots, finder.above, rules, ledger.outlets, new Owners(inScope, ledger.outlets));
    boolean whole = wide || scope.values().stream().allMatch(Stretches::whole);
    SharedText text = SharedText.of(roots, finder.above, graph, ledger);
    folding.fold(graph.siblings(), text, whole);
    if (!wide) {
      folding.foldClaim();
    }
    creditsBesideText(graph, folding);
    List<Deduction> deductions = new Deductions(graph, roots, finder.above, scope.keySet()).list();
    deductions.addAll(folding.deductions());
    Counts counts = new Counts(inScope.size(), Versions.count(inScope, ledger), original.size());
    int best = folding.best();
    Origins origins =
        new Origins(
            Math.min(folding.low(), best),
            best,
            Math.max(folding.high(), best),
            representatives(roots, folding),
            deductions);
    return new OriginCount(counts, origins, List.copyOf(original));
  }

  private void creditsBesideText(ScopeGraph graph, Folding folding) {
    for (String id : scope.keySet()) {
      for (String absent : graph.parents.get(id)) {
        for (String present : graph.parents.get(id)) {
          if (mayBeOne(graph.edge(id, absent), graph.edge(id, present))) {
            folding.credits(absent, present);
          }
        }
      }
    }
  }

  private static boolean mayBeOne(Edge one, Edge text) {
    boolean credit = AbsentNodes.isAbsent(one.parent()) && one.kind() == EdgeKind.CREDIT;
    boolean inferred = one.status() == Status.INFERRED && text.status() == Status.INFERRED;
    return !text.passages().isEmpty() && (credit || inferred);
  }

  /** One node for each origin of the best figure: an outlet's earliest report. */
  private List<String> representatives(List<Root> roots, Folding folding) {
    Map<Integer, List<Root>> sets = new TreeMap<>();
    for (int i = 0; i < roots.size(); i++) {
      if (roots.get(i).countsBest()) {
        sets.computeIfAbsent(folding.bestSet(i), s -> new ArrayList<>()).add(roots.get(i));
      }
    }
    Comparator<Root> order =
        Comparator.comparing((Root r) -> !ledger.holds(r.node()))
            .thenComparing(r -> r.kind() == Root.Kind.UNNAMED)
            .thenComparing(r -> latest(r.node()))
            .thenComparing(Root::node);
    return sets.values().stream()
        .map(s -> s.stream().min(order).orElseThrow().node())
        .sorted()
        .toList();
  }

  private Instant latest(String node) {
    Doc doc = ledger.doc(node);
    return doc == null ? Instant.MAX : doc.latest();
  }
}
