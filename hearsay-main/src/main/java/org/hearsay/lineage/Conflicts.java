package org.hearsay.lineage;

import java.util.List;
import org.hearsay.model.Evidence;
import org.hearsay.model.Span;

/**
 * Says where text and statement disagree: a copy that names no source, or another one than the one
 * whose words it carries.
 */
final class Conflicts {
  private static final double MUCH = 0.5;
  private static final Span NOWHERE = new Span(0, 0);

  private final Corpus corpus;
  private final List<Families.Taken> taken;
  private final EdgeBook book;

  Conflicts(Corpus corpus, List<Families.Taken> taken, EdgeBook book) {
    this.corpus = corpus;
    this.taken = taken;
    this.book = book;
  }

  void add() {
    for (Families.Taken t : taken) {
      Doc child = corpus.doc(t.child());
      Doc parent = corpus.doc(t.parent());
      if (t.pair().contained(t.child()) < MUCH
          || child.sameOutlet(parent)
          || corpus.states(t.child(), t.parent())) {
        continue;
      }
      Statements says = corpus.says(t.child());
      String reason =
          says.isEmpty()
              ? "names no source, but its words stand in " + parent.id()
              : "names "
                  + String.join(", ", says.ownNames())
                  + ", but its words stand in "
                  + parent.id();
      book.remark(child.id(), parent.id(), new Evidence(child.id(), NOWHERE, reason));
    }
  }
}
