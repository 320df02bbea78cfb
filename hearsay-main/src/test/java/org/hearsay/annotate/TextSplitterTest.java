package org.hearsay.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSplitterTest {
  /** A bar marks where one sentence ends and the next begins. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "It rained.|Gov. Ada Brandt stayed in.|She read.",
        "Sen. J. R. Pell and Rep. Voss met at 5 p.m. on Monday.|No one else came.",
        "The U.S. Embassy shut.|It reopened in the U.S.|The staff returned.",
        "“Will it hold?” he asked.|“It will!”|They left.",
        "“It will hold.”|The crowd cheered.",
        "Costs rose 3.5 percent on Jan. 5 to Rs. 400.|That was No. 1 on the list.",
        "Bolt & Co. Ltd. was sold.|Bolt Inc. bought it.",
        "He waited...|Then he left.",
        "She works for Marsh Inc.|The firm is small.",
        "Why?|Because.",
        "Mr. and Mrs. Dale v. Ostava was heard.|(It was long.)|[End.]",
        "vitamin C. is spelt so|" // the bar at the end marks nothing
      })
  void endsSentencesWhereAReaderWould(String marked) {
    List<String> expected = List.of(marked.split("\\|"));
    String text = String.join(" ", expected);
    List<Span> paragraphs = TextSplitter.paragraphs(text);
    List<Span> found = TextSplitter.sentences(text, paragraphs);
    assertThat(found.stream().map(s -> s.of(text)).toList()).isEqualTo(expected);
  }

  @Test
  void emptyLinesPartParagraphs() {
    String text = "  One\nline more.\r\n\r\nTwo. \n \n\n Three.\n";
    assertThat(TextSplitter.paragraphs(text).stream().map(s -> s.of(text)).toList())
        .containsExactly("One\nline more.", "Two.", "Three.");
  }

  @Test
  void withoutEmptyLinesEveryLineIsAParagraph() {
    String text = "One.\nTwo.\nThree.";
    assertThat(TextSplitter.paragraphs(text)).hasSize(3);
  }

  @Test
  void noSentenceCrossesAParagraph() {
    String text = "The end is not\n\nmarked here";
    List<Span> paragraphs = TextSplitter.paragraphs(text);
    assertThat(TextSplitter.sentences(text, paragraphs)).isEqualTo(paragraphs);
  }
}
