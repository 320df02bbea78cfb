package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.hearsay.model.Article;
import org.hearsay.model.DateRole;
import org.hearsay.model.Link;
import org.hearsay.model.Moment;
import org.hearsay.model.Precision;
import org.junit.jupiter.api.Test;

class PagesTest {
  private static final String URL = "https://www.lowmerepost.example/news/harbour-bridge";

  private static Article article(String head, String body) {
    return Invented.accepted(Invented.page(Invented.newsPage(head, body), URL));
  }

  @Test
  void bodyWithoutFurniture() {
    Article a = article("", Invented.BODY);
    assertThat(a.headline()).isEqualTo("Harbour bridge reopens after repairs");
    assertThat(a.outlet().name()).isEqualTo("The Lowmere Post");
    assertThat(a.language()).isEqualTo("en");
    assertThat(a.text())
        .startsWith("The harbour bridge at Lowmere opened")
        .contains("\n\nCost of the repairs\n\n")
        .endsWith("three million crowns.")
        .doesNotContain("Ferry company", "All rights reserved", "Sport");
  }

  @Test
  void aLineSaidAgainStaysAndATextHeldTwiceDoesNot() {
    String note = "<p>The pilots of the harbour office took this picture from their tower.</p>";
    String often = Invented.BODY.replace("<h2>", note + "<h2>").replace("</h2>", "</h2>" + note);
    assertThat(article("", often).text().split("took this picture", -1)).hasSize(3);
    String twice = article("", Invented.BODY + Invented.BODY).text();
    assertThat(twice.split("We are a week late", -1)).hasSize(2);
  }

  @Test
  void aHeadingAtTheEndStaysWhereItIsASentence() {
    String list = Invented.BODY.replace("</div>", "<h3>Two bearings cost a million.</h3></div>");
    assertThat(article("", list).text()).endsWith("Two bearings cost a million.");
    String more = Invented.BODY.replace("</div>", "<h3>More from the harbour</h3></div>");
    assertThat(article("", more).text()).endsWith("three million crowns.");
  }

  @Test
  void publishedAndModifiedAreToldApart() {
    Article a =
        article(
            """
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour bridge reopens after repairs",
            "datePublished":"2021-03-02T07:30:00+01:00","dateModified":"2021-03-05T09:00:00+01:00",
            "author":[{"@type":"Person","name":"By Ada Venn"},{"@type":"Person","name":"Tom Ruhl, Harbour Correspondent"}],
            "isBasedOn":"https://harbourweekly.example/bridge"}</script>""",
            Invented.BODY);
    assertThat(a.published().iso()).isEqualTo("2021-03-02T07:30:00+01:00");
    assertThat(a.dates()).anySatisfy(d -> assertThat(d.role()).isEqualTo(DateRole.MODIFIED));
    assertThat(a.authors()).containsExactly("Ada Venn", "Tom Ruhl");
    assertThat(a.stated()).anySatisfy(s -> assertThat(s.field()).isEqualTo("isBasedOn"));
  }

  @Test
  void noEvidenceIsUndated() {
    assertThat(article("", Invented.BODY).published()).isNull();
    assertThat(
            article("<meta name=\"last-modified\" content=\"2021-03-05\">", Invented.BODY)
                .published())
        .isNull();
  }

  @Test
  void aDateAfterTheFetchIsNotTaken() {
    Moment fetched =
        new Moment(LocalDateTime.of(2021, 3, 1, 0, 0), ZoneOffset.UTC, Precision.SECOND);
    String html =
        Invented.newsPage(
            "<meta property=\"article:published_time\" content=\"2024-07-01T00:00:00Z\">",
            Invented.BODY);
    Article a =
        Invented.accepted(
            Invented.page(
                html.getBytes(java.nio.charset.StandardCharsets.UTF_8), null, URL, fetched));
    assertThat(a.published()).isNull();
    assertThat(a.dates()).anySatisfy(d -> assertThat(d.role()).isEqualTo(DateRole.RETRIEVED));
  }

  @Test
  void canonicalToAnotherHostIsAStatedDerivation() {
    Article a =
        article(
            "<link rel=canonical href=\"https://harbourweekly.example/bridge\">", Invented.BODY);
    assertThat(a.stated()).anySatisfy(s -> assertThat(s.field()).isEqualTo("canonical"));
    assertThat(a.credits())
        .anySatisfy(c -> assertThat(c.name()).isEqualTo("harbourweekly.example"));
  }

  @Test
  void linksStandInsideTheText() {
    Article a =
        article(
            "",
            Invented.BODY.replace(
                "the harbour office", "the <a href=\"/office\">harbour office</a>"));
    assertThat(a.links()).isNotEmpty();
    for (Link l : a.links()) {
      assertThat(l.span().of(a.text())).isEqualTo("harbour office");
      assertThat(l.url()).isEqualTo("https://www.lowmerepost.example/office");
    }
  }

  @Test
  void bodyThatOnlyAScriptHoldsIsTakenFromJsonLd() {
    String body =
        "The harbour bridge at Lowmere opened to traffic again on Tuesday morning, four months after a barge struck its pier.\\n\\n"
            + "Engineers replaced two of the six bearings and strengthened the pier with a collar of steel, the office said.\\n\\n"
            + "The council will decide in spring whether the owner of the barge has to pay for the works, which cost three million.";
    Article a =
        article(
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + body
                + "\"}</script>",
            "<div id=app></div>");
    assertThat(a.text()).contains("six bearings").contains("\n\n");
  }

  @Test
  void wallsAndListsAreSaidToBeThat() {
    assertThat(
            Invented.rejected(
                Invented.page(
                    "<html><body><div class=consent><p>We value your privacy</p><button>Accept all cookies</button></div></body></html>",
                    URL)))
        .contains("consent wall");
    assertThat(
            Invented.rejected(
                Invented.page(
                    "<html><body><ul>"
                        + "<li><a href=/x>Bridge opens</a></li>".repeat(30)
                        + "</ul></body></html>",
                    URL)))
        .contains("list of links");
  }

  @Test
  void theBeginningOfAPaidArticleIsSaidToBeThat() {
    Article a =
        article(
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":false}</script>",
            Invented.BODY + "<div class=paywall><p>Subscribe to continue reading</p></div>");
    assertThat(a.notices()).anySatisfy(n -> assertThat(n).startsWith("paywall"));
  }
}
