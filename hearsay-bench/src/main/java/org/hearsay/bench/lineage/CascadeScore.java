package org.hearsay.bench.lineage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.CountRules;
import org.hearsay.model.Edge;
import org.hearsay.model.Lineage;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Origins;
import org.hearsay.model.Scope;
import org.hearsay.model.Span;
import org.hearsay.outlets.OutletRegistry;

/**
 * Scores the tracer on grown cascades: {@code CascadeScore [first seed] [cascades]}.
 *
 * <p>Ancestry: pairs (document, true ancestor in the pile) found by following directed edges.
 * Origins: the number of first-hand reports behind the pile, absent ones included, lies within the
 * stated range. Development used seeds below 1000.
 */
public final class CascadeScore {
  private static final int IN_ONE_PILE = 20;

  private int right;
  private int found;
  private int wanted;
  private int within;
  private int narrow;
  private int cascades;

  CascadeScore() {}

  public static void main(String[] args) {
    long first = args.length > 0 ? Long.parseLong(args[0]) : 1000;
    int count = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    CascadeScore score = new CascadeScore();
    for (int at = 0; at < count; at += IN_ONE_PILE) {
      score.pile(first + at, Math.min(IN_ONE_PILE, count - at));
    }
    score.print();
  }

  private void pile(long seed, int count) {
    List<Cascade> grown = new ArrayList<>();
    List<AttributedArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Cascade cascade = new Cascade("c" + (seed + i), seed + i, 5 + (int) ((seed + i) % 40));
      grown.add(cascade);
      articles.addAll(cascade.articles);
    }
    LineageTracer tracer = new LineageTracer(OutletRegistry.standard());
    score(grown, articles, tracer.trace(articles), true);
  }

  String line() {
    double precision = right / (double) Math.max(1, found);
    double recall = right / (double) Math.max(1, wanted);
    return String.format(
        Locale.ROOT,
        "P %.3f R %.3f F1 %.3f   within %.3f narrow %.3f",
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        within / (double) Math.max(1, cascades),
        narrow / (double) Math.max(1, cascades));
  }

  void score(
      List<Cascade> grown, List<AttributedArticle> articles, Lineage lineage, boolean count) {
    LineageTracer tracer = new LineageTracer(OutletRegistry.standard());
    Map<String, List<String>> parents = new HashMap<>();
    for (Edge edge : lineage.edges()) {
      if (!edge.undirected()) {
        parents.computeIfAbsent(edge.child(), c -> new ArrayList<>()).add(edge.parent());
      }
    }
    for (Cascade cascade : grown) {
      ancestry(cascade, parents);
      if (count) origins(cascade, tracer, articles, lineage);
    }
  }

  private void ancestry(Cascade cascade, Map<String, List<String>> parents) {
    for (Map.Entry<String, TreeSet<String>> entry : cascade.ancestors.entrySet()) {
      Set<String> above = above(entry.getKey(), parents);
      above.removeIf(a -> a.startsWith("absent:"));
      TreeSet<String> truth = new TreeSet<>(entry.getValue());
      truth.retainAll(cascade.ancestors.keySet());
      found += above.size();
      wanted += truth.size();
      above.retainAll(truth);
      right += above.size();
    }
  }

  static Set<String> above(String id, Map<String, List<String>> parents) {
    TreeSet<String> above = new TreeSet<>();
    Deque<String> todo = new ArrayDeque<>(parents.getOrDefault(id, List.of()));
    while (!todo.isEmpty()) {
      String one = todo.remove();
      if (above.add(one)) {
        todo.addAll(parents.getOrDefault(one, List.of()));
      }
    }
    above.remove(id);
    return above;
  }

  private void origins(
      Cascade cascade, LineageTracer tracer, List<AttributedArticle> articles, Lineage lineage) {
    Map<String, List<Span>> scope = new TreeMap<>();
    cascade.ancestors.keySet().forEach(id -> scope.put(id, List.of()));
    if (scope.isEmpty()) {
      return;
    }
    OriginCount count = tracer.origins(articles, lineage, new Scope(scope), CountRules.STANDARD);
    Origins origins = count.origins();
    int truth = cascade.origins.size();
    cascades++;
    within += origins.low() <= truth && truth <= origins.high() ? 1 : 0;
    narrow += origins.high() - origins.low() <= 2 ? 1 : 0;
    if (Boolean.getBoolean("cascades.verbose")
        && (origins.low() > truth || truth > origins.high())) {
      System.out.println(
          scope.keySet().iterator().next()
              + " of "
              + scope.size()
              + ": "
              + truth
              + " in "
              + origins.low()
              + "-"
              + origins.best()
              + "-"
              + origins.high()
              + " "
              + origins.nodes());
    }
  }

  private void print() {
    double precision = right / (double) Math.max(1, found);
    double recall = right / (double) Math.max(1, wanted);
    System.out.printf(
        Locale.ROOT,
        "ancestry P %.3f R %.3f F1 %.3f (%d pairs wanted)%n",
        precision,
        recall,
        2 * precision * recall / (precision + recall),
        wanted);
    System.out.printf(
        Locale.ROOT,
        "origins within the range %.3f, range no wider than 2 in %.3f (%d cascades)%n",
        within / (double) cascades,
        narrow / (double) cascades,
        cascades);
  }
}
