package org.hearsay.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.Assertion;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Bound;
import org.hearsay.model.Claim;
import org.hearsay.model.Counts;
import org.hearsay.model.Event;
import org.hearsay.model.Moment;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Origins;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Precision;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;
import org.hearsay.model.Story;
import org.hearsay.model.Value;
import org.junit.jupiter.api.Test;

class EventCoderTest {
  private static final OriginCount NOTHING =
      new OriginCount(new Counts(1, 1, 0), new Origins(0, 0, 1, List.of(), List.of()), List.of());

  private static AttributedArticle article(String text) {
    // 1 May 2031 is a Thursday.
    Moment moment = new Moment(LocalDateTime.of(2031, 5, 1, 9, 0), null, Precision.MINUTE);
    Article article = Article.plain("a", OutletRef.UNKNOWN, "Headline", moment, text);
    return new AttributedArticle(AnnotatedArticle.bare(article), List.of(), List.of());
  }

  private static List<Event> code(String text, Claim... claims) {
    Story story =
        new Story("s", "Headline", List.of("a"), NOTHING, List.of(claims), List.of(), List.of());
    return new EventCoder().code(story, List.of(article(text)));
  }

  @Test
  void typePlaceAndDayComeFromTheLeadWithTheirPassages() {
    String text = "Gunmen opened fire on a bus in Kessel late on Tuesday, the mayor said.";
    Event event = code(text).get(0);
    assertThat(event.type()).isEqualTo("assault");
    assertThat(event.place()).isEqualTo("Kessel");
    assertThat(event.when()).isNotNull().extracting(Moment::iso).isEqualTo("2031-04-29");
    assertThat(event.evidence()).hasSize(3);
    assertThat(event.evidence()).allMatch(e -> e.span().end() <= text.length());
    assertThat(event.actor()).isNull();
    assertThat(event.dead()).isNull();
  }

  @Test
  void theFiguresAreTheBestOfTheClaims() {
    String text = "A bombing in Kessel on 28 April killed nine people.";
    Value value = new Value(9, 9, new Span(38, 42), "people killed", Bound.EXACT);
    Assertion assertion =
        new Assertion("a", new Span(0, text.length()), null, Stance.ASSERTS, List.of(), value);
    Claim claim = new Claim("c", "nine killed", List.of(assertion), 9.0, 9.0, 9.0, NOTHING);
    Event event = code(text, claim).get(0);
    assertThat(event.dead()).isEqualTo(value);
    assertThat(event.when()).isNotNull().extracting(Moment::iso).isEqualTo("2031-04-28");
  }

  @Test
  void whatNoRuleSeesIsNoEvent() {
    assertThat(code("Barley stood high on the plain this year.")).isEmpty();
    assertThat(code("")).isEmpty();
  }

  @Test
  void aDatelineIsNotTheDayOfTheHappening() {
    Event event = code("KESSEL, April 30 (OPA) - Police arrested two men on Monday.").get(0);
    assertThat(event.type()).isEqualTo("coerce");
    assertThat(event.when()).isNotNull().extracting(Moment::iso).isEqualTo("2031-04-28");
  }

  @Test
  void daysThatDoNotExistAreNoDays() {
    Event event = code("Police arrested two men on 31 April.").get(0);
    assertThat(event.when()).isNull();
  }
}
