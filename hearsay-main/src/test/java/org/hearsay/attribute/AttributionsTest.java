package org.hearsay.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.Manner;
import org.hearsay.model.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          The owner said that the crane was old.                              # The owner | said | that the crane was old
          "It was old," said Ada Quill, the owner.                            # Ada Quill, the owner | said | "It was old,"
          “It was old,” Ada Quill said.                                       # Ada Quill | said | “It was old,”
          «It was old», said Ada Quill.                                       # Ada Quill | said | «It was old»
          'It was old,' said Ada Quill.                                       # Ada Quill | said | 'It was old,'
          "It was old," she said. "It fell."                                  # she | said | "It was old," ... "It fell."
          The crane was old, the owner said.                                  # the owner | said | The crane was old
          The crane was very old, said Ada Quill.                             # Ada Quill | said | The crane was very old
          According to the owner, the crane was old.                          # the owner | According to | the crane was old
          The crane was old, according to the owner.                          # the owner | according to | The crane was old
          Ada Quill, who said the crane was old, left.                        # who | said | the crane was old, left
          Ada Quill, the owner, said the crane was old.                       # Ada Quill, the owner | said | the crane was old
          Ada Quill: "It was old and it had to fall."                         # Ada Quill | : | "It was old and it had to fall."
          "It was old and it had to fall" – Ada Quill                         # Ada Quill | – | "It was old and it had to fall"
          """)
  void findsSourceCueAndContent(String text, String expected) {
    assertThat(Samples.lines(text)).contains(expected);
  }

  @Test
  void aQuotationOverParagraphsHoldsTogether() {
    String text = "\"It was old.\n\n\"It had to fall,\" said Ada Quill.";
    assertThat(Samples.lines(text))
        .singleElement()
        .asString()
        .contains("It was old.")
        .contains("to fall");
  }

  @Test
  void anUnclosedMarkEndsWithItsParagraph() {
    assertThat(Samples.lines("\"It was old, the owner thought.\n\nThe mayor said that it fell."))
        .contains("The mayor | said | that it fell");
  }

  @Test
  void mannerHedgeAndDenial() {
    Attribution direct = one("\"It was old,\" said Ada Quill.");
    assertThat(direct.manner()).isEqualTo(Manner.DIRECT);
    assertThat(one("Ada Quill said it was \"very\" old.").manner()).isEqualTo(Manner.MIXED);
    assertThat(one("Ada Quill said it was old.").manner()).isEqualTo(Manner.INDIRECT);
    assertThat(one("Ada Quill reportedly said it was old.").hedged()).isTrue();
    assertThat(
            one("Ada Quill said it was old. The claim could not be independently verified.")
                .hedged())
        .isTrue();
    assertThat(one("Ada Quill denied that it was old.").denied()).isTrue();
    assertThat(direct.hedged() || direct.denied()).isFalse();
  }

  @Test
  void lastNamesAndPronounsGoToTheFullName() {
    String text =
        "Ada Quill, the owner of the crane, said it was old. Quill said that it fell. She said that it hurt nobody.";
    assertThat(Samples.attribute(text).attributions())
        .hasSize(3)
        .allSatisfy(a -> assertThat(a.sourceName()).isEqualTo("Ada Quill"));
  }

  @Test
  void unnamedSourcesAreDescribedAndNeverNamed() {
    Attribution a = one("A senior harbour official said that it fell.");
    assertThat(a.sourceKind()).isEqualTo(SourceKind.UNNAMED);
    assertThat(a.sourceName()).isNull();
    assertThat(a.descriptor()).isEqualTo("A senior harbour official");
  }

  @Test
  void thePublicationStaysOpenBetweenTwo() {
    String text =
        "Citing the Ridge Times, the Harbour Gazette stated that it fell.\n\nAccording to the publication, it was old.";
    List<Attribution> all = Samples.attribute(text).attributions();
    Attribution last = all.get(all.size() - 1);
    assertThat(last.sourceName()).isNull();
    assertThat(last.candidates())
        .extracting(c -> c.name())
        .containsExactlyInAnyOrder("Ridge Times", "Harbour Gazette");
  }

  @Test
  void innerAttributionsSayWhatHoldsThem() {
    List<Attribution> all =
        Samples.attribute("The Ridge Times reported that Ada Quill said the crane was old.")
            .attributions();
    assertThat(all).hasSize(2);
    assertThat(all.get(1).within()).isEqualTo(all.get(0).id());
  }

  @Test
  void everyFieldSaysWhoDecided() {
    assertThat(one("Ada Quill said it was old.").decisions())
        .extracting(d -> d.field())
        .contains("spans", "sourceKind", "sourceName", "manner");
  }

  private static Attribution one(String text) {
    return Samples.attribute(text).attributions().get(0);
  }
}
