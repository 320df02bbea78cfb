package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Picks from the pairs of each family who took from whom: one best parent each, and further parents
 * for passages that the best one does not have.
 */
final class Families {
  /**
   * A parent taken.
   *
   * @param direction probability that the child took from the parent and not the other way round
   * @param open true where that is not decided, so that only the kinship is shown
   */
  record Taken(Pair pair, int child, int parent, double direction, boolean open) {}

  private static final int LARGE = 300;

  private final Corpus corpus;
  private final TextEngine engine;
  private final PackedPairs pairs;

  Families(Corpus corpus, TextEngine engine, PackedPairs pairs) {
    this.corpus = corpus;
    this.engine = engine;
    this.pairs = pairs;
  }

  List<Taken> find() {
    UnionFind sets = new UnionFind(corpus.size());
    int[] family = new int[pairs.size()];
    for (int i = 0; i < family.length; i++) {
      long documents = pairs.keyAt(i); // no pair is unpacked for it
      family[i] = (int) (documents >>> 32);
      sets.join(family[i], (int) documents);
    }
    int[] starts = new int[corpus.size() + 1];
    for (int i = 0; i < family.length; i++) {
      family[i] = sets.find(family[i]);
      starts[family[i] + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    int[] places = new int[family.length];
    int[] next = starts.clone();
    for (int i = 0; i < places.length; i++) {
      places[next[family[i]]++] = i;
    }
    return IntStream.range(0, corpus.size())
        .filter(f -> starts[f] < starts[f + 1])
        .parallel()
        .mapToObj(f -> family(measured(places, starts[f], starts[f + 1])))
        .flatMap(List::stream)
        .toList();
  }

  private List<Pair> measured(int[] places, int from, int to) {
    List<Pair> measured = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      measured.add(pairs.get(places[i]));
    }
    return measured;
  }

  private static int[] members(List<Pair> family) {
    int[] all = new int[2 * family.size()];
    for (int i = 0; i < family.size(); i++) {
      all[2 * i] = family.get(i).a();
      all[2 * i + 1] = family.get(i).b();
    }
    Arrays.sort(all);
    int n = 0;
    for (int i = 0; i < all.length; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[n++] = all[i];
      }
    }
    return Arrays.copyOf(all, n);
  }

  private List<Taken> family(List<Pair> measured) {
    int[] members = members(measured);
    List<Pair> family = new UndatedMembers(corpus, measured, members).placed();
    List<Taken> taken = new ArrayList<>();
    Ancestry ancestry =
        members.length <= LARGE && isDated(members) ? ancestry(measured, members) : null;
    int[] parents =
        ancestry == null
            ? new PairwiseFamily(corpus, family, members, members.length > LARGE).find(taken)
            : new DatedFamily(family, members, ancestry).find(taken);
    if (ancestry == null) {
      FurtherParents.addFurther(family, members, parents, taken);
    } else {
      FurtherParents.tieRoots(family, members, parents, taken);
    }
    FurtherParents.addKin(family, members, parents, taken);
    taken.replaceAll(this::unlessAgainstOneClock);
    return taken;
  }

  /**
   * Two texts of one outlet are dated by one clock, so its earlier text is not said to take from
   * its later one. What speaks for it may be that an article was dated anew, so the other way round
   * is not said either.
   */
  private Taken unlessAgainstOneClock(Taken t) {
    Doc child = corpus.doc(t.child());
    Doc parent = corpus.doc(t.parent());
    boolean against = !t.open() && child.sameOutlet(parent) && child.beforeByOneClock(parent);
    return against ? new Taken(t.pair(), t.child(), t.parent(), 0.5, true) : t;
  }

  /**
   * Histories hang on their dates. Of undated press releases and the news about them, weighing all
   * histories told the direction in 91% of cases, the manner of each pair of texts in 98%.
   */
  private boolean isDated(int[] members) {
    int dated = 0;
    for (int member : members) {
      dated += corpus.doc(member).published() != null ? 1 : 0;
    }
    return 2 * dated >= members.length;
  }

  private Ancestry ancestry(List<Pair> family, int[] members) {
    FamilyOptions options =
        new FamilyOptions(corpus, members, new Inheritance(family, members, engine, corpus));
    return options.histories().find();
  }
}
