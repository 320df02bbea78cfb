package org.hearsay.lineage;

import java.util.Comparator;
import java.util.List;
import org.hearsay.model.Evidence;
import org.hearsay.model.Passage;
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
      // Where nobody knows who took from whom, neither is to be told that it does not say so.
      boolean open = t.open() || book.isUndirected(child.id(), parent.id());
      if (open
          || t.pair().contained(t.child()) < MUCH
          || child.sameOutlet(parent)
          || corpus.states(t.child(), t.parent())) {
        continue;
      }
      String reason = names(t) + parent.id();
      book.remarkFirst(
          child.id(), parent.id(), new Evidence(child.id(), words(child, parent), reason));
    }
  }

  /** A copy that names what its parent names has copied the names too; that is said as it is. */
  private String names(Families.Taken t) {
    List<String> names = named(t.child());
    if (corpus.says(t.child()).isEmpty()) {
      return "names no source, but its words stand in ";
    }
    if (names.isEmpty()) {
      return "names none of its sources, but its words stand in ";
    }
    boolean alike = named(t.parent()).containsAll(names);
    return "names "
        + String.join(", ", names)
        + (alike ? ", as the other does, and not the other; its words stand in " : "")
        + (alike ? "" : ", but its words stand in ");
  }

  private List<String> named(int text) {
    return corpus.says(text).ownNames().stream().filter(n -> !Statements.isUnnamed(n)).toList();
  }

  /** The longest passage that it shares with the parent. */
  private Span words(Doc child, Doc parent) {
    return book.passages(child.id(), parent.id()).stream()
        .map(Passage::child)
        .max(Comparator.comparingInt(Span::length).thenComparing(Comparator.reverseOrder()))
        .orElse(NOWHERE);
  }
}
