package org.hearsay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.OutletRef;
import org.hearsay.model.RawAttribution;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnnotatorTest {
  private static final Annotator ANNOTATOR = Annotator.load();

  private static final String TEXT =
      """
      The bridge at Tarn Hollow will open in May, the county engineer, Ilse Marrow, said on Monday.

      “We have tested every bolt,” said Ilse Marrow. “The old one had not been looked at since 1961.”

      She added that the ministry had told her that the toll would be dropped.""";

  static Stream<String> nasty() {
    Random random = new Random(5);
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      noise.append((char) random.nextInt(0x10000));
    }
    return Stream.of(
        "",
        " \n\n\t ",
        "\0",
        "\uD83D",
        "said \uDE00\uD83D he",
        "😀 said “😀”, 😀 told 😀.",
        "\"".repeat(500),
        "' a".repeat(800),
        "x".repeat(5000) + " said",
        ". . . ! ? … .”) ",
        "\u0301\u0301 said \u0301",
        "a\u0000b\u200bc said\ufffd it",
        noise.toString());
  }

  @ParameterizedTest
  @MethodSource("nasty")
  void neverThrowsAndSpansAreTrimmedInside(String text) {
    AnnotatedArticle annotated = ANNOTATOR.annotate(article(text));
    annotated.paragraphs().forEach(s -> check(text, s));
    annotated.sentences().forEach(s -> check(text, s));
    for (RawAttribution raw : annotated.raw()) {
      assertThat(raw.confidence()).isBetween(0.0, 1.0);
      assertThat(raw.cue()).isNotEmpty();
      assertThat(raw.content()).isNotEmpty();
      Stream.of(raw.source(), raw.cue(), raw.content())
          .flatMap(List::stream)
          .forEach(s -> check(text, s));
    }
  }

  private static void check(String text, Span span) {
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
    assertThat(span.isEmpty()).isFalse();
    assertThat(span.trimmed(text)).isEqualTo(span);
  }

  @Test
  void aVeryLongLineIsSplitInGoodTime() {
    String line = "\"'it' said he. ".repeat(70_000);
    AnnotatedArticle annotated = Annotator.withoutModel().annotate(article(line));
    assertThat(annotated.paragraphs()).hasSize(1);
    assertThat(QuoteMarks.states(line)).hasSize(line.length());
  }

  @Test
  void findsSourceCueAndContent() {
    List<RawAttribution> found = ANNOTATOR.tag(TEXT);
    List<String> cues = found.stream().map(a -> a.cue().get(0).of(TEXT)).toList();
    assertThat(cues).anyMatch(c -> c.startsWith("said")).anyMatch(c -> c.contains("added"));
    assertThat(found).allMatch(a -> a.by().equals("tagger"));
    assertThat(found.stream().flatMap(a -> a.source().stream()).map(s -> s.of(TEXT)).toList())
        .contains("Ilse Marrow");
  }

  @Test
  void aStretchKeepsTheTextsOffsets() {
    int from = TEXT.indexOf("“We have");
    int to = TEXT.indexOf("She added");
    Span range = new Span(from, to);
    List<RawAttribution> found = ANNOTATOR.tag(TEXT, range);
    assertThat(found).isNotEmpty();
    for (RawAttribution raw : found) {
      assertThat(range.contains(raw.cue().get(0))).isTrue();
    }
  }

  @Test
  void theSameOnManyThreadsInAnyOrder() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      texts.add(TEXT.substring(0, TEXT.length() - 7 * i) + " It ended there, they said.");
    }
    List<List<RawAttribution>> alone = texts.stream().map(ANNOTATOR::tag).toList();
    List<List<RawAttribution>> together =
        IntStream.range(0, 18).parallel().mapToObj(i -> ANNOTATOR.tag(texts.get(i % 6))).toList();
    for (int i = 0; i < together.size(); i++) {
      assertThat(together.get(i)).isEqualTo(alone.get(i % 6));
    }
  }

  @Test
  void withoutTheModelItSplitsAndSaysSo() {
    Annotator annotator = Annotator.withoutModel();
    AnnotatedArticle annotated = annotator.annotate(article(TEXT));
    assertThat(annotator.model()).isNull();
    assertThat(annotated.model()).isNull();
    assertThat(annotated.raw()).isEmpty();
    assertThat(annotated.paragraphs()).hasSize(3);
    assertThat(annotated.sentences()).hasSize(4);
    assertThat(Annotator.MISSING).contains("missing").contains("Maybe");
    assertThat(ANNOTATOR.model()).startsWith("attribution-tagger");
  }

  static Article article(String text) {
    return Article.plain("a", OutletRef.UNKNOWN, null, null, text);
  }
}
