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
 * <p>All nodes of all trees lie in four arrays, so that a walk stays in the cache: half the time of
 * lists of arrays, which were 9 % of all that a page takes.
 */
final class Forest {
  private final double bias;
  private final int[] roots;

  // One node each: the feature it asks for or -1 at a leaf; threshold or value; where to go on.
  private final int[] features;
  private final float[] values;
  private final int[] lefts;
  private final int[] rights;

  private Forest(List<String> lines) {
    this.bias = Double.parseDouble(lines.get(0).substring("bias ".length()));
    List<String> nodes = new ArrayList<>();
    this.roots = new int[lines.size() - 1];
    for (int t = 0; t < roots.length; t++) {
      roots[t] = nodes.size();
      nodes.addAll(Arrays.asList(lines.get(t + 1).split(" ")));
    }
    this.features = new int[nodes.size()];
    this.values = new float[nodes.size()];
    this.lefts = new int[nodes.size()];
    this.rights = new int[nodes.size()];
    for (int t = 0; t < roots.length; t++) {
      int end = t + 1 < roots.length ? roots[t + 1] : nodes.size();
      for (int i = roots[t]; i < end; i++) {
        put(i, roots[t], nodes.get(i));
      }
    }
  }

  static Forest load(String resource) {
    return new Forest(Resource.lines(resource));
  }

  private void put(int i, int root, String node) {
    String[] part = node.split(":");
    features[i] = part.length == 1 ? -1 : Integer.parseInt(part[0]);
    values[i] = Float.parseFloat(part[part.length == 1 ? 0 : 1]);
    if (part.length == 4) {
      lefts[i] = root + Integer.parseInt(part[2]);
      rights[i] = root + Integer.parseInt(part[3]);
    } else if (part.length != 1) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "tree node %s has %d parts", node, part.length));
    }
  }

  /** The probability that the answer is yes. */
  double probability(float[] row) {
    double sum = bias;
    for (int root : roots) {
      int node = root;
      for (int feature = features[node]; feature >= 0; feature = features[node]) {
        node = row[feature] <= values[node] ? lefts[node] : rights[node];
      }
      sum += values[node];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
