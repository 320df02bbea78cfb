package org.hearsay.model;

import java.io.Serializable;
import java.util.List;

/**
 * All derivations of a set of articles: nodes and edges in id order, and the near-duplicate groups.
 */
public record Lineage(List<Node> nodes, List<Edge> edges, List<Group> groups)
    implements Serializable {
  public static final Lineage EMPTY = new Lineage(List.of(), List.of(), List.of());

  public Lineage {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    groups = List.copyOf(groups);
  }
}
