package org.hearsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class InkTest {
  @Test
  void coloursTakeNoColumns() {
    assertThat(Ink.columns(new Ink(true).bold("Pelm"))).isEqualTo(4);
    assertThat(Ink.columns("火事")).isEqualTo(4);
  }

  @Property
  void noLineIsWiderThanTheTerminalUnlessOneWordIs(
      @ForAll @StringLength(max = 400) String text,
      @ForAll @IntRange(min = 40, max = 120) int width) {
    for (String line : Ink.wrap(text, width, "  ", "    ")) {
      boolean oneWord = !line.strip().contains(" ");
      assertThat(Ink.columns(line) <= width || oneWord).as(line).isTrue();
    }
  }

  @Property
  void wrappingLosesNothing(@ForAll @StringLength(max = 300) String text) {
    String joined = String.join(" ", Ink.wrap(text, 50, "", ""));
    assertThat(joined).isEqualTo(text);
  }
}
