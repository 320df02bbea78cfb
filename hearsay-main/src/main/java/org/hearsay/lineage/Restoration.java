package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.CitationRole;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Group;
import org.hearsay.model.Span;

/**
 * Restores dropped credits: a text that equals several copies which credit one absent agency had it
 * from there too.
 */
final class Restoration {
  private static final int ENOUGH_COPIES = 2;

  private final Corpus corpus;
  private final List<Group> groups;
  private final EdgeBook book;

  Restoration(Corpus corpus, List<Group> groups, EdgeBook book) {
    this.corpus = corpus;
    this.groups = groups;
    this.book = book;
  }

  void add() {
    Map<String, Integer> index = new HashMap<>();
    corpus.docs().forEach(d -> index.put(d.id(), d.index()));
    for (Group group : groups) {
      List<Integer> members = group.documents().stream().map(index::get).toList();
      credited(members).forEach((key, credits) -> restore(members, key, credits));
    }
  }

  /** Key of each credited source to the names it is credited by, once a crediting copy. */
  private Map<String, List<String>> credited(List<Integer> members) {
    Map<String, List<String>> credits = new TreeMap<>();
    for (int member : members) {
      for (Statements.Stated stated : corpus.says(member).all()) {
        boolean credit = stated.citation().role() == CitationRole.REPUBLICATION;
        if (stated.own() && credit && !stated.unnamed()) {
          credits
              .computeIfAbsent(stated.cited(), k -> new ArrayList<>())
              .add(stated.citation().cited());
        }
      }
    }
    return credits;
  }

  private void restore(List<Integer> members, String key, List<String> credits) {
    String node = AbsentNodes.idOf(key);
    boolean absent = members.stream().anyMatch(m -> book.has(corpus.doc(m).id(), node));
    if (credits.size() < ENOUGH_COPIES || !absent) {
      return;
    }
    String name = credits.stream().sorted().findFirst().orElseThrow();
    for (int member : members) {
      Doc doc = corpus.doc(member);
      if (corpus.says(member).isEmpty() && !key.equals(doc.outlet())) {
        String why = "its text equals " + credits.size() + " copies that credit " + name;
        Span whole = new Span(0, corpus.length(member));
        book.infer(doc.id(), node, EdgeKind.CREDIT, 0.9, new Evidence(doc.id(), whole, why));
      }
    }
  }
}
