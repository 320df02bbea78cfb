package org.hearsay.model;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A derivation: the child takes from the parent.
 *
 * @param child id of a node
 * @param parent id of a node
 * @param confidence 0 to 1; 1 for what is stated plainly
 * @param undirected true where the evidence does not decide who took from whom; child and parent
 *     are then in id order
 */
public record Edge(
    String child,
    String parent,
    EdgeKind kind,
    Status status,
    double confidence,
    boolean undirected,
    @Nullable Containment containment,
    List<Passage> passages,
    List<Evidence> evidence)
    implements Serializable {
  public Edge {
    passages = List.copyOf(passages);
    evidence = List.copyOf(evidence);
    if (child.equals(parent)) {
      throw new IllegalArgumentException("node " + child + " cannot derive from itself");
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException(
          "confidence " + confidence + " of " + child + " <- " + parent + " is not in [0, 1]");
    }
  }

  /** The same derivation on some of its grounds. */
  public Edge withEvidence(List<Evidence> some) {
    return new Edge(
        child, parent, kind, status, confidence, undirected, containment, passages, some);
  }
}
