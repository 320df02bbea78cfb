package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is packed comes back as it was. */
class PackedTest {
  @Property(tries = 200)
  void wordsComeBackWithTheirPlaces(@ForAll String text) {
    assertSame(NormalText.of(text));
  }

  @Test
  void farApartAndLong() {
    assertSame(
        NormalText.of("one" + " ".repeat(70_000) + "two“" + "x".repeat(900) + "” 3.5 three"));
    assertSame(NormalText.of(""));
  }

  private static void assertSame(NormalText text) {
    NormalText back = PackedWords.unpack(PackedWords.pack(text));
    assertThat(back.size).isEqualTo(text.size);
    assertThat(back.word).isEqualTo(text.word);
    assertThat(back.flags).isEqualTo(text.flags);
    assertThat(back.start).isEqualTo(text.start);
    assertThat(back.end).isEqualTo(text.end);
  }

  @Test
  void pairsComeBackInTheOrderOfTheirDocuments() {
    Random random = new Random(3);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      pairs.add(pair(random, i));
    }
    List<Pair> mixed = new ArrayList<>(pairs);
    Collections.shuffle(mixed.subList(0, 9000), random);
    Collections.shuffle(mixed, random);
    PackedPairs packed = new PackedPairs();
    packed.addAll(mixed);
    assertThat(packed).hasSameSizeAs(pairs);
    assertThat(packed.get(77)).usingRecursiveComparison().isEqualTo(mixed.get(77));
    packed.sort();
    pairs.sort(Comparator.comparingInt(Pair::a).thenComparingInt(Pair::b));
    for (int i = 0; i < pairs.size(); i++) {
      assertThat(packed.keyAt(i)).isEqualTo(((long) pairs.get(i).a() << 32) | pairs.get(i).b());
    }
    for (int i = 0; i < pairs.size(); i += 97) {
      assertThat(packed.get(i)).usingRecursiveComparison().isEqualTo(pairs.get(i));
    }
  }

  private static Pair pair(Random random, int i) {
    int[] runs = random.ints(3L * random.nextInt(5), 0, 300_000_000).toArray();
    Reuse reuse = new Reuse(runs, random.nextDouble(), random.nextDouble(), i, new double[0]);
    int a = i / 3;
    return new Pair(a, i % 3, reuse, random.nextDouble(), random.nextGaussian(), i % 2 == 0);
  }

  @Test
  void pairsOfOneFamilyStandTogether() {
    long[] keys = {key(9, 1), key(5, 4), key(8, 1), key(4, 2), key(9, 8), key(5, 4)};
    assertThat(FamilyOrder.of(keys, 10))
        .containsExactly(key(8, 1), key(9, 1), key(9, 8), key(4, 2), key(5, 4));
  }

  private static long key(int a, int b) {
    return ((long) a << 32) | b;
  }
}
