package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is blanked before texts are compared. */
class LegalNoticesTest {
  private static final String TEXT =
      "The lock of Brack will be drained in May, and the skippers were told on Monday that they"
          + " must leave it by the end of the month. ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Copyright 2018 Delta Wire. All rights reserved.",
        "Copyright © 2016 Orvane Radio. All Rights Reserved.",
        "© Lowland Press 2020 All rights reserved.",
        "This material may not be published, broadcast, rewritten or redistributed."
      })
  void aNoticeIsBlankedAndAllOffsetsStay(String notice) {
    String masked = LegalNotices.without(TEXT + notice + " " + TEXT);
    assertThat(masked).hasSameSizeAs(TEXT + notice + " " + TEXT).startsWith(TEXT).endsWith(TEXT);
    assertThat(masked.substring(TEXT.length(), TEXT.length() + notice.length())).isBlank();
  }

  @Test
  void reportsAboutRightsStay() {
    String report =
        TEXT + "The copyright on his songs was sold. He said that it may not be the last of them.";
    assertThat(LegalNotices.without(report)).isSameAs(report);
  }

  /** A text that is a notice and little else is compared as it is. */
  @Test
  void aTextThatIsANoticeStays() {
    String notice = "Copyright 2018 Delta Wire. All rights reserved. Read on.";
    assertThat(LegalNotices.without(notice)).isSameAs(notice);
  }
}
