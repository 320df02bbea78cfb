package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.hearsay.model.Article;
import org.hearsay.model.DateRole;
import org.hearsay.model.Moment;
import org.hearsay.model.Precision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where on a page a date of publication may stand, and which dates are none. */
class DatesOnPagesTest {
  private static final String URL = "https://www.lowmerepost.example/news/harbour-bridge";
  private static final Moment FETCHED =
      new Moment(LocalDateTime.of(2021, 3, 5, 18, 30), ZoneOffset.UTC, Precision.SECOND);

  private static Article article(String head, String body, String url, @Nullable Moment fetched) {
    byte[] html = Invented.newsPage(head, body).getBytes(StandardCharsets.UTF_8);
    return Invented.accepted(Invented.page(html, null, url, fetched));
  }

  private static @Nullable String published(String head, String body) {
    Moment moment = article(head, body, URL, null).published();
    return moment == null ? null : moment.iso();
  }

  private static String behind(String html) {
    return Invented.BODY + "<p>And a last word on the bridge.</p>".repeat(12) + html;
  }

  @Test
  void aLabelledDateFarFromTheHeadline() {
    assertThat(published("", behind("<p>Posted on the 15/12/2020 at 19:00 by Ada Venn</p>")))
        .isEqualTo("2020-12-15T19:00:00");
    assertThat(published("", behind("<p>December 3, 2020. Updated: December 7, 2020</p>")))
        .isEqualTo("2020-12-03");
  }

  @Test
  void datesOfCommentsAreNot() {
    String comment = "<div class=comment><p>Published on 2 March 2021</p></div>";
    assertThat(published("", behind(comment))).isNull();
    assertThat(published("", behind("<p>2 March 2021</p><p>5 March 2021</p>"))).isNull();
  }

  @Test
  void theDayOfTheLastChangeIsNotThatOfPublication() {
    Article a = article("", "<p>Updated on 2 March 2021</p>" + Invented.BODY, URL, null);
    assertThat(a.published()).isNull();
    assertThat(a.dates())
        .isNotEmpty()
        .allSatisfy(d -> assertThat(d.role()).isEqualTo(DateRole.MODIFIED));
    assertThat(published("<meta property=article:modified_time content=2021-03-02>", Invented.BODY))
        .isNull();
  }

  @Test
  void monthNamesInAddresses() {
    String url = "https://lowmerepost.example/news/2021/mar/02/harbour-bridge";
    assertThat(article("", Invented.BODY, url, null).published().iso()).isEqualTo("2021-03-02");
  }

  @Test
  void anInstantIsToldOnTheDayThatThePageShows() {
    String head = "<meta property=article:published_time content=2021-03-03T02:41:00Z>";
    Article a = article(head, "<p>March 2, 2021</p>" + Invented.BODY, URL, null);
    assertThat(a.published().iso()).isEqualTo("2021-03-02T23:41:00-03:00");
    assertThat(a.published().earliest())
        .isEqualTo(LocalDateTime.of(2021, 3, 3, 2, 41).toInstant(ZoneOffset.UTC));
  }

  @Test
  void otherDatesOfThePageTellTheOrderOfDayAndMonth() {
    String other = "<p>See also our report of 25/1/2021</p>";
    assertThat(published("", "<p>3/2/2021</p>" + Invented.BODY)).isNull();
    assertThat(published("", "<p>3/2/2021</p>" + behind(other))).isEqualTo("2021-02-03");
  }

  @Test
  void aDateInASentenceIsNotThePages() {
    String told =
        "<time datetime=2021-02-01>Channel One reported on this in its news of 1 February 2021.</time>";
    String head = "<meta property=article:published_time content=2021-03-03T10:00:00Z>";
    String modified = "<meta property=article:modified_time content=2021-03-03T10:00:05Z>";
    assertThat(published(head + modified, Invented.BODY + "<p>" + told + "</p>"))
        .isEqualTo("2021-03-03T10:00:00Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2 hours ago,2021-03-05",
    "Published 20 minutes ago,2021-03-05T18:10:00Z",
    "vor 3 Tagen,2021-03-02",
    "il y a 2 jours,2021-03-03",
    "hace 5 horas,2021-03-05",
    "3 saat önce,2021-03-05",
    "yesterday,2021-03-04"
  })
  void relativeDatesAgainstTheFetch(String line, String expected) {
    String body = "<p>" + line + "</p>" + Invented.BODY;
    assertThat(article("", body, URL, FETCHED).published().iso()).isEqualTo(expected);
    assertThat(article("", body, URL, null).published()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"a year ago the bridge was closed", "3 hours", "vor dem Spiel", "5 items ago"})
  void otherLinesAreNoRelativeDates(String line) {
    assertThat(RelativeDates.read(line, FETCHED)).isNull();
  }
}
