package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void anAstralCharacterCountsOnce() {
    CodePoints points = CodePoints.of("a\uD83D\uDD25b");
    assertThat(points.toCodePoints(3)).isEqualTo(2);
    assertThat(points.toCodePoints(4)).isEqualTo(3);
    assertThat(points.toUtf16(2)).isEqualTo(3);
  }

  @Property
  void agreesWithTheLibraryAndGoesBothWays(@ForAll String text) {
    CodePoints points = CodePoints.of(text);
    for (int i = 0; i <= text.length(); i++) {
      int count = points.toCodePoints(i);
      boolean insidePair =
          i > 0
              && i < text.length()
              && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
      if (!insidePair) {
        assertThat(count).isEqualTo(text.codePointCount(0, i));
        assertThat(points.toUtf16(count)).isEqualTo(i);
      }
    }
  }
}
