package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Runs say the same as sets of the words one by one. */
class CoverTest {
  private static final int SIZE = 60;

  @Provide
  Arbitrary<List<Integer>> runs() {
    return Arbitraries.integers().between(0, SIZE * SIZE - 1).list().ofMaxSize(8);
  }

  @Property(tries = 1000)
  void whatIsCoveredByEitherAndWhatByNone(
      @ForAll("runs") List<Integer> one, @ForAll("runs") List<Integer> other) {
    BitSet words = words(one);
    words.or(words(other));
    Cover both = cover(one).with(cover(other));
    assertThat(both.words()).isEqualTo(words.cardinality());
    assertThat(cover(one).added(cover(other))).isEqualTo(both.words() - cover(one).words());
    assertThat(both.end()).isEqualTo(words.length());
    BitSet gaps = new BitSet();
    int before = -1;
    int[] places = both.gaps(SIZE);
    for (int i = 0; i < places.length; i += 2) {
      assertThat(places[i]).isGreaterThan(before).isLessThan(places[i + 1]);
      gaps.set(places[i], places[i + 1]);
      before = places[i + 1];
    }
    words.flip(0, SIZE);
    assertThat(gaps).isEqualTo(words);
  }

  @Property(tries = 200)
  void eachCoveredWordIsCountedOnce(@ForAll("runs") List<Integer> runs) {
    int[] changes = new int[SIZE + 1];
    cover(runs).countIn(changes);
    BitSet words = words(runs);
    int texts = 0;
    for (int i = 0; i < SIZE; i++) {
      texts += changes[i];
      assertThat(texts).isEqualTo(words.get(i) ? 1 : 0);
    }
  }

  private static Cover cover(List<Integer> runs) {
    return Cover.of(runs.stream().mapToLong(r -> Cover.run(from(r), to(r))).toArray());
  }

  private static BitSet words(List<Integer> runs) {
    BitSet words = new BitSet();
    runs.forEach(r -> words.set(from(r), to(r)));
    return words;
  }

  private static int from(int run) {
    return Math.min(run / SIZE, run % SIZE);
  }

  private static int to(int run) {
    return Math.max(run / SIZE, run % SIZE) + 1;
  }
}
