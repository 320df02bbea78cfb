package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "02 November,2021 08:59 AM IST;en;IN;2021-11-02T08:59:00+05:30",
        "02 November,2021 08:59 AM IST;en;IE;2021-11-02T08:59:00+01:00",
        "Nov. 2, 2021 9:00 a.m. ET;en;US;2021-11-02T09:00:00-04:00",
        "Published 9:00 p.m. ET Dec. 2, 2021;en;US;2021-12-02T21:00:00-05:00",
        "2. November 2021, 08:59 Uhr;de;DE;2021-11-02T08:59:00",
        "2 novembre 2021 à 8h59;fr;FR;2021-11-02T08:59:00",
        "2 de noviembre de 2021 - 08:59 CET;es;ES;2021-11-02T08:59:00+01:00",
        "2 Kasım 2021 08:59;tr;TR;2021-11-02T08:59:00",
        "2 novembre 2021 | 8:59;it;IT;2021-11-02T08:59:00",
        "2 de novembro de 2021 às 8h59;pt;BR;2021-11-02T08:59:00",
        "2 november 2021 om 8.59 uur;nl;NL;2021-11-02T08:59:00",
        "2 listopada 2021, 08:59;pl;PL;2021-11-02T08:59:00",
        "2 listopada 2021.;hr;HR;2021-10-02",
        "2 ноября 2021, 08:59 МСК;ru;RU;2021-11-02T08:59:00+03:00",
        "2021 Nov 2;en;US;2021-11-02",
        "2021. november 2., 08:59;hu;HU;2021-11-02T08:59:00",
        "2021 m. lapkričio 2 d.;lt;LT;2021-11-02",
        "2021年11月2日;ja;JP;2021-11-02",
        "Tue, 02 Nov 2021 08:59:07 +0530;en;;2021-11-02T08:59:07+05:30",
        "2021-11-02T08:59:07.123Z;;;2021-11-02T08:59:07Z",
        "20211102T085907Z;;;2021-11-02T08:59:07Z",
        "1635843547;;;2021-11-02T08:59:07Z",
        "3/4/2021;en;US;2021-03-04",
        "3/4/2021;en;GB;2021-04-03",
        "13/4/2021;;;2021-04-13",
        "2.11.2021 | 08:59;de;;2021-11-02T08:59:00",
        "November 2021;en;;2021-11"
      })
  void readsWhatNewspapersPrint(String text, String language, String country, String iso) {
    var found = DateText.field(text, new Habits(language, country));
    assertThat(found).as(text).isNotNull();
    assertThat(found.iso()).isEqualTo(iso);
  }

  @Test
  void thirdOfAprilOrFourthOfMarchIsNotGuessed() {
    assertThat(DateText.field("3/4/2021", Habits.UNKNOWN)).isNull();
  }

  @Test
  void numbersAreNoDates() {
    assertThat(DateText.all("Call 555-2021-99, item 31/02/2021 for 20,211 crowns", Habits.UNKNOWN))
        .isEmpty();
  }
}
