package org.hearsay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteMarksTest {
  /** o outside, i inside, ( opening mark, ) closing mark. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "“ab” c#(ii)oo",
        "\"ab\" c#(ii)oo",
        "«ab» c#(ii)oo",
        "‘a b,’ c#(iiii)oo",
        "it's 'ab' c#ooooo(ii)oo",
        "the dogs' day#ooooooooooooo",
        "“a ‘b’ c”#(iiiiiii)",
        "5'10\" tall#oooo)ooooo",
        "“open#(iiii",
        "shut” it#oooo)ooo"
      })
  void readsAllKindsOfMarks(String text, String expected) {
    StringBuilder found = new StringBuilder();
    for (byte state : QuoteMarks.states(text)) {
      found.append("oi()".charAt(state));
    }
    assertThat(found.toString()).isEqualTo(expected);
  }
}
