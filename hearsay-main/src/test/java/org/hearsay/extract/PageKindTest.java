package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearsay.model.Article;
import org.hearsay.model.Content;
import org.hearsay.model.Document;
import org.hearsay.model.Given;
import org.junit.jupiter.api.Test;

/** Pages that hold less than an article, or something else, are said to. */
class PageKindTest {
  private static final String URL = "https://www.lowmerepost.example/news/harbour-bridge";

  private static String page(String head, String body) {
    return "<html><head><title>Harbour bridge reopens</title>" + head + "</head><body>" + body;
  }

  private static String rejected(String head, String body) {
    return Invented.rejected(Invented.page(page(head, body), URL));
  }

  private static List<String> notices(String head, String body) {
    return Invented.accepted(Invented.page(page(head, body), URL)).notices();
  }

  @Test
  void aLongConsentTextIsNoArticle() {
    String wall =
        """
        <div><h1>Your privacy</h1>
        <p>We and our 120 partners store and read information on your device, such as cookies, and process personal data for adverts.</p>
        <p>With your consent we and our partners may use precise data about where you are and recognise your device by scanning it.</p>
        <p>You may click to consent to this as described above, or you may refuse, or manage your privacy settings before you agree.</p>
        <p>Your choice holds for this site only and can be changed at any time through the privacy button at the end of the page.</p>
        <button>Accept all cookies</button></div>
        """;
    assertThat(rejected("", wall)).contains("consent wall");
  }

  @Test
  void anArticleAboutConsentStaysOne() {
    String article =
        Invented.newsPage(
            "",
            "<div class=article-body><p>The council of Lowmere will no longer ask visitors of its pages to accept all cookies.</p>"
                + Invented.BODY
                + "</div>");
    assertThat(Invented.accepted(Invented.page(article, URL)).text()).contains("eastern pier");
  }

  @Test
  void aPaywallThatTalksIsNoArticle() {
    String wall =
        """
        <article><h1>Harbour bridge reopens</h1>
        <p>This article is for subscribers. Subscribe now to read what the harbour office says about the bridge and to unlock all reports.</p>
        <p>Already a subscriber? Log in to continue reading this and all other reports of the Lowmere Post on every device you own.</p></article>
        """;
    assertThat(rejected("", wall)).contains("paywall");
  }

  @Test
  void aMissingPageIsNoArticle() {
    String head = "<title>404 - page not found</title>";
    String body =
        "<article><p>The page that you were looking for has moved or was never here, and the people who run this site are sorry for that,"
            + " so they ask you to begin again from the front page of it.</p></article>";
    String html = "<html><head>" + head + "</head><body>" + body;
    assertThat(Invented.rejected(Invented.page(html, URL))).contains("not found");
  }

  @Test
  void aVideoPageIsSaidToBeOne() {
    String text =
        "<article><h1>Harbour bridge reopens</h1><video src=x></video><p>Watch the first cars cross the harbour bridge at Lowmere, which"
            + " opened on Tuesday morning, four months after a barge struck its eastern pier in the winter storm.</p></article>";
    assertThat(notices("<meta property=og:type content=video.other>", text))
        .anyMatch(n -> n.startsWith("video: "));
  }

  @Test
  void aListOfTeasersIsSaidToBeOne() {
    StringBuilder list = new StringBuilder("<main>");
    for (String place : List.of("harbour", "market", "school", "station", "theatre", "museum")) {
      list.append("<div class=item><h2><a href=/news/").append(place);
      list.append(">News about the ").append(place).append(" in Lowmere</a></h2><p>The ");
      list.append(place).append(" of Lowmere will be closed on Monday, the council said,");
      list.append(" because its roof has to be mended before the next winter comes.</p></div>");
    }
    assertThat(notices("", list + "</main>")).anyMatch(n -> n.startsWith("list: "));
  }

  @Test
  void aTextThatBreaksOffIsATeaser() {
    String text =
        "<article><h1>Harbour bridge reopens</h1><p>The harbour bridge at Lowmere opened to traffic again on Tuesday morning, four months"
            + " after a barge struck its eastern pier, and the first drivers were greeted by a band.</p>"
            + "<p>Engineers replaced two of the six bearings and strengthened the pier with a collar of steel, and yet the council…</p>";
    assertThat(notices("", text)).anyMatch(n -> n.startsWith("teaser: "));
  }

  @Test
  void whatTheReaderAssumedBecomesANotice() {
    Given given =
        new Given(
            null,
            null,
            null,
            null,
            List.of(),
            Map.of(Given.READ_NOTICE, "\"charset guessed\"", "desk", "\"city\""));
    Document document =
        new Document(
            "t1", "a.jsonl", null, null, null, new Content.Plain(Invented.BODY, true), given);
    Article a = Invented.accepted(document);
    assertThat(a.notices()).containsExactly("charset guessed");
    assertThat(a.extra()).containsExactly(Map.entry("desk", "\"city\""));
  }
}
