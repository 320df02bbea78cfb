package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The likeliest history of a family: every node takes its best parent, or stands for itself,
 * without a circle (maximum branching by Chu-Liu and Edmonds, with a virtual root).
 *
 * <p>Circles are contracted in rounds, not by recursion, so a family of any size fits the stack.
 */
final class Branching {
  /**
   * An arc with the log-weight of "child took from parent"; {@link #ROOT} as parent: from nobody.
   */
  record Arc(int child, int parent, double weight) {}

  static final int ROOT = -1;

  /** Arcs kept over all rounds; a family that needs more gets its last circles cut, not weighed. */
  private static final long MOST_WORK = 20_000_000;

  private Branching() {}

  /**
   * @param nodes nodes are numbered from 0
   * @param arcs at least the arc from {@link #ROOT} for each node
   * @return the index of the chosen arc for each node
   */
  static int[] best(int nodes, List<Arc> arcs) {
    List<Round> rounds = new ArrayList<>();
    Round round = Round.first(nodes, arcs);
    long mostRounds = Math.max(8, MOST_WORK / (arcs.size() + 1L));
    while (round.pick()) {
      if (rounds.size() >= mostRounds) {
        round.cutCircles();
        break;
      }
      rounds.add(round);
      round = round.contracted();
    }
    int[] chosen = round.in;
    for (int r = rounds.size() - 1; r >= 0; r--) {
      chosen = rounds.get(r).expand(chosen);
    }
    return chosen;
  }

  /** One level of contraction; node {@code nodes} is the virtual root. */
  private static final class Round {
    private final int nodes;
    private final int[] child;
    private final int[] parent;
    private final double[] weight;

    /** The best arc into each node. */
    private final int[] in;

    /** The number of each node's circle, or of the node itself, in the next round. */
    private final int[] next;

    private int nextNodes;

    private Round(int nodes, int[] child, int[] parent, double[] weight) {
      this.nodes = nodes;
      this.child = child;
      this.parent = parent;
      this.weight = weight;
      this.in = new int[nodes];
      this.next = new int[nodes + 1];
    }

    static Round first(int nodes, List<Arc> arcs) {
      int m = arcs.size();
      Round round = new Round(nodes, new int[m], new int[m], new double[m]);
      for (int i = 0; i < m; i++) {
        Arc arc = arcs.get(i);
        round.child[i] = arc.child();
        round.parent[i] = arc.parent() == ROOT ? nodes : arc.parent();
        round.weight[i] = arc.weight();
      }
      return round;
    }

    /** Picks the best arc into every node; true where that makes circles. */
    boolean pick() {
      Arrays.fill(in, -1);
      for (int e = 0; e < child.length; e++) {
        int c = child[e];
        if (c != parent[e] && c < nodes && (in[c] < 0 || weight[e] > weight[in[c]])) {
          in[c] = e;
        }
      }
      return findCircles();
    }

    private boolean findCircles() {
      int[] seen = new int[nodes + 1];
      Arrays.fill(seen, -1);
      Arrays.fill(next, -1);
      boolean any = false;
      for (int start = 0; start < nodes; start++) {
        int v = start;
        while (v != nodes && seen[v] < 0) {
          seen[v] = start;
          v = parent[in[v]];
        }
        if (v != nodes && seen[v] == start && next[v] < 0) {
          any = true;
          int u = v;
          do {
            next[u] = nextNodes;
            u = parent[in[u]];
          } while (u != v);
          nextNodes++;
        }
      }
      for (int v = 0; v < nodes; v++) {
        if (next[v] < 0) {
          next[v] = nextNodes++;
        }
      }
      next[nodes] = nextNodes;
      return any;
    }

    /** Lets the first node of each circle stand for itself. */
    void cutCircles() {
      int[] root = new int[nodes];
      for (int e = 0; e < child.length; e++) {
        if (parent[e] == nodes && child[e] < nodes) {
          root[child[e]] = e;
        }
      }
      boolean[] cut = new boolean[nextNodes];
      int[] size = new int[nextNodes + 1];
      for (int v = 0; v < nodes; v++) {
        size[next[v]]++;
      }
      for (int v = 0; v < nodes; v++) {
        if (size[next[v]] > 1 && !cut[next[v]]) {
          cut[next[v]] = true;
          in[v] = root[v];
        }
      }
    }

    Round contracted() {
      Round round =
          new Round(nextNodes, new int[child.length], new int[child.length], weight.clone());
      int[] size = new int[nextNodes + 1];
      for (int v = 0; v < nodes; v++) {
        size[next[v]]++;
      }
      for (int e = 0; e < child.length; e++) {
        int c = next[child[e]];
        round.child[e] = c;
        round.parent[e] = next[parent[e]];
        if (size[c] > 1) {
          round.weight[e] = weight[e] - weight[in[child[e]]];
        }
      }
      return round;
    }

    /** The arcs of this round, given those that the contracted round chose. */
    int[] expand(int[] chosenAbove) {
      int[] chosen = in.clone();
      for (int e : chosenAbove) {
        chosen[child[e]] = e; // the arc that enters a circle replaces the circle's own one there
      }
      return chosen;
    }
  }
}
