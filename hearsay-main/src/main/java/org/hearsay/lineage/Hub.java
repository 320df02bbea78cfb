package org.hearsay.lineage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Picks from near-duplicates the one that looks most like their source: one that the others name
 * and that names none of them, an agency, the earliest, the longest.
 */
final class Hub {
  private final Corpus corpus;
  private final List<Integer> set;
  private final Map<String, Integer> named = new HashMap<>();
  private final Map<String, Integer> present = new HashMap<>();

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
    int best = set.get(0);
    for (int i = 1; i < set.size(); i++) {
      best = compare(set.get(i), best) < 0 ? set.get(i) : best;
    }
    return best;
  }

  private int compare(int a, int b) {
    int c = Boolean.compare(namesAnother(a), namesAnother(b));
    c = c != 0 ? c : Integer.compare(timesNamed(b), timesNamed(a));
    c = c != 0 ? c : Boolean.compare(corpus.isAgency(b), corpus.isAgency(a));
    c = c != 0 ? c : Long.compare(corpus.doc(a).lastSecond(), corpus.doc(b).lastSecond());
    c = c != 0 ? c : Integer.compare(corpus.length(b), corpus.length(a));
    return c != 0 ? c : Integer.compare(a, b);
  }

  private boolean namesAnother(int i) {
    for (Statements.Stated stated : corpus.says(i).all()) {
      if (stated.own() && present.containsKey(stated.cited())) {
        return true;
      }
    }
    return false;
  }

  private int timesNamed(int i) {
    @Nullable String outlet = corpus.doc(i).outlet();
    return outlet == null ? 0 : named.getOrDefault(outlet, 0);
  }
}
