package org.hearsay.bench.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Lineage;
import org.hearsay.outlets.OutletRegistry;

/**
 * Where ancestry is lost: {@code CascadeErrors [first seed] [cascades]} prints, for every trait of
 * the child, how many of its ancestors are found, and what the wrong ones are.
 */
public final class CascadeErrors {
  private static final int IN_ONE_PILE = 20;

  private static final class Tally {
    private int wanted;
    private int right;
    private int found;
  }

  private final Map<String, Tally> byTrait = new TreeMap<>();
  private final Map<String, Integer> misses = new TreeMap<>();
  private final Map<String, Integer> wrong = new TreeMap<>();

  private CascadeErrors() {}

  public static void main(String[] args) {
    long first = args.length > 0 ? Long.parseLong(args[0]) : 0;
    int count = args.length > 1 ? Integer.parseInt(args[1]) : 200;
    CascadeErrors errors = new CascadeErrors();
    for (int at = 0; at < count; at += IN_ONE_PILE) {
      errors.pile(first + at, Math.min(IN_ONE_PILE, count - at));
    }
    errors.print();
  }

  private void pile(long seed, int count) {
    List<Cascade> grown = new ArrayList<>();
    List<AttributedArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Cascade cascade = new Cascade("c" + (seed + i), seed + i, 5 + (int) ((seed + i) % 40));
      grown.add(cascade);
      articles.addAll(cascade.articles);
    }
    Lineage lineage = new LineageTracer(OutletRegistry.standard()).trace(articles);
    Map<String, List<String>> parents = new HashMap<>();
    Map<String, List<String>> kin = new HashMap<>();
    for (Edge edge : lineage.edges()) {
      if (!edge.undirected()) {
        parents.computeIfAbsent(edge.child(), c -> new ArrayList<>()).add(edge.parent());
      }
      if (!edge.parent().startsWith("absent:")) {
        kin.computeIfAbsent(edge.child(), c -> new ArrayList<>()).add(edge.parent());
        kin.computeIfAbsent(edge.parent(), c -> new ArrayList<>()).add(edge.child());
      }
    }
    for (Cascade cascade : grown) {
      for (String id : cascade.ancestors.keySet()) {
        document(cascade, id, parents, kin);
      }
    }
  }

  private void document(
      Cascade cascade,
      String id,
      Map<String, List<String>> parents,
      Map<String, List<String>> kin) {
    Set<String> above = CascadeScore.above(id, parents);
    above.removeIf(a -> a.startsWith("absent:"));
    TreeSet<String> truth = new TreeSet<>(cascade.ancestors.get(id));
    truth.retainAll(cascade.ancestors.keySet());
    Cascade.Made made = cascade.made.get(id);
    List<String> traits = new ArrayList<>(List.of("all", "clock " + made.clock()));
    made.edits().forEach(e -> traits.add("edit " + e));
    traits.add(made.edits().isEmpty() ? "no edit" : "some edit");
    traits.add(made.parentGone() ? "parent deleted" : "parent there");
    traits.add(made.credited() ? "credited" : "not credited");
    TreeSet<String> right = new TreeSet<>(above);
    right.retainAll(truth);
    for (String trait : traits) {
      Tally tally = byTrait.computeIfAbsent(trait, t -> new Tally());
      tally.wanted += truth.size();
      tally.found += above.size();
      tally.right += right.size();
    }
    Set<String> family = CascadeScore.above(id, kin);
    for (String ancestor : truth) {
      if (!above.contains(ancestor)) {
        boolean turned = CascadeScore.above(ancestor, parents).contains(id);
        String how = turned ? "turned round" : family.contains(ancestor) ? "beside" : "not joined";
        misses.merge(
            how + ", ancestor's clock " + cascade.made.get(ancestor).clock(), 1, Integer::sum);
      }
    }
    for (String one : above) {
      if (!truth.contains(one)) {
        TreeSet<String> theirs = cascade.ancestors.get(one);
        String how =
            theirs == null
                ? "another cascade"
                : theirs.contains(id)
                    ? "turned round"
                    : shares(theirs, cascade.ancestors.get(id), one)
                        ? "kin, not ancestor"
                        : "another origin";
        wrong.merge(
            how + ", its clock " + (theirs == null ? "" : cascade.made.get(one).clock()),
            1,
            Integer::sum);
      }
    }
  }

  private static boolean shares(Set<String> a, Set<String> b, String one) {
    return a.stream().anyMatch(b::contains) || b.contains(one);
  }

  private void print() {
    byTrait.forEach(
        (trait, t) ->
            System.out.printf(
                Locale.ROOT,
                "%-22s P %.3f R %.3f (%d wanted, %d found)%n",
                trait,
                t.right / (double) Math.max(1, t.found),
                t.right / (double) Math.max(1, t.wanted),
                t.wanted,
                t.found));
    misses.forEach((k, v) -> System.out.printf(Locale.ROOT, "missed %5d  %s%n", v, k));
    wrong.forEach((k, v) -> System.out.printf(Locale.ROOT, "wrong  %5d  %s%n", v, k));
  }
}
