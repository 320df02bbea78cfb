package org.hearsay.lineage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sure it is that one member of a family is above another, over all histories.
 *
 * <p>Who the very parent is often stays open between a text and its verbatim copies; that one of
 * them is, and who stands above all of them, does not. The walk from a text to a parent drawn by
 * the marginals, and on to that one's parent, meets an ancestor with this probability.
 */
final class Ancestry {
  private final double[][] meets;
  private final double[] alone;

  private Ancestry(double[][] meets, double[] alone) {
    this.meets = meets;
    this.alone = alone;
  }

  /** Null where the walk has no end, which weights of like size never give. */
  static @Nullable Ancestry of(int nodes, List<Branching.Arc> arcs, double[] sureness) {
    double[][] walk = new double[nodes][nodes];
    double[] alone = new double[nodes];
    for (int i = 0; i < nodes; i++) {
      walk[i][i] = 1;
    }
    for (int i = 0; i < sureness.length; i++) {
      Branching.Arc arc = arcs.get(i);
      if (arc.parent() == Branching.ROOT) {
        alone[arc.child()] += sureness[i];
      } else {
        walk[arc.child()][arc.parent()] -= sureness[i];
      }
    }
    double[][] visits = Matrix.inverse(walk);
    if (visits == null) {
      return null;
    }
    for (int c = 0; c < nodes; c++) {
      for (int a = 0; a < nodes; a++) {
        if (a != c) {
          visits[c][a] = Math.max(0, Math.min(1, visits[c][a] / visits[a][a]));
        }
      }
    }
    return new Ancestry(visits, alone);
  }

  /** Probability that {@code ancestor} is above {@code node}. */
  double of(int node, int ancestor) {
    return node == ancestor ? 0 : meets[node][ancestor];
  }

  int size() {
    return alone.length;
  }

  /** Probability that {@code node} takes from nobody. */
  double alone(int node) {
    return alone[node];
  }
}
