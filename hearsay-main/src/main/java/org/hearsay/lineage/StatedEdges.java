package org.hearsay.lineage;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.model.Citation;
import org.hearsay.model.CitationRole;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Span;
import org.hearsay.model.StatedSource;
import org.jspecify.annotations.Nullable;

/**
 * Adds what the texts say of their sources: an edge for each citation and credit, chains laid end
 * to end, absent sources as nodes.
 */
final class StatedEdges {
  private static final Span NOWHERE = new Span(0, 0);

  /** Characters in which a dateline stands, a headline before it included. */
  private static final int LEAD = 200;

  private final Corpus corpus;
  private final EdgeBook book;
  private final AbsentNodes absent;
  private final Resolver resolver;

  StatedEdges(
      Corpus corpus, TextEngine engine, PackedPairs pairs, EdgeBook book, AbsentNodes absent) {
    this.corpus = corpus;
    this.book = book;
    this.absent = absent;
    this.resolver = new Resolver(corpus, engine, pairs);
  }

  void add() {
    for (Doc doc : corpus.docs()) {
      Map<String, String> nodes = new HashMap<>();
      for (Statements.Stated stated : corpus.says(doc.index()).all()) {
        if (stated.own() && !isNamedElsewhere(doc, stated)) {
          String parent = node(doc, stated, nodes);
          state(doc.id(), parent, doc, stated);
        }
      }
      for (Statements.Stated stated : corpus.says(doc.index()).all()) {
        if (!stated.own()) {
          String parent = node(doc, stated, nodes);
          String child = citing(doc, stated, nodes);
          if (!child.equals(parent)) {
            state(child, parent, doc, stated);
          }
        }
      }
      metadata(doc);
      links(doc);
    }
  }

  /** A syndication notice beside a dateline "(KPA)": the unnamed agency is the named one. */
  private boolean isNamedElsewhere(Doc doc, Statements.Stated stated) {
    boolean unnamedFeed =
        stated.unnamed() && stated.citation().role() == CitationRole.REPUBLICATION;
    return unnamedFeed
        && corpus.says(doc.index()).all().stream()
            .anyMatch(
                s ->
                    s.own()
                        && !s.unnamed()
                        && corpus.outlets().isAgency(s.cited())
                        && isWhole(doc, s));
  }

  /** Cited by a dateline, a credit or in the first lines: the report as a whole is theirs. */
  private static boolean isWhole(Doc doc, Statements.Stated stated) {
    int lead = Math.min(LEAD, doc.article().text().length());
    return stated.citation().spans().isEmpty()
        || stated.citation().spans().stream().anyMatch(s -> s.start() < lead);
  }

  /**
   * The node that a citation of {@code doc} means; the same name means the same within one text.
   */
  private String node(Doc doc, Statements.Stated stated, Map<String, String> nodes) {
    String known = nodes.get(stated.cited());
    if (known != null) {
      return known;
    }
    String name = stated.citation().cited();
    String node;
    int release = resolver.release(doc.index(), stated);
    if (release != Resolver.NONE) {
      node = corpus.doc(release).id();
    } else if (stated.unnamed()) {
      node = absent.unnamed(name, doc.id());
    } else {
      int found = resolver.find(doc.index(), stated);
      node = found == Resolver.NONE ? absent.named(stated.cited(), name) : corpus.doc(found).id();
    }
    nodes.put(stated.cited(), node);
    return node;
  }

  private String citing(Doc doc, Statements.Stated stated, Map<String, String> nodes) {
    String key = stated.citing();
    if (key == null || key.equals(doc.outlet())) {
      return doc.id();
    }
    String known = nodes.get(key);
    if (known != null) {
      return known;
    }
    String name = stated.citation().citing();
    String node =
        Statements.isUnnamed(name) ? absent.unnamed(name, doc.id()) : absent.named(key, name);
    nodes.put(key, node);
    return node;
  }

  private void state(String child, String parent, Doc doc, Statements.Stated stated) {
    if (child.equals(parent)) {
      return;
    }
    Citation citation = stated.citation();
    EdgeKind kind =
        citation.role() == CitationRole.REPUBLICATION ? EdgeKind.CREDIT : EdgeKind.CITATION;
    String says =
        stated.own()
            ? (kind == EdgeKind.CREDIT ? "credits " : "cites ") + citation.cited()
            : "says that " + citation.citing() + " has it from " + citation.cited();
    if (citation.spans().isEmpty()) {
      Span place = place(doc, citation.from());
      boolean beside = place.isEmpty() && citation.from() != null;
      String from = beside ? ": “" + citation.from() + "”" : "";
      book.state(child, parent, kind, citation.confidence(), evidence(doc, place, says + from));
    }
    for (Span span : citation.spans()) {
      book.state(child, parent, kind, citation.confidence(), evidence(doc, span, says));
    }
  }

  /** Where the line of a credit stands; nowhere where it was cut off with the furniture. */
  private static Span place(Doc doc, @Nullable String line) {
    int at = line == null || line.isEmpty() ? -1 : doc.article().text().indexOf(line);
    return at < 0 ? NOWHERE : new Span(at, at + line.length());
  }

  private void metadata(Doc doc) {
    for (StatedSource stated : doc.article().stated()) {
      int original = resolver.original(doc.index(), stated);
      if (original != Resolver.NONE && !corpus.doc(original).sameOutlet(doc)) {
        String why = "its metadata (" + stated.field() + ") name " + stated.value();
        book.state(
            doc.id(), corpus.doc(original).id(), EdgeKind.CREDIT, 1, evidence(doc, NOWHERE, why));
      }
    }
  }

  private void links(Doc doc) {
    for (int target : resolver.linked(doc.index()).stream().sorted().toList()) {
      String parent = corpus.doc(target).id();
      if (book.has(doc.id(), parent)) {
        book.remark(doc.id(), parent, evidence(doc, NOWHERE, "links to it"));
      }
    }
  }

  private static Evidence evidence(Doc doc, Span span, String reason) {
    return new Evidence(doc.id(), span, reason);
  }
}
