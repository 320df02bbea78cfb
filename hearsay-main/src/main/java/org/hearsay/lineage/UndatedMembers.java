package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gives pairs of a dated and an undated text the odds that the family's other dates leave: of ten
 * dated copies the first is before an undated one in ten cases of eleven.
 */
final class UndatedMembers {
  private final Corpus corpus;
  private final List<Pair> pairs;
  private final int[] members;

  /** The last seconds of the dated ones, in order. */
  private final long[] times;

  private final int dated;

  UndatedMembers(Corpus corpus, List<Pair> pairs, int[] members) {
    this.corpus = corpus;
    this.pairs = pairs;
    this.members = members;
    times = new long[members.length];
    int n = 0;
    for (int member : members) {
      if (isDated(member)) {
        times[n++] = corpus.doc(member).lastSecond();
      }
    }
    dated = n;
    Arrays.sort(times, 0, n);
  }

  List<Pair> placed() {
    if (dated == 0 || dated == members.length) {
      return pairs;
    }
    List<Pair> placed = new ArrayList<>(pairs.size());
    for (Pair pair : pairs) {
      placed.add(place(pair));
    }
    return placed;
  }

  private Pair place(Pair pair) {
    boolean a = isDated(pair.a());
    if (a == isDated(pair.b())) {
      return pair;
    }
    long time = corpus.doc(a ? pair.a() : pair.b()).lastSecond();
    int found = Arrays.binarySearch(times, 0, dated, time);
    double undatedIsLater = DirectionModel.undated(found + 1, dated);
    return pair.withOdds(a ? -undatedIsLater : undatedIsLater);
  }

  private boolean isDated(int doc) {
    return corpus.doc(doc).published() != null;
  }
}
