package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearsay.model.Article;
import org.hearsay.model.Credit;
import org.hearsay.model.CreditRole;
import org.hearsay.model.Dateline;
import org.hearsay.model.Given;
import org.hearsay.model.OutletRef;
import org.junit.jupiter.api.Test;

class PlainTextTest {
  private static final String PAGE =
      """
      04 March,2019 07:15 PM IST | Tavira | Agencies
      Dock workers wait at the north gate of the Tavira container port. Pic/AFP
      Dock workers in Tavira have ended their strike after eleven days, a recent report revealed.
      Citing the Lowmere Post's report, Harbour Weekly stated that the union had accepted a rise of four percent over two years.
      ALSO READ
      Ferry company asks council for more time
      "If the cranes hold, we will be fine": Tomas Reyl
      Storm of force 9 closes three ports
      The port has been losing ships to its neighbours for a decade. According to media reports, two lines have moved already.
      The minister of transport said the strike had cost the country forty million crowns, local media reported.
      This report was taken over from a third party syndicated feed, agencies. The Daily Lantern accepts no responsibility or liability for its dependability and trustworthiness.
      """;

  @Test
  void takesTheFurnitureOutOfATextPage() {
    Article a = Invented.accepted(Invented.text(PAGE, false, Given.NOTHING));
    assertThat(a.text())
        .startsWith("Dock workers in Tavira have ended")
        .endsWith("local media reported.")
        .doesNotContain("ALSO READ", "Ferry company", "syndicated", "north gate");
    assertThat(a.published()).isNotNull();
    assertThat(a.published().iso()).isEqualTo("2019-03-04T19:15:00+05:30");
    assertThat(a.dateline()).isEqualTo(new Dateline("Tavira", null));
    assertThat(a.captions()).hasSize(1);
    assertThat(a.related()).hasSize(3);
    assertThat(a.notices()).hasSize(1);
    assertThat(a.headline()).isNull();
    assertThat(a.credits())
        .extracting(Credit::name, Credit::role)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("Agencies", CreditRole.WIRE),
            org.assertj.core.groups.Tuple.tuple("AFP", CreditRole.PHOTO));
  }

  @Test
  void verbatimTextIsUntouched() {
    Given given =
        new Given(
            "The Lowmere Post",
            "2019-03-04",
            "Strike ends",
            "en",
            List.of("Ada Venn"),
            Map.of("k", "1"));
    Article a = Invented.accepted(Invented.text(PAGE, true, given));
    assertThat(a.text()).isEqualTo(PAGE);
    assertThat(a.headline()).isEqualTo("Strike ends");
    assertThat(a.authors()).containsExactly("Ada Venn");
    assertThat(a.published().iso()).isEqualTo("2019-03-04");
    assertThat(a.extra()).containsEntry("k", "1");
  }

  @Test
  void firstLineThatLooksLikeAHeadlineIsOne() {
    Article a =
        Invented.accepted(
            Invented.text(
                """
                Strike at Tavira port ends after eleven days

                TAVIRA, March 4 (Reuters) - Dock workers went back on Monday, the union said.

                Reporting by Ada Venn; Editing by Tom Ruhl
                """,
                false,
                new Given(null, "2019-03-05", null, null, List.of(), Map.of())));
    assertThat(a.headline()).isEqualTo("Strike at Tavira port ends after eleven days");
    assertThat(a.dateline()).isEqualTo(new Dateline("Tavira", "Reuters"));
    assertThat(a.dates()).anySatisfy(d -> assertThat(d.value().iso()).isEqualTo("2019-03-04"));
    assertThat(a.text()).doesNotContain("Reporting by").startsWith("TAVIRA, March 4 (Reuters)");
    assertThat(a.credits()).extracting(Credit::name).contains("Reuters", "Ada Venn", "Tom Ruhl");
  }

  /** Whose pictures a page shows is not who publishes it. */
  @Test
  void pictureCreditWithAnAddressNamesNoOutlet() {
    String story =
        """
        Strike at Tavira port ends after eleven days

        Dock workers in Tavira have ended their strike after eleven days, the union said on Monday.

        """;
    Article credited = Invented.accepted(Invented.text(story + CREDIT, false, Given.NOTHING));
    assertThat(credited.outlet().name()).isNull();
    String imprint = "© Harbour Weekly, all rights reserved. harbourweekly.example";
    Article signed = Invented.accepted(Invented.text(story + imprint, false, Given.NOTHING));
    assertThat(signed.outlet().name()).isEqualTo("Harbour Weekly");
  }

  private static final String CREDIT = "Videos: © Ada Venn (www.adavenn.example)";

  @Test
  void wrappedLinesBecomeParagraphs() {
    String text =
        """
        Dock workers in Tavira have ended their strike after
        eleven days, the union said on Monday
        afternoon.

        The port will open again on
        Tuesday.
        """;
    assertThat(PlainText.paragraphs(text))
        .containsExactly(
            "Dock workers in Tavira have ended their strike after eleven days, the union said on Monday afternoon.",
            "The port will open again on Tuesday.");
  }

  /** A given text stays as it is; the agency that its byline names is credited all the same. */
  @Test
  void bylineInsideAGivenText() {
    String text =
        """
        Strike at Tavira port ends after eleven days
        By: Press Trust of India | Tavira | Posted: November 2, 2021 8:59:12 am
        Dock workers in Tavira have ended their strike, the union said on Monday afternoon.""";
    Article a = Invented.accepted(Invented.text(text, true, Given.NOTHING));
    assertThat(a.text()).isEqualTo(text);
    assertThat(a.credits()).extracting(c -> c.role()).containsExactly(CreditRole.WIRE);
  }

  @Test
  void emptyTextIsSaidToBeEmpty() {
    assertThat(Invented.rejected(Invented.text(" \n ", false, Given.NOTHING))).contains("empty");
  }

  @Test
  void aDisclaimerNamesItsOutletWhereTheAddressBearsItOut() {
    String signed =
        PAGE.strip()
            + " The Daily Lantern management/daily-lantern.example reserves the right to alter it.";
    Article a = Invented.accepted(Invented.text(signed, false, Given.NOTHING));
    assertThat(a.outlet()).isEqualTo(new OutletRef("The Daily Lantern", "daily-lantern.example"));
    Article other =
        Invented.accepted(
            Invented.text(
                PAGE.strip() + " See lowmere.example for the terms.", false, Given.NOTHING));
    assertThat(other.outlet()).isEqualTo(OutletRef.UNKNOWN);
  }

  @Test
  void theWayToThePageIsNotItsHeadline() {
    String text =
        """
        Home > News > Tavira

        Strike at Tavira port ends after eleven days

        Dock workers in Tavira have ended their strike, the union said on Monday afternoon.
        """;
    Article a = Invented.accepted(Invented.text(text, false, Given.NOTHING));
    assertThat(a.headline()).isEqualTo("Strike at Tavira port ends after eleven days");
    assertThat(a.text()).startsWith("Dock workers").doesNotContain("Home");
  }
}
