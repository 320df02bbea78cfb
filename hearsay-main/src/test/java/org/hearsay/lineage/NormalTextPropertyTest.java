package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Words lie where they say, in any text of Unicode, well-formed or not. */
class NormalTextPropertyTest {
  /** Letters of many scripts, signs that vanish, halves of surrogate pairs, digits and joiners. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> odd =
        Arbitraries.of(
            'a', 'E', 'ß', 'ﬁ', '7', '٣', '\'', '’', '.', ',', ' ', '\n', '“', '”', '\u00AD',
            '\u200B', '\u0301', '\uFE0F', '\uD83D', '\uDE00', '\uDB40', '\uDD05', '水', 'ก', '–');
    return Arbitraries.oneOf(
        odd.list().ofMaxSize(60).map(NormalTextPropertyTest::join),
        Arbitraries.strings().all().ofMaxLength(60));
  }

  private static String join(Iterable<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  @Property(tries = 2000)
  void wordsLieInOrderInsideTheText(@ForAll("texts") String text) {
    NormalText words = NormalText.of(text);
    int reached = 0;
    for (int i = 0; i < words.size; i++) {
      assertThat(words.start[i]).isGreaterThanOrEqualTo(reached);
      assertThat(words.end[i]).isGreaterThan(words.start[i]);
      reached = words.end[i];
    }
    assertThat(reached).isLessThanOrEqualTo(text.length());
  }

  @Property(tries = 2000)
  void whatStandsBeforeShiftsThePlacesAndNothingElse(@ForAll("texts") String text) {
    NormalText words = NormalText.of(text);
    String before = "Zwei Boote.\n\n";
    NormalText shifted = NormalText.of(before + text);
    assertThat(shifted.size).isEqualTo(words.size + 2);
    for (int i = 0; i < words.size; i++) {
      assertThat(shifted.word[i + 2]).isEqualTo(words.word[i]);
      assertThat(shifted.start[i + 2]).isEqualTo(words.start[i] + before.length());
      assertThat(shifted.end[i + 2]).isEqualTo(words.end[i] + before.length());
    }
  }

  @Property(tries = 500)
  void shinglesRollAsTheyAreDefined(@ForAll("texts") String text) {
    NormalText words = NormalText.of(text);
    for (int k = 1; k <= 5; k++) {
      long[] rolled = words.rolled(k);
      assertThat(rolled).hasSize(Math.max(0, words.size - k + 1));
      for (int i = 0; i < rolled.length; i++) {
        assertThat(rolled[i]).isEqualTo(Hash.mix(words.shingle(i, k)));
      }
    }
  }
}
