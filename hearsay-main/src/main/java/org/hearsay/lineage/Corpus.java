package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.AttributedArticle;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one run in id order, with what each says of its sources.
 *
 * @param docs in id order, ids distinct
 * @param statements of each document, by index
 */
record Corpus(List<Doc> docs, List<Statements> statements, Outlets outlets) {

  /** Two articles with one id cannot be told apart afterwards: the first by text is kept. */
  static Corpus of(List<AttributedArticle> articles, Outlets outlets) {
    List<AttributedArticle> sorted = new ArrayList<>(articles);
    sorted.sort(Comparator.comparing(AttributedArticle::id).thenComparing(a -> a.article().text()));
    List<Doc> docs = new ArrayList<>(sorted.size());
    Set<String> seen = new HashSet<>();
    for (AttributedArticle article : sorted) {
      if (seen.add(article.id())) {
        docs.add(new Doc(docs.size(), article, outlets.key(article.article().outlet())));
      }
    }
    List<Statements> statements = new ArrayList<>(docs.size());
    for (Doc doc : docs) {
      statements.add(Statements.of(doc, outlets));
    }
    return new Corpus(docs, statements, outlets);
  }

  int size() {
    return docs.size();
  }

  Doc doc(int index) {
    return docs.get(index);
  }

  Statements says(int index) {
    return statements.get(index);
  }

  boolean isAgency(int index) {
    @Nullable String outlet = doc(index).outlet();
    return outlet != null && outlets.isAgency(outlet);
  }

  /** True where {@code child} says that it relies on the outlet of {@code parent}. */
  boolean states(int child, int parent) {
    return says(child).names(doc(parent).outlet());
  }

  Pile pile() {
    Map<String, Integer> numbers = new HashMap<>();
    int[] outletNumbers = new int[size()];
    List<String> texts = new ArrayList<>(size());
    for (Doc doc : docs) {
      texts.add(doc.article().text());
      @Nullable String outlet = doc.outlet();
      outletNumbers[doc.index()] =
          outlet == null ? -1 : numbers.computeIfAbsent(outlet, o -> numbers.size());
    }
    return Pile.of(texts, outletNumbers);
  }
}
