package org.hearsay.lineage;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.model.AttributedArticle;
import org.jspecify.annotations.Nullable;

/** The documents of one run in id order, with what each says of its sources. */
final class Corpus {
  private final List<Doc> docs = new ArrayList<>();
  private final List<Statements> statements = new ArrayList<>();
  private final Outlets outlets;

  /** In the order of {@link #docs}; a list that may read each text from disk. */
  private final List<String> texts;

  private final int[] lengths;
  private final boolean[] releases;
  private final boolean[] agencies;

  private Corpus(
      List<AttributedArticle> articles, int[] order, List<String> texts, Outlets outlets) {
    this.outlets = outlets;
    for (int place : order) {
      AttributedArticle article = articles.get(place);
      docs.add(new Doc(docs.size(), article, outlets.key(article.article().outlet())));
    }
    for (Doc doc : docs) {
      statements.add(Statements.of(doc, outlets));
    }
    this.texts = inOrder(texts, order);
    lengths = new int[docs.size()];
    releases = new boolean[docs.size()];
    agencies = new boolean[docs.size()];
    IntStream.range(0, docs.size()).parallel().forEach(this::look);
  }

  private void look(int index) {
    String text = texts.get(index);
    lengths[index] = text.length();
    @Nullable String outlet = docs.get(index).outlet();
    agencies[index] = outlet != null && outlets.isAgency(outlet);
    releases[index] = Sourcing.isRelease(docs.get(index).article().headline(), text);
  }

  private static List<String> inOrder(List<String> texts, int[] order) {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        return texts.get(order[index]);
      }

      @Override
      public int size() {
        return order.length;
      }
    };
  }

  /** Two articles with one id cannot be told apart afterwards: the first by text is kept. */
  static Corpus of(List<AttributedArticle> articles, Outlets outlets) {
    List<AttributedArticle> sorted = new ArrayList<>(articles);
    sorted.sort(Comparator.comparing(AttributedArticle::id).thenComparing(a -> a.article().text()));
    List<String> texts = sorted.stream().map(a -> a.article().text()).toList();
    return of(sorted, texts, outlets);
  }

  /**
   * @param articles without their texts
   * @param texts the text of each article; of two articles with one id the first is kept
   */
  static Corpus of(List<AttributedArticle> articles, List<String> texts, Outlets outlets) {
    Set<String> seen = new HashSet<>();
    int[] order =
        IntStream.range(0, articles.size())
            .filter(i -> seen.add(articles.get(i).id()))
            .boxed()
            .sorted(Comparator.comparing(i -> articles.get(i).id()))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Corpus(articles, order, texts, outlets);
  }

  List<Doc> docs() {
    return docs;
  }

  Outlets outlets() {
    return outlets;
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

  /** Characters of the text. */
  int length(int index) {
    return lengths[index];
  }

  /** True for a press release, by its headline or the words in its head and foot. */
  boolean isRelease(int index) {
    return releases[index];
  }

  boolean isAgency(int index) {
    return agencies[index];
  }

  /** True where {@code child} says that it relies on the outlet of {@code parent}. */
  boolean states(int child, int parent) {
    return says(child).names(doc(parent).outlet());
  }

  Pile pile() {
    Map<String, Integer> numbers = new HashMap<>();
    int[] outletNumbers = new int[size()];
    for (Doc doc : docs) {
      @Nullable String outlet = doc.outlet();
      outletNumbers[doc.index()] =
          outlet == null ? -1 : numbers.computeIfAbsent(outlet, o -> numbers.size());
    }
    return new Pile(texts, lengths, outletNumbers);
  }
}
