package org.hearsay.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.outlets.OutletMention.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Outlets in running text: what is found, what is a trap, and that nothing breaks it. */
class OutletMentionTest {
  private static final OutletRegistry REGISTRY = OutletRegistry.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "She told Reuters on Monday|Reuters|Reuters",
        "the Washington Post's report|Washington Post|The Washington Post",
        "NEW YORK TIMES SAYS|NEW YORK TIMES|The New York Times",
        "BBC News’s report|BBC News|BBC",
        "A.P. said|A.P|Associated Press",
        "as al-Jazeera reported|al-Jazeera|Al Jazeera",
        "the Suddeutsche Zeitung wrote|Suddeutsche Zeitung|Süddeutsche Zeitung",
        "wrote the People’s Daily|People’s Daily|People's Daily",
        "U.S. News and World Report said|U.S. News and World Report|U.S. News & World Report",
        "St Louis Post-Dispatch|St Louis Post-Dispatch|St. Louis Post-Dispatch",
        "the Times of London|Times of London|The Times of London",
        "the Express Tribune in Karachi|Express Tribune|The Express Tribune",
        "London's Daily Mail said|Daily Mail|Daily Mail",
        "Yahoo! News had it|Yahoo! News|Yahoo News",
        "according to the iGen site|iGen|iGen",
        "he told dpa|dpa|dpa",
        "CNN. International flights|CNN|CNN",
        "in People magazine|People magazine|People"
      })
  void findsTheOutlet(String text, String words, String name) {
    assertThat(REGISTRY.mentions(text))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.span().of(text)).isEqualTo(words);
              assertThat(mention.outlet().name()).isEqualTo(name);
              assertThat(mention.ambiguous()).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Michael Bloomberg spoke",
        "Mr. Bloomberg spoke",
        "Michael R. Bloomberg spoke",
        "Steve Forbes spoke",
        "Vicente Fox spoke",
        "the Secretary of State spoke",
        "the State Department was closed",
        "a Foreign Policy adviser to the mayor",
        "the State of the Union address",
        "a crowd in New York Times Square",
        "the Washington Post Office was shut",
        "RT @example good morning",
        "a deal with Time Warner",
        "across the Sun Belt",
        "the Charlesbridge Daily Mail, a paper we made up; Charlesbridge Daily Mail",
        "an X-ray of the hip",
        "the film about Malcolm X",
        "Vice President Example",
        "Vice president of the club",
        "the Nation of Islam",
        "the Star of the show",
        "the Islamic State",
        "shares of Apple Inc. rose",
        "Star Wars fans",
        "OK then, hello to you",
        "the Panama Canal was open",
        "a letter to someone@cnn.com came back",
        "it was time for people to read the news in the sun",
        "reuters and cnn in lower case are left alone, ap and sun too"
      })
  void isNotFooledBy(String text) {
    assertThat(REGISTRY.mentions(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Forbes reported a loss|Forbes",
        "according to The Hill|The Hill",
        "as The State reported|The State",
        "a video on X shows it|Twitter",
        "RT reported that|RT",
        "Time put him on its cover|Time",
        "CCTV showed it|CCTV"
      })
  void leavesOpenWhatOnlyTheContextTells(String text, String name) {
    assertThat(REGISTRY.mentions(text))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.ambiguous()).isTrue();
              assertThat(mention.candidates()).extracting(Outlet::name).contains(name);
            });
  }

  @Test
  void aShortFormHasAllPapersOfThatEnding() {
    OutletMention mention = REGISTRY.mentions("as the Post wrote").get(0);
    assertThat(mention.ambiguous()).isTrue();
    assertThat(mention.article()).isTrue();
    assertThat(mention.candidates())
        .extracting(Outlet::name)
        .contains("The Washington Post", "New York Post", "The Jerusalem Post");
    assertThat(REGISTRY.mentions("as the Independent wrote").get(0).outlet().country())
        .isEqualTo("GB");
    assertThat(REGISTRY.mentions("a Post was written")).isEmpty();
  }

  @Test
  void programmesAddressesAndAccountsAreTold() {
    String text = "on NBC Meet the Press; see https://edition.cnn.com/2014/CNN-CNN (@Reuters)";
    assertThat(REGISTRY.mentions(text))
        .extracting(OutletMention::form)
        .containsExactly(Form.NAME, Form.PROGRAMME, Form.DOMAIN, Form.ACCOUNT);
    assertThat(REGISTRY.mentions(text))
        .extracting(mention -> mention.outlet().name())
        .containsExactly("NBC", "NBC", "CNN", "Reuters");
    assertThat(REGISTRY.mentions(text).get(1).programme()).isEqualTo("Meet the Press");
  }

  @Test
  void aNoBreakSpaceOrOneLineBreakDoesNotHideAName() {
    assertThat(REGISTRY.mentions("the New\u00A0York\nTimes")).hasSize(1);
    assertThat(REGISTRY.mentions("in New York\n\nTimes were hard")).isEmpty();
  }

  @Test
  void anyTextGivesTrimmedSpansInOrder() {
    String[] parts = {
      "the ",
      "The Post",
      "CNN",
      ".",
      "com",
      " ",
      "-",
      "@",
      "RT",
      "’s",
      "\n",
      "&",
      "AJ+",
      "!",
      "\uD83D",
      "é",
      "Al",
      "A.",
      "x.com/",
      "http://",
      "State",
      "of ",
      "+",
      "0",
      "New York Times"
    };
    Random random = new Random(7);
    for (int round = 0; round < 4000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    int last = 0;
    List<String> names = new ArrayList<>();
    for (OutletMention mention : REGISTRY.mentions(text)) {
      assertThat(mention.span().start()).as(text).isGreaterThanOrEqualTo(last);
      assertThat(mention.span().end()).as(text).isLessThanOrEqualTo(text.length());
      assertThat(mention.span().isEmpty()).as(text).isFalse();
      assertThat(mention.span().trimmed(text)).as(text).isEqualTo(mention.span());
      last = mention.span().end();
      names.add(mention.alias());
    }
    assertThat(REGISTRY.mentions(text)).extracting(OutletMention::alias).isEqualTo(names);
  }
}
