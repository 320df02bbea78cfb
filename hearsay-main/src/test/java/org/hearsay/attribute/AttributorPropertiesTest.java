package org.hearsay.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Citation;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AttributorPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "said",
          "told",
          "the",
          "Ridge Times",
          "Delta Wire",
          "according to",
          "citing",
          "via",
          "\"",
          "“",
          "”",
          "'",
          "’s",
          ",",
          ".",
          ". ",
          "\n\n",
          "(",
          ")",
          "[",
          "]",
          ":",
          "Ada Quill",
          "reports",
          "a source",
          "who",
          "@quill",
          "(@quill)",
          "January",
          "3",
          "/",
          "—",
          "Post",
          "statement",
          "in a",
          "x.com",
          "«",
          "»",
          "\uD83D\uDE00",
          "\uD800",
          "\u0000",
          "Facebook",
          "tweeted",
          "\u200B",
          "quoted as saying",
          "was");

  @RepeatedTest(60)
  void holdsOnAnyText(RepetitionInfo round) {
    Random random = new Random(7_919L * round.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(300);
    for (int i = 0; i < length; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())))
          .append(random.nextInt(4) > 0 ? " " : "");
    }
    check(text.toString());
  }

  /** Checks spans and that the same text gives the same result. */
  static void check(String text) {
    AttributedArticle once = Samples.attribute(text);
    for (Attribution a : once.attributions()) {
      for (List<Span> spans : List.of(a.source(), a.cue(), a.content())) {
        spans.forEach(span -> checkSpan(text, span));
      }
      assertThat(a.confidence()).isBetween(0.0, 1.0);
    }
    for (Citation c : once.citations()) {
      c.spans().forEach(span -> checkSpan(text, span));
      assertThat(c.confidence()).isBetween(0.0, 1.0);
    }
    AttributedArticle again = Samples.attribute(text);
    assertThat(again.attributions()).isEqualTo(once.attributions());
    assertThat(again.citations()).isEqualTo(once.citations());
  }

  private static void checkSpan(String text, Span span) {
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
    assertThat(span.isEmpty()).isFalse();
    assertThat(span.trimmed(text)).isEqualTo(span);
  }

  @Test
  void emptyAndBlankTextsGiveNothing() {
    assertThat(Samples.attribute("").attributions()).isEmpty();
    assertThat(Samples.attribute(" \n \t").citations()).isEmpty();
  }

  @Test
  void hostileTextsEndInTime() {
    for (String piece :
        List.of(
            "\" ' ", "said, ", "told the Ridge Times ", "according to the ", "A", "citing a, ")) {
      String text = piece.repeat(20_000 / piece.length());
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20), () -> Samples.attribute(text), piece);
    }
  }
}
