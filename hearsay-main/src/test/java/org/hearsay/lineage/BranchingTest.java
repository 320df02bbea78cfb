package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.lineage.Branching.Arc;
import org.junit.jupiter.api.Test;

class BranchingTest {
  @Test
  void findsTheBestOfAllHistoriesOfSmallFamilies() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      int n = 2 + random.nextInt(3);
      List<Arc> arcs = new ArrayList<>();
      for (int c = 0; c < n; c++) {
        arcs.add(new Arc(c, Branching.ROOT, -5 * random.nextDouble()));
        for (int p = 0; p < n; p++) {
          if (p != c && random.nextInt(4) > 0) {
            arcs.add(new Arc(c, p, -5 * random.nextDouble()));
          }
        }
      }
      int[] chosen = Branching.best(n, arcs);
      double weight = 0;
      for (int e : chosen) {
        weight += arcs.get(e).weight();
      }
      assertThat(weight).isCloseTo(bruteForce(n, arcs, 0, new int[n]), within());
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-9);
  }

  private static double bruteForce(int n, List<Arc> arcs, int node, int[] chosen) {
    if (node == n) {
      return sum(n, arcs, chosen);
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int e = 0; e < arcs.size(); e++) {
      if (arcs.get(e).child() == node) {
        chosen[node] = e;
        best = Math.max(best, bruteForce(n, arcs, node + 1, chosen));
      }
    }
    return best;
  }

  private static double sum(int n, List<Arc> arcs, int[] chosen) {
    double sum = 0;
    for (int v = 0; v < n; v++) {
      sum += arcs.get(chosen[v]).weight();
      int up = v;
      for (int steps = 0; up != Branching.ROOT; steps++) {
        if (steps > n) {
          return Double.NEGATIVE_INFINITY;
        }
        up = arcs.get(chosen[up]).parent();
      }
    }
    return sum;
  }
}
