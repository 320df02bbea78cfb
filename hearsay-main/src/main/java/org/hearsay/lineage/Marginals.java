package org.hearsay.lineage;

import java.util.Arrays;
import java.util.List;

/**
 * How sure each arc of a family is: its share of the weight of all histories (matrix-tree theorem),
 * in families too large for that its share among the arcs into its child.
 */
final class Marginals {
  private static final int LARGEST = 300;

  private Marginals() {}

  static double[] of(int nodes, List<Branching.Arc> arcs) {
    double[] scaled = scaled(nodes, arcs);
    return nodes <= LARGEST ? byMatrixTree(nodes, arcs, scaled) : bySoftmax(nodes, arcs, scaled);
  }

  /** Logarithm of the summed weight of all histories: how likely the arcs make the whole. */
  static double logWeight(int nodes, List<Branching.Arc> arcs) {
    double[] most = most(nodes, arcs);
    double[][] laplacian = laplacian(nodes, arcs, scaled(nodes, arcs));
    double sum = Matrix.logDeterminant(laplacian);
    for (double m : most) {
      sum += m;
    }
    return sum;
  }

  private static double[] most(int nodes, List<Branching.Arc> arcs) {
    double[] most = new double[nodes];
    Arrays.fill(most, Double.NEGATIVE_INFINITY);
    for (Branching.Arc arc : arcs) {
      most[arc.child()] = Math.max(most[arc.child()], arc.weight());
    }
    return most;
  }

  /** Weights as factors, the greatest into each node being 1: that changes no share. */
  private static double[] scaled(int nodes, List<Branching.Arc> arcs) {
    double[] most = most(nodes, arcs);
    return arcs.stream()
        .mapToDouble(a -> Math.exp(Math.max(-30, a.weight() - most[a.child()])))
        .toArray();
  }

  private static double[] bySoftmax(int nodes, List<Branching.Arc> arcs, double[] scaled) {
    double[] sum = new double[nodes];
    for (int i = 0; i < scaled.length; i++) {
      sum[arcs.get(i).child()] += scaled[i];
    }
    double[] share = new double[scaled.length];
    for (int i = 0; i < scaled.length; i++) {
      share[i] = scaled[i] / sum[arcs.get(i).child()];
    }
    return share;
  }

  private static double[][] laplacian(int nodes, List<Branching.Arc> arcs, double[] scaled) {
    double[][] laplacian = new double[nodes][nodes];
    for (int i = 0; i < scaled.length; i++) {
      Branching.Arc arc = arcs.get(i);
      laplacian[arc.child()][arc.child()] += scaled[i];
      if (arc.parent() != Branching.ROOT) {
        laplacian[arc.parent()][arc.child()] -= scaled[i];
      }
    }
    return laplacian;
  }

  private static double[] byMatrixTree(int nodes, List<Branching.Arc> arcs, double[] scaled) {
    double[][] inverse = Matrix.inverse(laplacian(nodes, arcs, scaled));
    if (inverse == null) {
      return bySoftmax(nodes, arcs, scaled);
    }
    double[] share = new double[scaled.length];
    for (int i = 0; i < scaled.length; i++) {
      Branching.Arc arc = arcs.get(i);
      double own = inverse[arc.child()][arc.child()];
      double cross = arc.parent() == Branching.ROOT ? 0 : inverse[arc.child()][arc.parent()];
      share[i] = Math.min(1, Math.max(0, scaled[i] * (own - cross)));
    }
    return share;
  }
}
