package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LettersTest {
  /** The tokeniser tells words from numbers by the highest character. */
  @Test
  void digitsFoldToDigitsAndNoLetterIsAsLow() {
    for (int c = 0; c < 0x10000; c++) {
      char plain = Letters.plain((char) c);
      String which = Integer.toHexString(c);
      switch (Letters.kind((char) c)) {
        case Letters.DIGIT -> assertThat(plain).as(which).isBetween('0', '9');
        case Letters.LETTER -> assertThat(plain).as(which).isGreaterThan('9');
        default -> assertThat(plain).as(which).isEqualTo('\0');
      }
    }
  }

  @Test
  void caseAccentsAndWidthAreOneLetter() {
    for (char c : "éÉｅＥ".toCharArray()) {
      assertThat(Letters.plain(c)).isEqualTo('e');
    }
    assertThat(Letters.plain('٣')).isEqualTo('3');
  }
}
