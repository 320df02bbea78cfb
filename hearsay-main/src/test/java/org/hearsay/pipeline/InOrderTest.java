package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
  @Test
  void resultsLeaveInTheOrderOfTheInputs() {
    List<Integer> out = new ArrayList<>();
    try (InOrder<Integer, Integer> order = new InOrder<>(4, i -> busy(i), out::add)) {
      IntStream.range(0, 500).forEach(order::accept);
      order.finish();
    }
    assertThat(out).isEqualTo(IntStream.range(0, 500).boxed().toList());
  }

  /** Early inputs take longer than late ones. */
  private static int busy(int i) {
    double sum = 0;
    for (int k = 0; k < (500 - i) * 200; k++) {
      sum += Math.sqrt(k);
    }
    return sum >= 0 ? i : -1;
  }
}
