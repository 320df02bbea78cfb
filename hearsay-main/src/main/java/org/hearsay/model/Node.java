package org.hearsay.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A node of the lineage: a document of the pile, or an absent source that is cited or implied.
 *
 * @param name the outlet's or source's name, or the document's headline
 * @param document id of the document, or null for an absent node
 */
public record Node(String id, NodeKind kind, String name, @Nullable String document)
    implements Serializable {
  public Node {
    if ((kind == NodeKind.DOCUMENT) != (document != null)) {
      throw new IllegalArgumentException(
          "node " + id + " of kind " + kind + " has document " + document);
    }
  }
}
