package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Boosted regression trees for one yes-or-no question, read from a text resource.
 *
 * <p>The file, written by {@code training/blocks/train.py}: a line {@code bias B}, then one line a
 * tree, its nodes as {@code feature:threshold:left:right} or a leaf's value.
 *
 * <p>All nodes of all trees lie in one array, four numbers each, so that a step touches one cache
 * line and needs no jump: walking lists of arrays was 9 % of all that a page takes.
 */
final class Forest {
  private static final int STRIDE = 4;
  private static final int VALUE = 1;
  private static final int LEFT = 2;
  private static final int RIGHT = 3;
  private static final int TOGETHER = 32;

  private final double bias;
  private final int[] roots;

  // Of each node: the feature that it asks for or -1 at a leaf; threshold or value, as float bits;
  // where the two branches begin.
  private final int[] nodes;

  private Forest(List<String> lines) {
    this.bias = Double.parseDouble(lines.get(0).substring("bias ".length()));
    this.roots = new int[lines.size() - 1];
    List<String[]> trees = new ArrayList<>();
    int size = 0;
    for (int t = 0; t < roots.length; t++) {
      String[] tree = lines.get(t + 1).split(" ");
      trees.add(tree);
      roots[t] = size;
      size += tree.length * STRIDE;
    }
    this.nodes = new int[size];
    for (int t = 0; t < roots.length; t++) {
      String[] tree = trees.get(t);
      for (int i = 0; i < tree.length; i++) {
        put(roots[t] + i * STRIDE, roots[t], tree[i]);
      }
    }
  }

  static Forest load(String resource) {
    return new Forest(Resource.lines(resource));
  }

  private void put(int at, int root, String node) {
    String[] part = node.split(":");
    boolean leaf = part.length == 1;
    if (!leaf && part.length != STRIDE) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "tree node %s has %d parts", node, part.length));
    }
    nodes[at] = leaf ? -1 : Integer.parseInt(part[0]);
    nodes[at + VALUE] = Float.floatToRawIntBits(Float.parseFloat(part[leaf ? 0 : VALUE]));
    nodes[at + LEFT] = leaf ? 0 : root + STRIDE * Integer.parseInt(part[LEFT]);
    nodes[at + RIGHT] = leaf ? 0 : root + STRIDE * Integer.parseInt(part[RIGHT]);
  }

  /** The probability that the answer is yes. */
  double probability(float[] row) {
    double sum = bias;
    for (int root : roots) {
      sum += leaf(root, row);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /**
   * The same for many rows: a few rows at a time go through one tree after the other, so that the
   * tree is at hand and neighbours, which are alike, take the same turns.
   */
  double[] probabilities(float[][] rows) {
    double[] sums = new double[rows.length];
    for (int from = 0; from < rows.length; from += TOGETHER) {
      int to = Math.min(rows.length, from + TOGETHER);
      Arrays.fill(sums, from, to, bias);
      for (int root : roots) {
        for (int i = from; i < to; i++) {
          sums[i] += leaf(root, rows[i]);
        }
      }
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] = 1 / (1 + Math.exp(-sums[i]));
    }
    return sums;
  }

  private float leaf(int root, float[] row) {
    int node = root;
    for (int feature = nodes[node]; feature >= 0; feature = nodes[node]) {
      boolean below = row[feature] <= Float.intBitsToFloat(nodes[node + VALUE]);
      node = nodes[node + (below ? LEFT : RIGHT)];
    }
    return Float.intBitsToFloat(nodes[node + VALUE]);
  }
}
