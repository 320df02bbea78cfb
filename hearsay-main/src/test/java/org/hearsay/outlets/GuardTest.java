package org.hearsay.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each guard by itself: one case that it drops, and that it says why. */
class GuardTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RETWEET|RT @example|RT",
        "PLACE|Post Office|Post",
        "HYPHEN|X-ray|X",
        "PERSON|Steve Forbes|Forbes",
        "LONGER|Time Warner|Time",
        "OF|Nation of Islam|Nation",
        "COMPOUND|Vice president|Vice"
      })
  void drops(Guard guard, String text, String words) {
    int start = text.indexOf(words);
    boolean article = guard == Guard.OF;
    assertThat(guard.drops(new Sighting(text, start, start + words.length(), true, article)))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(Guard.class)
  void saysWhyAndLeavesAPlainNameAlone(Guard guard) {
    assertThat(guard.description()).isNotBlank();
    assertThat(guard.drops(new Sighting("but Forbes said", 4, 10, true, false))).isFalse();
  }

  @Test
  void atTheEdgesOfATextNothingStandsBeside() {
    Sighting alone = new Sighting("Forbes", 0, 6, true, false);
    assertThat(alone.previous()).isEmpty();
    assertThat(alone.next()).isEmpty();
  }
}
