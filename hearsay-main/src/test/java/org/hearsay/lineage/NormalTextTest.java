package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NormalTextTest {
  @Test
  void variantsOfAWordAreOneWord() {
    same("The “Colour” of 1,200 kilometres", "the \"color\" of 1200 kilometers");
    same("ﬁre‑boat re\u00ADfused at the Café", "fire boat refused at the cafe");
    same("in\u200Bvisible\uFE0F mark\uDB40\uDD05s", "invisible marks");
    same("twelve per cent of the U.S. fleet", "12 percent of the US fleet");
    same("organised", "organized");
  }

  @Test
  void placesAreExact() {
    String text = " “Re\u00ADfused,” said O’Hara.";
    NormalText words = NormalText.of(text);
    assertThat(words.size).isEqualTo(3);
    assertThat(text.substring(words.start[0], words.end[0])).isEqualTo("Re\u00ADfused");
    assertThat(text.substring(words.start[2], words.end[2])).isEqualTo("O’Hara");
  }

  @Test
  void differentWordsStayDifferent() {
    NormalText words = NormalText.of("four for fore hour our 14 41 1.4");
    assertThat(Arrays.stream(words.word).distinct().count()).isEqualTo(words.size);
  }

  private static void same(String a, String b) {
    NormalText first = NormalText.of(a);
    assertThat(first.word).as(a).isEqualTo(NormalText.of(b).word);
  }
}
