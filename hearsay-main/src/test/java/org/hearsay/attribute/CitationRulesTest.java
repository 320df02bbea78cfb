package org.hearsay.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Citation;
import org.hearsay.model.CitationKind;
import org.hearsay.model.CitationRole;
import org.hearsay.model.Credit;
import org.hearsay.model.CreditRole;
import org.hearsay.model.Link;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationRulesTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          told               | Mayor Ada Quill told the Harbour Gazette that the pier is safe.        | this <- Harbour Gazette
          told               | "It is safe," she said in an interview with Channel Nine News.         | this <- Channel Nine News
          unnamed told       | A dock worker told the Ridge Times that the crane fell.                | this <- Ridge Times; Ridge Times <- unnamed person
          according to       | The pier is closed, according to the Harbour Gazette.                  | this <- Harbour Gazette
          as per             | As per Delta Wire, the pier is closed.                                 | this <- Delta Wire
          reported           | The Ridge Times reported on Monday that the pier is closed.            | this <- Ridge Times
          staff              | The Ridge Times’s Ada Quill wrote that the pier is closed.             | this <- Ridge Times
          insertion          | The Ridge Times, which is printed in Marl, reported the closure.       | this <- Ridge Times
          inverted           | The pier is closed, reports the Harbour Gazette.                       | this <- Harbour Gazette
          piece of           | A Harbour Gazette report blamed the crane.                             | this <- Harbour Gazette
          piece in           | In an article published in the Ridge Times he blamed the crane.        | this <- Ridge Times
          first reported     | The fall was first reported by the Ridge Times.                        | this <- Ridge Times
          obtained by        | The plans were obtained by Delta Wire last week.                       | this <- Delta Wire
          heading            | From Channel Nine News:                                                | this <- Channel Nine News
          source line        | Source: Delta Wire                                                     | this <- Delta Wire
          hat tip            | The crane is gone (h/t Ridge Times).                                   | this <- Ridge Times
          via byline         | Ada Quill via Quayside:                                                | this <- Quayside
          via line           | Via: Quayside                                                          | this <- Quayside
          same report        | The crane was old, the same report stated.                             | ``
          bracketed          | The crane is gone. [Ridge Times]                                       | this <- Ridge Times
          person of          | Ada Quill of the Ridge Times reports that the crane is gone.           | this <- Ridge Times
          coordinated        | The Ridge Times and the Harbour Gazette both reported it.              | this <- Ridge Times; this <- Harbour Gazette
          citing             | The Ridge Times reported the fall, citing Delta Wire.                  | Ridge Times <- Delta Wire; this <- Ridge Times
          citing first       | Citing Delta Wire, the Ridge Times reported that the crane fell.       | Ridge Times <- Delta Wire; this <- Ridge Times
          citing unnamed     | The Ridge Times reported the fall, citing two harbour officials.       | Ridge Times <- unnamed person; this <- Ridge Times
          via                | The crane fell, writes Harbour Gazette (via Ridge Times).              | Ridge Times <- Harbour Gazette; this <- Ridge Times
          quoted by          | Ada Quill was quoted by the Ridge Times as saying it fell.             | Ridge Times <- Ada Quill; this <- Ridge Times
          nested             | As per Delta Wire, the Ridge Times report says that it fell.           | Delta Wire <- Ridge Times; this <- Delta Wire
          said according     | The crane fell, harbour officials said, according to Delta Wire.       | Delta Wire <- unnamed person; this <- Delta Wire
          unnamed media      | Local media reported that the crane fell.                              | this <- unnamed media
          whose study        | Our study suggests that the crane stood.                              | this <- unnamed study
          reports            | Contrary to some reports, the crane stood.                             | this <- unnamed media
          radio              | He told a radio station that the crane stood.                          | this <- unnamed broadcaster
          post               | The owner posted on Facebook that the crane stood.                     | this <- Facebook
          tweet              | The owner tweeted a picture of the crane.                              | this <- Twitter
          tweeted elsewhere  | The owner tweeted on Facebook that the crane stood.                    | this <- Facebook
          telegram channel   | A Telegram channel close to the port claimed that the crane stood.     | this <- Telegram
          its own channel    | Watch more on our Telegram channel.                                    | ``
          statement          | The owner said in a statement that the crane stood.                    | this <- unnamed statement
          whose report       | A study by the Marl Institute found that the crane stood.              | this <- Marl Institute study
          college's study    | A University of Marl study found that the crane stood.                 | this <- University of Marl study
          capital start      | Major study finds that the crane stood.                                | this <- unnamed study
          no part of it      | Quill placed bank records and said that the crane stood.               | this <- unnamed records
          not its verb       | Despite some study limitations, the authors say that the crane stood.  | ``
          another's verb     | After the lawsuit against the docks on Monday, Ada Quill said it fell. | ``
          they report        | The dockers report having nine cranes but say that one fell.           | ``
          lead-in            | Separately, the owner's family said it in a statement.                 | this <- unnamed statement
          picture            | The crane stands on the pier. (Ada Quill/Ridge Times via Delta Wire, file) | Delta Wire <- Ridge Times; this <- Delta Wire; this <- Ridge Times
          body, no person    | The Ridge Times reported the fall, citing the National Port Administration. The Quill Administration was new. | this <- Ridge Times
          silent             | State media did not mention the fall.                                   | ``
          failed to          | The Ridge Times failed to report the fall.                              | ``
          statistics         | Port statistics show that nine cranes fell.                             | this <- unnamed statistics
          professor of       | Ada Quill, professor of statistics at Marl, said that it fell.           | ``
          email lists        | They segment email lists by the time of day.                            | ``
          names her          | A 2009 Marl Docks statement on the case names her.                       | this <- Marl Docks statement
          said of another    | The source said Ada Quill Roe had left, according to the Ridge Times.    | Ridge Times <- unnamed person; this <- Ridge Times
          said inverted      | "It fell," said Ada Quill, according to the Ridge Times.                 | Ridge Times <- Ada Quill; this <- Ridge Times
          whose statement    | Marl Mayor Ada Quill said in a statement that it fell. Mayor Quill said in a statement that it was old. | this <- Ada Quill statement
          chaired by         | The Port Committee, chaired by Ada Quill, said in a statement that it fell. | this <- Port Committee statement
          affiliated site    | According to a Marl-affiliated website, the crane fell.                  | this <- unnamed website
          apposition         | The Ridge Times, a Marl-based newspaper, reported that it fell.           | this <- Ridge Times
          lead and speaker   | Nine cranes fell in the storm, Mayor Ada Quill said in a statement posted on the pier. | this <- Ada Quill statement
          whom it asked      | A survey of CPA members found that the crane stood.                      | this <- unnamed survey
          given by           | Delta Wire reported the fall, citing a letter it said was provided by a dock worker. | Delta Wire <- unnamed letter; Delta Wire <- unnamed person; this <- Delta Wire
          citing a document  | Delta Wire reported the fall, citing a letter.                          | Delta Wire <- unnamed letter; this <- Delta Wire
          court papers       | The crane was old, according to court documents.                       | this <- unnamed documents
          on air             | Sunday on Channel Nine News, she insisted that the crane stood.         | this <- Channel Nine News
          programme          | On "Morning Deck," the mayor called the crane a danger.                | this <- Morning Deck
          told staff         | She told John Roe of the Ridge Times that the crane stood.             | this <- Ridge Times
          moderator          | Channel Nine News moderator Ada Quill asked about the crane.           | this <- Channel Nine News
          count              | The port lost nine cranes, according to a count by Delta Wire.         | this <- Delta Wire
          bracket with stop  | The crane is gone. [Ridge Times.]                                      | this <- Ridge Times
          place behind       | The Ridge Times London reported that the crane stood.                  | this <- Ridge Times
          media sources      | Northern media sources have claimed it fell, Delta Wire reports.       | Delta Wire <- unnamed media; this <- Delta Wire; this <- unnamed media
          named blog         | She wrote in an ORCA blog post that the crane stood.                   | this <- ORCA blog
          autopsy            | Autopsy reports show that he slipped.                                  | this <- unnamed reports
          who spoke          | The crane fell, said a worker who spoke with Delta Wire.               | this <- Delta Wire; Delta Wire <- unnamed person
          picked up          | The tale was picked up by media outlets such as the Ridge Times.       | ``
          republished        | The claim was republished by the Ridge Times and Delta Wire.           | ``
          affiliation        | Ada Quill, editor of the North Quay Lantern blog, said it fell.          | ``
          affiliation 2      | Ada Quill, founder of the website Quay Lantern, said it fell.            | ``
          affiliation 3      | Ada Quill, who runs the North Quay Lantern blog, said it fell.           | ``
          wrote on her blog  | Ada Quill wrote on the North Quay Lantern blog that it fell.             | this <- North Quay Lantern blog
          no article         | The crane fell, reported Quayside.                                     | this <- Quayside
          users post         | Facebook users have been posting about the crane.                      | this <- Facebook
          users use          | Facebook users are older than others.                                  | ``
          ordered about      | "Owners tell local media to stop," ran the line.                        | ``
          like us            | Like Harbour Gazette World on Facebook and stay in touch.              | ``
          who claims         | It began with an email from a friend of a man claiming to be a prince. | ``
          email claiming     | An email claiming that the crane stood was passed on.                  | this <- unnamed email
          the statement      | The crane fell, Marl Docks said in a statement. The statement said no more. | this <- Marl Docks statement
          numbered channel   | The crane stood, according to Marlian Channel 10 news.                 | this <- Marlian Channel 10
          report company     | Credit report company Marlmark said that it fell.                      | ``
          sell a magazine    | They sell a magazine, neighbours in the street say.                    | ``
          debates on         | He watched three debates on Channel Nine News.                         | ``
          watching           | They watch just one Facebook video a day.                              | ``
          set free           | Since her release she has asked for quiet.                             | ``
          no outlet          | The owner said the crane was old.                                      | ``
          not told to it     | The Ridge Times spokesman went home.                                   | ``
          """)
  void findsWhoCitesWhom(String rule, String text, String expected) {
    List<String> pairs = Samples.pairs(text);
    List<String> wanted =
        expected == null || expected.isBlank() ? List.of() : List.of(expected.split("; "));
    assertThat(pairs).as(rule).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          He told the Xville Gazette that it fell.                       | Xville Gazette
          The Arabic newspaper Al-Foo reported that it fell.             | Al-Foo
          The story began on quaynews.com, which reported that it fell.  | quaynews.com
          The fall was first reported by Quayside.                       | Quayside
          The Quay Lantern website says it fell.                         | Quay Lantern
          She told KQUX that it fell.                                    | KQUX
          She told KQX-TV that it fell.                                  | KQX-TV
          The fall was first seen in pictures (via Quayside).            | Quayside
          The study was published in the Archives of Cranes in Harbours. | Archives of Cranes in Harbours
          It was published in the journal Cranes, Docks and Old Ships.   | Cranes, Docks and Old Ships
          It was published in Applied and Nautical Engineering.          | Applied and Nautical Engineering
          """)
  void findsOutletsThatNoListHas(String text, String name) {
    assertThat(Samples.pairs(text)).contains("this <- " + name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Michael Marlow said it fell.
          Mayor Marlow told reporters it fell.
          The Tide adviser said it fell.
          The tide reported by the office was high.
          A pattern of incidents reported by Anglo-Irish sailors was looked into.
          The loss was first reported by Syrian divers who had seen it.
          John Marlow was there. The next day Marlow said it fell.
          "Tide says it all," the owner shouted.
          The Crane Safety Network reports falls to the office.
          She was put in a room with a television turned to the channel Delta Wire.
          The tram runs from Marl to the docks, via Quayside.
          Phones send it via Quaytooth to the crane.
          The crane is safe, according to KQX.
          The dog was found at the pier, the WQUX says.
          A body for docks (WQUX) was told. According to WQUX, the crane stood.
          Professor Mary Sun said the crane stood.
          Reporter Jordan Press added that the crane stood.
          Sometimes called the Old Crane, it fell.
          A report by Marl University blamed the crane.
          "It will fall," said the institute’s Mary Tide. "It is old," said Tide while driving.
          DATELINE: Marl
          """)
  void namesakesAreNoOutlets(String text) {
    assertThat(Samples.pairs(text)).isEmpty();
  }

  @Test
  void shortFormsGoToTheFullNameOfThePage() {
    String text =
        "The Northport Post reported the fall.\n\nA clerk told the Post that it was loud.";
    assertThat(Samples.pairs(text))
        .containsExactlyInAnyOrder("this <- Northport Post", "Northport Post <- unnamed person");
  }

  @Test
  void aShortFormStaysOpenWhereNothingDecides() {
    Citation citation =
        Samples.attribute("A clerk, Ada Quill, told the Post that it fell.").citations().get(0);
    assertThat(citation.candidates()).hasSize(2);
    assertThat(citation.confidence()).isLessThan(0.7);
  }

  @Test
  void thePagesCountryDecidesAShortForm() {
    OutletRef british = new OutletRef("Quay Echo", "quayecho.co.uk");
    Citation citation =
        Samples.attribute(
                Samples.article("Ada Quill told the Post that it fell.", british, List.of()))
            .citations()
            .get(0);
    assertThat(citation.cited()).isEqualTo("Southport Post");
    assertThat(citation.candidates()).hasSize(2);
  }

  @Test
  void picturesAreNoInformation() {
    String text = "The crane fell. [Image via Delta Wire]\n\nDELTA WIRE/John Roe";
    assertThat(Samples.attribute(text).citations())
        .singleElement()
        .satisfies(c -> assertThat(c.role()).isEqualTo(CitationRole.PHOTO));
  }

  @Test
  void aPictureCreditAtTheEndIsNoTail() {
    assertThat(Samples.attribute("The crane fell.\n\n[image via Delta Wire]").citations())
        .singleElement()
        .satisfies(c -> assertThat(c.role()).isEqualTo(CitationRole.PHOTO));
  }

  @Test
  void aPoolPictureIsNoInformation() {
    String text = "A crane lies on the pier. (John Roe/Pool via Delta Wire)\n\nIt fell on Monday.";
    assertThat(Samples.attribute(text).citations())
        .singleElement()
        .satisfies(c -> assertThat(c.role()).isEqualTo(CitationRole.PHOTO));
  }

  /** A caption of many words stands before the dateline. */
  @Test
  void aDatelineBehindACaptionIsRepublication() {
    String caption = "A crane lies on the pier of the old port of Marl, and ".repeat(3);
    String text = caption + "that is all.\n\nPORT MARL (Delta Wire) — The crane fell.";
    assertThat(Samples.attribute(text).citations())
        .singleElement()
        .satisfies(c -> assertThat(c.role()).isEqualTo(CitationRole.REPUBLICATION));
  }

  @Test
  void datelinesAndTailsAreRepublication() {
    for (String text :
        List.of(
            "PORT MARL, Nov 3 (Delta Wire) - The crane fell.",
            "The crane fell. (Delta Wire)",
            "The crane fell.\n\nThe post Crane falls at the old pier appeared first on Ridge Times.")) {
      assertThat(Samples.attribute(text).citations())
          .as(text)
          .singleElement()
          .satisfies(c -> assertThat(c.role()).isEqualTo(CitationRole.REPUBLICATION));
    }
  }

  @Test
  void creditsOfThePageCount() {
    List<Credit> credits =
        List.of(
            new Credit("Agencies", CreditRole.WIRE, "byline Agencies"),
            new Credit("Ada Quill", CreditRole.PHOTO, "Photo: Ada Quill/Lumen Pictures"),
            new Credit("Lumen Pictures", CreditRole.PHOTO, "Photo: Ada Quill/Lumen Pictures"));
    List<Citation> citations =
        Samples.attribute(Samples.article("The crane fell.", OutletRef.UNKNOWN, credits))
            .citations();
    assertThat(citations)
        .extracting(Citation::cited, Citation::role)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("unnamed agency", CitationRole.REPUBLICATION),
            org.assertj.core.groups.Tuple.tuple("Lumen Pictures", CitationRole.PHOTO));
    assertThat(citations).allSatisfy(c -> assertThat(c.from()).isNotNull());
  }

  @Test
  void toldIsAnInterview() {
    assertThat(Samples.attribute("Ada Quill told the Ridge Times that it fell.").citations())
        .singleElement()
        .satisfies(c -> assertThat(c.kind()).isEqualTo(CitationKind.INTERVIEW));
  }

  @Test
  void aLinkNamesWhatTheWordsLeaveOpen() {
    assertThat(Samples.pairs(linked("Local media reported that it fell.", "Local media")))
        .containsExactly("this <- Ridge Times");
    assertThat(Samples.pairs(linked("The crane fell, it was reported.", "reported")))
        .containsExactly("this <- Ridge Times");
    assertThat(Samples.pairs(linked("The crane fell on the old pier.", "old pier"))).isEmpty();
  }

  private static AttributedArticle linked(String text, String words) {
    int at = text.indexOf(words);
    Link link =
        new Link("https://www.ridgetimes.example.com/a/1?b=c#d", new Span(at, at + words.length()));
    return Samples.attribute(Samples.article(text, List.of(link)));
  }

  @Test
  void confidenceIsWhatTheRuleWasWorth() {
    Citation plain = Samples.attribute("The Ridge Times reported it.").citations().get(0);
    Citation open = Samples.attribute("The clerk told the Post that it fell.").citations().get(0);
    assertThat(plain.confidence()).isBetween(0.8, 0.99);
    assertThat(open.confidence()).isLessThan(plain.confidence());
  }

  @Test
  void aChainOfThreeComesOutAndNothingElse() {
    String text =
        """
        Dock workers have formed a guild in order to keep the cranes, revealed a recent report.

        Citing Ridge Times' report, Harbour Gazette stated that the workers are joining the guild.

        According to the publication, the workers are mostly crane drivers.

        As per Harbour Gazette, the Ridge Times report further reads that the drivers have been left broke.

        According to media reports, the port has been idle. Citing an interview to "Channel Nine News Morning Deck" show, Delta Wire reported that the owner spoke on Friday.
        """;
    assertThat(Samples.pairs(text))
        .containsExactlyInAnyOrder(
            "this <- Harbour Gazette",
            "Harbour Gazette <- Ridge Times",
            "this <- unnamed media",
            "this <- Delta Wire",
            "Delta Wire <- Channel Nine News Morning Deck");
  }
}
