package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arcs of one family, weighed: how much of the child stands in the parent, what the child says,
 * which marks the parent leaves unexplained, and time.
 *
 * <p>Tried and refused on simulated cascades: taking a member as undated whose date makes the
 * family's whole history less likely than one wrong date in twenty (ancestry F1 .65 against .69: a
 * text merged from two families looks like a wrong clock).
 */
final class FamilyArcs {
  /** How much more a parent weighs that holds more of the child's words. */
  private static final double COVERAGE = 3;

  private static final double LEAST = 0.02;

  /** Who names a source that is there had it from there, whatever else looks alike. */
  private static final double STATED = 8;

  /** A text stands for itself rather than to take against such odds of direction. */
  private static final double AGAINST = -1.5;

  /** What it takes to think that a member takes from nobody. */
  private static final double FROM_NOBODY = 8;

  private final Corpus corpus;
  private final List<Pair> pairs;
  private final int[] members;
  private final Inheritance inheritance;

  /**
   * Of each member, the least that any possible parent leaves unexplained: more than that, it is.
   */
  private final double[] least;

  FamilyArcs(Corpus corpus, List<Pair> pairs, int[] members, Inheritance inheritance) {
    this.corpus = corpus;
    this.pairs = pairs;
    this.members = members;
    this.inheritance = inheritance;
    least = new double[members.length];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
  }

  /** What the share of the child's words and its own statement say for this parent. */
  private double content(Pair pair, int child) {
    return COVERAGE * Math.log(Math.max(LEAST, pair.contained(child)))
        + (corpus.states(child, pair.other(child)) ? STATED : 0);
  }

  private int place(int doc) {
    return Arrays.binarySearch(members, doc);
  }

  /** All arcs that time and statements allow, and one from nobody for each member. */
  List<Branching.Arc> arcs() {
    List<Branching.Arc> arcs = new ArrayList<>();
    for (Pair pair : pairs) {
      add(pair, pair.a(), arcs);
      add(pair, pair.b(), arcs);
    }
    for (int i = 0; i < members.length; i++) {
      double unexplained = Double.isInfinite(least[i]) ? 0 : least[i];
      arcs.add(new Branching.Arc(i, Branching.ROOT, -FROM_NOBODY - unexplained));
    }
    return arcs;
  }

  private void add(Pair pair, int child, List<Branching.Arc> arcs) {
    double odds = pair.childOdds(child);
    if (odds < AGAINST) {
      return;
    }
    int c = place(child);
    double unexplained = inheritance.cost(pair, child);
    least[c] = Math.min(least[c], unexplained);
    double weight = content(pair, child) - unexplained + logistic(odds);
    arcs.add(new Branching.Arc(c, place(pair.other(child)), weight));
  }

  private static double logistic(double z) {
    return -Math.log1p(Math.exp(-z));
  }
}
