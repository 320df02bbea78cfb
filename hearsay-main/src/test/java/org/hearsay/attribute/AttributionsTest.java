package org.hearsay.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.Attribution;
import org.hearsay.model.Manner;
import org.hearsay.model.SourceKind;
import org.hearsay.model.Span;
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

  /** With two of that name it stays as it was said. */
  @Test
  void oneNameOfTwoPersonsIsNotGuessed() {
    String text = "Ada Quill and her uncle, John Quill, were there. Quill said that it fell.";
    assertThat(Samples.attribute(text).attributions().get(0).sourceName()).isEqualTo("Quill");
    String first = "Kem Orrin Vale and Ada Roe were there. Kem said that it fell.";
    assertThat(Samples.attribute(first).attributions().get(0).sourceName())
        .isEqualTo("Kem Orrin Vale");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Dockers were paid. Thousands said that it fell.                         | COLLECTIVE   |
          The photos are old. Photos showed that it fell.                         | DOCUMENT     |
          Marlians said that it fell.                                             | COLLECTIVE   |
          Its spokeswoman left. The Orrin spokeswoman sat. Orrin said it fell.     | ORGANISATION | Orrin
          The Defense Ministry met. Marl's Defense Ministry said that it fell.    | ORGANISATION | Defense Ministry
          Ada Quill Administration fell. The National Port Administration said that it fell. | ORGANISATION | National Port Administration
          The Apple CEO sat. "It fell," said Mr. Marlow.                          | PERSON       | Marlow
          Theresa Marl was there. Theresa May said that it fell.                  | PERSON       | Theresa May
          """)
  void capitalsAloneNameNobody(String text, SourceKind kind, String name) {
    List<Attribution> all = Samples.attribute(text).attributions();
    Attribution last = all.get(all.size() - 1);
    assertThat(last.sourceKind()).isEqualTo(kind);
    assertThat(last.sourceName()).isEqualTo(name);
  }

  @Test
  void unnamedSourcesAreDescribedAndNeverNamed() {
    Attribution a = one("A senior harbour official said that it fell.");
    assertThat(a.sourceKind()).isEqualTo(SourceKind.UNNAMED);
    assertThat(a.sourceName()).isNull();
    assertThat(a.descriptor()).isEqualTo("A senior harbour official");
  }

  /** Whoever speaks for, or belongs to, a named person or country is not that name. */
  @Test
  void theOwnerInAPossessiveIsNotTheSpeaker() {
    assertThat(one("Ada Quill's lawyer said that it fell.").sourceName()).isNull();
    assertThat(one("Costa Marl's president said that it fell.").sourceName()).isNull();
    assertThat(one("Ada Quill's lawyer, John Roe, said that it fell.").sourceName())
        .isEqualTo("John Roe");
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
        .containsExactlyInAnyOrder(
            "source",
            "cue",
            "content",
            "sourceKind",
            "sourceName",
            "descriptor",
            "candidates",
            "manner",
            "within",
            "hedged",
            "denied",
            "confidence");
  }

  @Test
  void pronounsAgreeInGenderAndNumber() {
    String text =
        "Helen Quill, the owner, said the crane was old. John Roe, a driver, said it fell. She said that it hurt nobody. He said that it was loud.";
    assertThat(Samples.attribute(text).attributions())
        .extracting(Attribution::sourceName)
        .containsExactly("Helen Quill", "John Roe", "Helen Quill", "John Roe");
    String several =
        "Harbour officials said the crane was old. John Roe said it fell. They said that it hurt nobody.";
    assertThat(Samples.attribute(several).attributions().get(2).descriptor())
        .isEqualTo("Harbour officials");
  }

  @Test
  void aPronounBetweenTwoKeepsBoth() {
    String text = "Ada Roe said the crane was old. Ilka Quill stood beside. She said that it fell.";
    Attribution last = Samples.attribute(text).attributions().get(1);
    assertThat(last.candidates())
        .extracting(c -> c.name())
        .containsExactlyInAnyOrder("Ada Roe", "Ilka Quill");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          Ada Quill, the mayor of Marl, said that it fell.                                # the mayor of Marl
          Port spokeswoman Ada Quill said that it fell.                                   # Port spokeswoman
          Ada Quill said that it fell.                                                    # ``
          Ada Quill, 41, said that it fell.                                               # ``
          """)
  void whatTheSourceIsSaidToBe(String text, String role) {
    assertThat(words(text, one(text).details().role())).isEqualTo(role);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          A port official said that it fell, on condition of anonymity because the report is secret.            # because the report is secret
          A port official said that it fell. The official was not authorised to speak.                          # was not authorised to speak
          A port official said that it fell. The crane was not authorised at all.                               # ``
          A port official said that it fell.                                                                    # ``
          """)
  void whyTheSourceIsNotNamed(String text, String reason) {
    assertThat(words(text, one(text).details().anonymity())).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      textBlock =
          """
          Ada Quill said in an interview with the Ridge Times that it fell.   # in an interview with the Ridge Times
          At a news conference on Monday, Ada Quill said that it fell.        # At a news conference
          "It fell," Ada Quill said on Twitter.                               # on Twitter
          Ada Quill said that it fell in the interview hall.                  # ``
          Ada Quill said that it fell.                                        # ``
          """)
  void whereTheSourceSpoke(String text, String setting) {
    assertThat(words(text, one(text).details().setting())).isEqualTo(setting);
  }

  private static String words(String text, Span span) {
    return span == null ? "" : span.of(text);
  }

  private static Attribution one(String text) {
    return Samples.attribute(text).attributions().get(0);
  }
}
