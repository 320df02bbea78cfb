package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Containment;
import org.hearsay.model.CountRules;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Group;
import org.hearsay.model.Lineage;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Scope;
import org.hearsay.model.Scratch;
import org.hearsay.model.Span;
import org.hearsay.model.Status;
import org.hearsay.outlets.OutletRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Who takes from whom in a pile of articles, who is missing, and how many origins are left.
 *
 * <p>Thread-safe; the same articles give the same lineage in any order and on any number of
 * threads.
 */
public final class LineageTracer {
  /** Piles up to this size are searched for retellings: that holds every name of every text. */
  private static final int SMALL_PILE = 20_000;

  private final Outlets outlets;

  /**
   * A pile is counted once for each of its stories and claims; laying it out costs the whole pile.
   */
  private volatile @Nullable Ledger last;

  public LineageTracer(OutletRegistry registry) {
    this(new RegisteredOutlets(registry));
  }

  LineageTracer(Outlets outlets) {
    this.outlets = outlets;
  }

  /**
   * All derivations of the articles. Articles without attributions and citations are compared by
   * text and time alone, which is the fast path of {@code hearsay copies}.
   */
  public Lineage trace(List<AttributedArticle> articles) {
    return trace(articles, articles.size());
  }

  /**
   * The same for some articles of a larger pile: what is not looked for in a pile of that size is
   * not looked for among them either, or parts and the whole would give different facts.
   *
   * @param pile how many articles there are in all
   */
  public Lineage trace(List<AttributedArticle> articles, long pile) {
    Corpus corpus = Corpus.of(articles, new PileOutlets(outlets, articles));
    TextEngine engine = new TextEngine(corpus.pile());
    PackedPairs pairs = new TextLinks(corpus, engine).find();
    List<Families.Taken> taken = new Families(corpus, engine, pairs).find();
    EdgeBook book = new EdgeBook();
    TextEdges writer = new TextEdges(corpus, engine);
    taken.forEach(t -> book.show(writer.edge(t)));
    if (pile <= SMALL_PILE) {
      retold(corpus, engine, taken, book);
    }
    AbsentNodes absent = new AbsentNodes();
    new StatedEdges(corpus, engine, pairs, book, absent).add();
    List<Group> groups = groups(corpus, pairs);
    new Restoration(corpus, groups, book).add();
    new Conflicts(corpus, taken, book).add();
    List<Node> nodes = new ArrayList<>(absent.nodes());
    for (Doc doc : corpus.docs()) {
      String headline = doc.article().headline();
      nodes.add(
          new Node(doc.id(), NodeKind.DOCUMENT, headline == null ? doc.id() : headline, doc.id()));
    }
    nodes.sort(Comparator.comparing(Node::id));
    return new Lineage(nodes, List.copyOf(book.edges()), groups);
  }

  private static void retold(
      Corpus corpus, TextEngine engine, List<Families.Taken> taken, EdgeBook book) {
    boolean read = corpus.docs().stream().anyMatch(d -> !corpus.says(d.index()).isEmpty());
    if (!read) {
      return; // where nobody looked for credits, "it names no source" is not known
    }
    Set<Integer> sourced = new HashSet<>();
    taken.forEach(t -> sourced.addAll(List.of(t.child(), t.parent())));
    Paraphrases paraphrases = new Paraphrases(corpus, engine);
    for (Paraphrases.Found found : paraphrases.find(sourced)) {
      Doc child = corpus.doc(found.child());
      String parent = corpus.doc(found.parent()).id();
      String why =
          "no five words in a row shared; "
              + found.shared()
              + " of its "
              + found.facts()
              + " names and numbers stand in "
              + parent
              + ", which is earlier; it names no source and shows no reporting of its own";
      book.show(
          new Edge(
              child.id(),
              parent,
              EdgeKind.REWRITE,
              Status.INFERRED,
              found.confidence(),
              false,
              new Containment(0, 0),
              List.of(),
              places(child.id(), parent, why, paraphrases.shared(found))));
    }
  }

  /** The reason at the first place; the others are what it speaks of. */
  private static List<Evidence> places(String child, String parent, String why, List<Span> places) {
    List<Evidence> evidence = new ArrayList<>();
    for (Span span : places) {
      String reason = evidence.isEmpty() ? why : "a name or number that " + parent + " has too";
      evidence.add(new Evidence(child, span, reason));
    }
    return evidence;
  }

  /**
   * Who shares text with whom, by text and time alone: the same edges and groups as {@link #trace}
   * of articles without statements, but for the evidence in words. Texts are read from {@code
   * texts} when they are needed and edges handed on one by one, so that memory holds neither.
   *
   * @param articles in any order, without their texts
   * @param texts the text of each article
   * @param edges takes the edges in the order of child and parent
   * @param groups takes the groups of near-duplicates
   */
  public void copies(
      List<AttributedArticle> articles,
      List<String> texts,
      Scratch scratch,
      Consumer<Edge> edges,
      Consumer<Group> groups) {
    Corpus corpus = Corpus.of(articles, texts, new PileOutlets(outlets, articles));
    new TextCopies(corpus, new TextEngine(corpus.pile(), scratch), scratch).find(edges, groups);
  }

  /**
   * Stray's row for a scope: documents, versions, original reporting and the independent origins.
   *
   * @param articles the articles that {@code lineage} was traced from
   * @param scope documents and the stretches that carry the claim; a document without stretches
   *     counts whole
   */
  public OriginCount origins(
      List<AttributedArticle> articles, Lineage lineage, Scope scope, CountRules rules) {
    return new OriginCounter(ledger(articles, lineage), scope, rules, false).count();
  }

  /**
   * The same for a story: a document without reporting of its own whose lead names no source rests
   * on those that it names further down, and a circle of outlets on whatever else its members rest
   * on. For a single claim that would be a guess.
   */
  public OriginCount row(
      List<AttributedArticle> articles, Lineage lineage, Scope scope, CountRules rules) {
    return new OriginCounter(ledger(articles, lineage), scope, rules, true).count();
  }

  // The same two objects are meant: comparing a million articles by value would cost more than it
  // saves.
  @SuppressWarnings("ReferenceEquality")
  private Ledger ledger(List<AttributedArticle> articles, Lineage lineage) {
    Ledger ledger = last;
    if (ledger == null || ledger.articles != articles || ledger.lineage != lineage) {
      ledger = new Ledger(articles, lineage, outlets);
      last = ledger;
    }
    return ledger;
  }

  /** Near-duplicates as far as their pairs hold; a series of like reports is not one. */
  static List<Group> groups(Corpus corpus, List<Pair> pairs) {
    UnionFind sets = new UnionFind(corpus.size());
    pairs.stream().filter(Pair::nearDuplicate).forEach(p -> sets.join(p.a(), p.b()));
    SortedMap<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < corpus.size(); i++) {
      members.computeIfAbsent(sets.find(i), g -> new ArrayList<>(1)).add(i);
    }
    List<Group> groups = new ArrayList<>();
    for (List<Integer> set : members.values()) {
      if (set.size() > 1) {
        String representative = corpus.doc(new Hub(corpus, set).find()).id();
        groups.add(new Group(set.stream().map(i -> corpus.doc(i).id()).toList(), representative));
      }
    }
    return groups;
  }
}
