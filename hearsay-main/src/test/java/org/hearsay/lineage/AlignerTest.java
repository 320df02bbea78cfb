package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignerTest {
  @Test
  void runsAreEqualInsideAndDoNotOverlap() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      NormalText a = NormalText.of(words(random, 120));
      NormalText b = NormalText.of(words(random, 120));
      int reached = 0;
      for (Block block : Aligner.of(b).align(a)) {
        assertThat(block.a()).isGreaterThanOrEqualTo(reached);
        reached = block.a() + block.length();
        assertThat(reached).isLessThanOrEqualTo(a.size);
        assertThat(block.b() + block.length()).isLessThanOrEqualTo(b.size);
        assertThat(Arrays.copyOfRange(a.word, block.a(), reached))
            .isEqualTo(Arrays.copyOfRange(b.word, block.b(), block.b() + block.length()));
      }
    }
  }

  @Test
  void anEditInTheMiddleLeavesTwoRuns() {
    NormalText a = NormalText.of("one small grey boat left the long pier before the storm came in");
    NormalText b =
        NormalText.of("one small grey boat left the short pier before the storm came in");
    List<Block> blocks = Aligner.of(b).align(a);
    assertThat(blocks).containsExactly(new Block(0, 0, 6), new Block(7, 7, 6));
  }

  @Test
  void allShinglesEqualIsLinear() {
    NormalText a = NormalText.of("ho ".repeat(200_000));
    assertThat(Aligner.of(a).align(a)).containsExactly(new Block(0, 0, 200_000));
  }

  /** Few different words, so that runs are many and short. */
  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('k' + random.nextInt(3))).append(' ');
    }
    return text.toString();
  }

  /** A thread keeps one index; a shorter text's must hold nothing of a longer one's. */
  @Test
  void anIndexHoldsNothingOfTheLastText() {
    NormalText shorter = NormalText.of("the bridge over the river was closed on Monday");
    NormalText longer =
        NormalText.of("nine ".repeat(40) + "ships lay in the outer harbour at dawn");
    List<Block> first = Aligner.of(shorter).align(shorter);
    assertThat(Aligner.of(longer).align(shorter)).isEmpty();
    assertThat(Aligner.of(shorter).align(longer)).isEmpty();
    assertThat(Aligner.of(shorter).align(shorter)).isEqualTo(first);
  }
}
