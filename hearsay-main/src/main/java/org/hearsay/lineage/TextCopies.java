package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.hearsay.model.Edge;
import org.hearsay.model.Group;
import org.hearsay.model.Scratch;

/**
 * Edges and groups by text and time alone, handed on one by one: a million edges with their
 * passages and reasons do not stand in memory together.
 */
final class TextCopies {
  private final Corpus corpus;
  private final TextEngine engine;
  private final Scratch scratch;

  TextCopies(Corpus corpus, TextEngine engine, Scratch scratch) {
    this.corpus = corpus;
    this.engine = engine;
    this.scratch = scratch;
  }

  void find(Consumer<Edge> edges, Consumer<Group> groups) {
    PackedPairs pairs = new TextLinks(corpus, engine).find();
    scratch.step(String.format(Locale.ROOT, "%,d pairs share text: ordering", pairs.size()));
    List<Group> found = LineageTracer.groups(corpus, pairs);
    List<Families.Taken> taken = new ArrayList<>(new Families(corpus, engine, pairs).find());
    TextEdges writer = new TextEdges(corpus, engine);
    Collection<Edge> metadata = metadata(pairs);
    if (metadata.isEmpty()) {
      taken.sort(
          Comparator.comparingInt((Families.Taken t) -> TextEdges.child(t))
              .thenComparingInt(t -> t.pair().other(TextEdges.child(t))));
      for (int i = 0; i < taken.size(); i++) {
        if (i + 1 == taken.size() || !sameEnds(taken.get(i), taken.get(i + 1))) {
          edges.accept(writer.edge(taken.get(i)));
        }
      }
    } else {
      merged(pairs, taken, writer).forEach(edges);
    }
    found.forEach(groups);
  }

  private static boolean sameEnds(Families.Taken a, Families.Taken b) {
    int child = TextEdges.child(a);
    return child == TextEdges.child(b) && a.pair().other(child) == b.pair().other(child);
  }

  /** What the pages' metadata state; one text in a thousand does. */
  private Collection<Edge> metadata(PackedPairs pairs) {
    boolean any = corpus.docs().stream().anyMatch(d -> !d.article().stated().isEmpty());
    return any ? merged(pairs, List.of(), new TextEdges(corpus, engine)) : List.of();
  }

  private Collection<Edge> merged(PackedPairs pairs, List<Families.Taken> taken, TextEdges writer) {
    EdgeBook book = new EdgeBook();
    taken.forEach(t -> book.show(writer.edge(t)));
    new StatedEdges(corpus, engine, pairs, book, new AbsentNodes()).add();
    return book.edges();
  }
}
