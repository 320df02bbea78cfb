package org.hearsay.lineage;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives pairs of a dated and an undated text the odds that the family's other dates leave: of ten
 * dated copies the first is before an undated one in ten cases of eleven.
 */
final class UndatedMembers {
  private final Corpus corpus;
  private final List<Pair> pairs;
  private final Instant[] times;

  UndatedMembers(Corpus corpus, List<Pair> pairs) {
    this.corpus = corpus;
    this.pairs = pairs;
    Set<Integer> dated = new HashSet<>();
    for (Pair pair : pairs) {
      for (int doc : new int[] {pair.a(), pair.b()}) {
        if (isDated(doc)) {
          dated.add(doc);
        }
      }
    }
    times = dated.stream().map(d -> corpus.doc(d).latest()).sorted().toArray(Instant[]::new);
  }

  List<Pair> placed() {
    return pairs.stream().map(this::place).toList();
  }

  private Pair place(Pair pair) {
    boolean a = isDated(pair.a());
    if (a == isDated(pair.b())) {
      return pair;
    }
    int dated = a ? pair.a() : pair.b();
    int found = Arrays.binarySearch(times, corpus.doc(dated).latest());
    double undatedIsLater = DirectionModel.undated(found + 1, times.length);
    return pair.withOdds(a ? -undatedIsLater : undatedIsLater);
  }

  private boolean isDated(int doc) {
    return corpus.doc(doc).published() != null;
  }
}
