package org.hearsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.Assertion;
import org.hearsay.model.Bound;
import org.hearsay.model.Claim;
import org.hearsay.model.Counts;
import org.hearsay.model.Lineage;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Origins;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;
import org.hearsay.model.Trace;
import org.hearsay.model.Value;
import org.junit.jupiter.api.Test;

class ClaimLinesTest {
  private static final Span PLACE = new Span(0, 9);
  private static final Claim TOLL =
      new Claim(
          "c",
          "Nine were killed.",
          List.of(
              told("a", Stance.ASSERTS, 9, Bound.EXACT),
              told("b", Stance.REPEATS, 9, Bound.EXACT),
              told("c", Stance.REPEATS, 12, Bound.AT_LEAST),
              told("d", Stance.DENIES, 12, Bound.EXACT)),
          9.0,
          9.0,
          12.0,
          new OriginCount(
              new Counts(4, 4, 1), new Origins(1, 1, 1, List.of(), List.of()), List.of()));

  private static Assertion told(String document, Stance stance, double number, Bound bound) {
    Value value = new Value(number, number, PLACE, "people killed", bound);
    return new Assertion(document, PLACE, null, stance, List.of(), value);
  }

  @Test
  void stancesAreCounted() {
    assertThat(ClaimLines.stances(TOLL)).isEqualTo("4 places (1 asserts, 2 repeat, 1 denies)");
  }

  @Test
  void eachNumberNamesWhoGivesIt() {
    Labels labels =
        new Labels(new Trace(List.of(), Lineage.EMPTY, List.of(), List.of(), List.of()));
    assertThat(ClaimLines.values(TOLL, labels))
        .containsExactly("9: a, b", "12: d", "at least 12: c");
    assertThat(TOLL.openAbove()).isTrue();
    assertThat(TOLL.openBelow()).isFalse();
  }
}
