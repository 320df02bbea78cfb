package org.hearsay.lineage;

import java.util.List;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Group;

/**
 * Which articles hold reporting of their own: nothing that they rest on, or beside it what their
 * outlet gathered itself. A release is not reporting.
 */
final class Originality {
  private static final double MOSTLY_TAKEN = 0.5;

  private final Ledger ledger;

  Originality(Ledger ledger) {
    this.ledger = ledger;
  }

  boolean original(Doc doc) {
    if (ledger.isRelease(doc) || undecidedCopy(doc)) {
      return false;
    }
    List<Edge> parents = ledger.parents(doc.id()).stream().filter(e -> !ownOutlet(doc, e)).toList();
    if (parents.isEmpty()) {
      return true;
    }
    boolean taken =
        parents.stream()
            .anyMatch(
                e -> e.containment() != null && e.containment().childInParent() >= MOSTLY_TAKEN);
    boolean credit = parents.stream().anyMatch(e -> e.kind() == EdgeKind.CREDIT);
    if (taken || credit) {
      return false;
    }
    return ledger.showsOwnReporting(doc);
  }

  /** Of copies of which nobody knows who was first, one alone is counted. */
  private boolean undecidedCopy(Doc doc) {
    Group group = ledger.group(doc.id());
    return group != null
        && !ledger.represents(doc.id())
        && group.documents().stream()
            .flatMap(d -> ledger.siblings(d).stream())
            .anyMatch(
                e ->
                    e.kind() == EdgeKind.COPY
                        && (e.child().equals(doc.id()) || e.parent().equals(doc.id())));
  }

  private boolean ownOutlet(Doc doc, Edge edge) {
    Doc parent = ledger.doc(edge.parent());
    return parent != null && parent.sameOutlet(doc);
  }
}
