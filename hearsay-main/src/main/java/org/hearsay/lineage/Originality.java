package org.hearsay.lineage;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Group;

/**
 * Which articles hold reporting of their own: nothing that they rest on, or beside it what their
 * outlet gathered itself. A release is not reporting.
 */
final class Originality {
  private static final double MOSTLY_TAKEN = 0.5;

  /** Share of an article's names and numbers that no parent has, and how many at least. */
  private static final double NEW_SHARE = 0.65;

  private static final int NEW_FACTS = 6;

  private final Ledger ledger;

  Originality(Ledger ledger) {
    this.ledger = ledger;
  }

  boolean original(Doc doc) {
    if (Sourcing.isRelease(doc) || undecidedCopy(doc)) {
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
    return Sourcing.showsOwnReporting(doc) || bringsNewFacts(doc, parents);
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

  private boolean bringsNewFacts(Doc doc, List<Edge> parents) {
    if (parents.stream().anyMatch(e -> !ledger.holds(e.parent()))) {
      return false; // what an absent source had cannot be told from what is new
    }
    long[] facts = Fingerprints.facts(NormalText.of(doc.article().text()));
    Set<Long> known = new HashSet<>();
    for (Edge edge : parents) {
      Doc parent = ledger.doc(edge.parent());
      if (parent != null) {
        String text = parent.article().text();
        Arrays.stream(Fingerprints.facts(NormalText.of(text))).forEach(known::add);
      }
    }
    long fresh = Arrays.stream(facts).filter(f -> !known.contains(f)).count();
    return fresh >= NEW_FACTS && fresh >= NEW_SHARE * facts.length;
  }
}
