package org.hearsay.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Boosted regression trees for one yes-or-no question, read from a text resource.
 *
 * <p>The file, written by {@code training/blocks/train.py}: a line {@code bias B}, then one line a
 * tree, its nodes as {@code feature:threshold:left:right} or a leaf's value.
 */
final class Forest {
  private final double bias;
  private final List<int[]> features = new ArrayList<>();
  private final List<float[]> values = new ArrayList<>();
  private final List<int[]> lefts = new ArrayList<>();
  private final List<int[]> rights = new ArrayList<>();

  private Forest(double bias) {
    this.bias = bias;
  }

  static Forest load(String resource) {
    List<String> lines = Resource.lines(resource);
    Forest forest = new Forest(Double.parseDouble(lines.get(0).substring("bias ".length())));
    lines.subList(1, lines.size()).forEach(forest::addTree);
    return forest;
  }

  private void addTree(String line) {
    String[] nodes = line.split(" ");
    int[] feature = new int[nodes.length];
    float[] value = new float[nodes.length];
    int[] left = new int[nodes.length];
    int[] right = new int[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      String[] part = nodes[i].split(":");
      feature[i] = part.length == 1 ? -1 : Integer.parseInt(part[0]);
      value[i] = Float.parseFloat(part[part.length == 1 ? 0 : 1]);
      if (part.length == 4) {
        left[i] = Integer.parseInt(part[2]);
        right[i] = Integer.parseInt(part[3]);
      } else if (part.length != 1) {
        throw new IllegalStateException(
            String.format(Locale.ROOT, "tree node %s has %d parts", nodes[i], part.length));
      }
    }
    features.add(feature);
    values.add(value);
    lefts.add(left);
    rights.add(right);
  }

  /** The probability that the answer is yes. */
  double probability(float[] row) {
    double sum = bias;
    for (int t = 0; t < features.size(); t++) {
      int[] feature = features.get(t);
      float[] value = values.get(t);
      int node = 0;
      while (feature[node] >= 0) {
        boolean below = row[feature[node]] <= value[node];
        node = below ? lefts.get(t)[node] : rights.get(t)[node];
      }
      sum += value[node];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
