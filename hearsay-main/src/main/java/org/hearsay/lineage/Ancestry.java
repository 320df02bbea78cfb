package org.hearsay.lineage;

import java.util.BitSet;

/**
 * How sure it is that one member of a family is above another, over all histories drawn.
 *
 * <p>Who the very parent is often stays open between a text and its verbatim copies; that one of
 * them is, and who stands above all of them, does not.
 */
final class Ancestry {
  private final int[][] above;
  private final int[][] beside;
  private final int[] alone;
  private int drawn;

  Ancestry(int nodes) {
    above = new int[nodes][nodes];
    beside = new int[nodes][nodes];
    alone = new int[nodes];
  }

  void alone(int node, BitSet ancestors) {
    alone[node]++;
    below(node, ancestors);
  }

  void beside(int node, int sibling, BitSet ancestors) {
    beside[node][sibling]++;
    below(node, ancestors);
  }

  void below(int node, BitSet ancestors) {
    int[] counts = above[node];
    for (int a = ancestors.nextSetBit(0); a >= 0; a = ancestors.nextSetBit(a + 1)) {
      counts[a]++;
    }
  }

  void drawn() {
    drawn++;
  }

  /** Probability that {@code ancestor} is above {@code node}. */
  double of(int node, int ancestor) {
    return above[node][ancestor] / (double) drawn;
  }

  /** Probability that both took from one that is not in the pile. */
  double beside(int a, int b) {
    return (beside[a][b] + beside[b][a]) / (double) drawn;
  }

  int size() {
    return alone.length;
  }

  /** Probability that {@code node} takes from nobody. */
  double alone(int node) {
    return alone[node] / (double) drawn;
  }
}
