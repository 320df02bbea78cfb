package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The likeliest history of a family, where dates are missing or its members are too many to weigh
 * all histories. Which of a pair took from the other is what the two texts say of it, or open.
 */
final class PairwiseFamily {
  /** A text stands for itself rather than to take against such odds of direction. */
  private static final double AGAINST = -1.5;

  /** How much more a parent weighs that holds more of the child's words. */
  private static final double COVERAGE = 3;

  private static final double LEAST = 0.02;
  private static final double STATED = 2;
  private static final double FROM_NOBODY = COVERAGE * Math.log(LEAST) + AGAINST;

  private final Corpus corpus;
  private final List<Pair> family;
  private final int[] members;

  /**
   * Each pair keeps its likelier direction alone, of equals the one with more kin as parent:
   * thousands of equal copies would make a circle each.
   */
  private final boolean oneWay;

  private final List<Branching.Arc> arcs = new ArrayList<>();
  private final List<Pair> of = new ArrayList<>();

  PairwiseFamily(Corpus corpus, List<Pair> family, int[] members, boolean oneWay) {
    this.corpus = corpus;
    this.family = family;
    this.members = members;
    this.oneWay = oneWay;
  }

  int[] find(List<Families.Taken> taken) {
    Map<Integer, Integer> degree = new HashMap<>();
    for (Pair pair : family) {
      degree.merge(pair.a(), 1, Integer::sum);
      degree.merge(pair.b(), 1, Integer::sum);
    }
    for (Pair pair : family) {
      boolean aIsChild =
          pair.towards() != 0
              ? pair.towards() > 0
              : degree.getOrDefault(pair.a(), 0) <= degree.getOrDefault(pair.b(), 0);
      if (!oneWay || aIsChild) {
        addArc(pair, pair.a());
      }
      if (!oneWay || !aIsChild) {
        addArc(pair, pair.b());
      }
    }
    for (int i = 0; i < members.length; i++) {
      arcs.add(new Branching.Arc(i, Branching.ROOT, FROM_NOBODY));
    }
    int[] chosen = Branching.best(members.length, arcs);
    int[] parents = new int[members.length];
    for (int i = 0; i < members.length; i++) {
      parents[i] = arcs.get(chosen[i]).parent();
      if (parents[i] != Branching.ROOT) {
        taken.add(taken(of.get(chosen[i]), members[i]));
      }
    }
    return parents;
  }

  static Families.Taken taken(Pair pair, int child) {
    double odds = pair.childOdds(child);
    double direction = 1 / (1 + Math.exp(-Math.max(0, odds)));
    boolean open = odds < DirectionModel.DECIDED;
    return new Families.Taken(pair, child, pair.other(child), direction, open);
  }

  private void addArc(Pair pair, int child) {
    if (pair.childOdds(child) < AGAINST) {
      return;
    }
    int c = Arrays.binarySearch(members, child);
    int p = Arrays.binarySearch(members, pair.other(child));
    double weight =
        COVERAGE * Math.log(Math.max(LEAST, pair.contained(child)))
            + (corpus.states(child, pair.other(child)) ? STATED : 0)
            - Math.log1p(Math.exp(-pair.childOdds(child)));
    arcs.add(new Branching.Arc(c, p, weight));
    of.add(pair);
  }
}
