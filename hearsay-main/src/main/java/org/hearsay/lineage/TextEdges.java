package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.model.Containment;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Passage;
import org.hearsay.model.Span;
import org.hearsay.model.Status;

/** Writes down what the texts show: kind, containment, passages with offsets, and why. */
final class TextEdges {
  static final String NOT_DECIDED = "who took from whom is not decided";

  private static final double COPY = 0.75;
  private static final double EXCERPT = 0.45;

  private final Corpus corpus;
  private final TextEngine engine;

  TextEdges(Corpus corpus, TextEngine engine) {
    this.corpus = corpus;
    this.engine = engine;
  }

  Edge edge(Families.Taken taken) {
    Pair pair = taken.pair();
    boolean undirected = taken.open();
    int child = child(taken);
    int parent = pair.other(child);
    double direction = taken.direction();
    double confidence = pair.likelihood() * (undirected ? 1 : direction);
    return new Edge(
        corpus.doc(child).id(),
        corpus.doc(parent).id(),
        kind(pair, child),
        Status.INFERRED,
        Math.round(confidence * 1000) / 1000.0,
        undirected,
        new Containment(round(pair.contained(child)), round(pair.contained(parent))),
        passages(pair, child),
        evidence(pair, child, parent, undirected));
  }

  /** The document that the edge names as child: where the direction is open, the first by id. */
  static int child(Families.Taken taken) {
    return taken.open() ? Math.min(taken.pair().a(), taken.pair().b()) : taken.child();
  }

  static EdgeKind kind(Pair pair, int child) {
    double inParent = pair.contained(child);
    double inChild = pair.contained(pair.other(child));
    if (inParent >= COPY && inChild >= COPY) {
      return EdgeKind.COPY;
    }
    return inParent >= EXCERPT ? EdgeKind.EXCERPT : EdgeKind.REWRITE;
  }

  private List<Passage> passages(Pair pair, int child) {
    NormalText a = engine.profile(pair.a()).words;
    NormalText b = engine.profile(pair.b()).words;
    List<Passage> passages = new ArrayList<>();
    for (Block block : pair.reuse().blocks()) {
      Span inA = new Span(a.start[block.a()], a.end[block.a() + block.length() - 1]);
      Span inB = new Span(b.start[block.b()], b.end[block.b() + block.length() - 1]);
      passages.add(child == pair.a() ? new Passage(inA, inB) : new Passage(inB, inA));
    }
    passages.sort(EdgeBook.BY_CHILD);
    return passages;
  }

  private List<Evidence> evidence(Pair pair, int child, int parent, boolean undirected) {
    List<Evidence> evidence = new ArrayList<>();
    Doc c = corpus.doc(child);
    Doc p = corpus.doc(parent);
    String share =
        percent(pair.contained(child))
            + " of its words stand in "
            + p.id()
            + ", "
            + percent(pair.contained(parent))
            + " the other way";
    if (pair.reuse().blocks().isEmpty()) {
      share = "no five words in a row shared; rare phrases, names and numbers agree with " + p.id();
    }
    evidence.add(new Evidence(c.id(), longest(pair, child), share));
    if (undirected) {
      evidence.add(new Evidence(c.id(), new Span(0, 0), NOT_DECIDED));
    } else if (p.surelyBefore(c)) {
      evidence.add(
          new Evidence(p.id(), new Span(0, 0), "earlier: " + iso(p) + " before " + iso(c)));
    } else if (c.surelyBefore(p)) {
      evidence.add(
          new Evidence(
              c.id(),
              new Span(0, 0),
              "its date " + iso(c) + " is earlier, which other evidence outweighs"));
    }
    return evidence;
  }

  private Span longest(Pair pair, int child) {
    NormalText text = engine.profile(child).words;
    Block best = new Block(0, 0, 0);
    for (Block block : pair.reuse().blocks()) {
      best = block.length() > best.length() ? block : best;
    }
    if (best.length() == 0) {
      return firstFact(text, engine.profile(pair.other(child)).words);
    }
    int from = child == pair.a() ? best.a() : best.b();
    return new Span(text.start[from], text.end[from + best.length() - 1]);
  }

  /** Where no five words in a row are shared: the first name or number that both have. */
  private static Span firstFact(NormalText text, NormalText other) {
    Set<Integer> there = new HashSet<>();
    for (int i = 0; i < other.size; i++) {
      there.add(other.word[i]);
    }
    for (int i = 0; i < text.size; i++) {
      boolean name =
          text.is(i, NormalText.CAPITAL)
              && text.is(i, NormalText.CONTENT)
              && !text.is(i, NormalText.FIRST);
      if ((name || text.is(i, NormalText.NUMBER)) && there.contains(text.word[i])) {
        return new Span(text.start[i], text.end[i]);
      }
    }
    return new Span(0, 0);
  }

  private static String percent(double share) {
    return Math.round(100 * share) + "%";
  }

  private static String iso(Doc doc) {
    return doc.published() == null ? "undated" : doc.published().iso();
  }

  private static double round(double share) {
    return Math.round(Math.min(1, share) * 1000) / 1000.0;
  }
}
