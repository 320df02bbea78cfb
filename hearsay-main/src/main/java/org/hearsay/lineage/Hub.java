package org.hearsay.lineage;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Picks from near-duplicates the one that looks most like their source: one that the others name
 * and that names none of them, an agency, the earliest, the longest.
 */
final class Hub {
  private final Corpus corpus;
  private final List<Integer> set;
  private final Map<String, Integer> named = new HashMap<>();
  private final Map<String, Integer> present = new TreeMap<>();

  Hub(Corpus corpus, List<Integer> set) {
    this.corpus = corpus;
    this.set = set;
    for (int i : set) {
      @Nullable String outlet = corpus.doc(i).outlet();
      if (outlet != null) {
        present.merge(outlet, 1, Integer::sum);
      }
      for (Statements.Stated stated : corpus.says(i).all()) {
        if (stated.own()) {
          named.merge(stated.cited(), 1, Integer::sum);
        }
      }
    }
  }

  int find() {
    Comparator<Integer> order = Comparator.comparing(this::namesAnother);
    return set.stream()
        .min(
            order
                .thenComparing(i -> -timesNamed(i))
                .thenComparing(i -> !corpus.isAgency(i))
                .thenComparing(i -> corpus.doc(i).latest())
                .thenComparing(i -> -corpus.length(i))
                .thenComparing(i -> i))
        .orElseThrow();
  }

  private boolean namesAnother(int i) {
    return corpus.says(i).all().stream().anyMatch(s -> s.own() && present.containsKey(s.cited()));
  }

  private int timesNamed(int i) {
    @Nullable String outlet = corpus.doc(i).outlet();
    return outlet == null ? 0 : named.getOrDefault(outlet, 0);
  }
}
