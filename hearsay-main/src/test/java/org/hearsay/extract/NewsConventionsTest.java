package org.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.Credit;
import org.hearsay.model.Dateline;
import org.hearsay.outlets.OutletRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsConventionsTest {
  private final Credits credits = new Credits(new RegistryOutlets(OutletRegistry.standard()));
  private final Datelines datelines = new Datelines(credits);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "TAVIRA, Nov 2 (Reuters) — Dock workers went back.;Tavira;Reuters",
        "TAVIRA, Portugal (AP) — Dock workers went back.;Tavira;AP",
        "(Reuters) - Dock workers went back.;-;Reuters",
        "Tavira (dpa) - Die Arbeiter kehren zurück.;Tavira;dpa",
        "Tavira [Portugal], November 2 (ANI): Dock workers went back.;Tavira;ANI",
        "NEW LOWMERE: Dock workers went back.;New Lowmere;-",
        "LOWMERE — Dock workers went back.;Lowmere;-"
      })
  void readsDatelines(String paragraph, String place, String agency) {
    Datelines.Found found = datelines.read(paragraph, Habits.UNKNOWN, null);
    assertThat(found).isNotNull();
    assertThat(found.dateline().place()).isEqualTo(place);
    if (agency == null) {
      assertThat(found.dateline().agency()).isNull();
    } else {
      assertThat(credits.agencies(found.dateline().agency())).isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Dock workers in Tavira (a port) - and not only there - went back.",
        "He said: the strike is over.",
        "The (old) harbour - it was built in 1890 - is closed."
      })
  void sentencesAreNoDatelines(String paragraph) {
    assertThat(datelines.read(paragraph, Habits.UNKNOWN, null)).isNull();
  }

  /** A word for a picture stands in much that is none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Credits expire after 12 months",
        "Excellent image quality",
        "Delivery & pickup",
        "Bildung",
        "Why accreditation matters",
        "Sources of Magnesium in the Harbour",
        "Landscape Photography Trends",
        "She was seen. pic.example.com/PbK0B7UjJM",
        "Cost per credit: $472",
        "Topics covered in these resources:"
      })
  void whatCreditsNoPicture(String line) {
    assertThat(credits.photo(line)).isEmpty();
  }

  @Test
  void creditsOfTailsCaptionsAndContributors() {
    assertThat(names(credits.tail("The port opens on Monday. (AP)"))).hasSize(1);
    assertThat(names(credits.tail("(With inputs from PTI)"))).hasSize(1);
    assertThat(names(credits.tail("Quelle: dpa"))).hasSize(1);
    assertThat(names(credits.tail("Reuters - Ap - Afp"))).hasSize(3);
    assertThat(names(credits.tail("ab/cd (AFP, dpa)"))).hasSize(2);
    assertThat(names(credits.tail("The union (which is old) agreed."))).isEmpty();
    assertThat(names(credits.photo("The north gate. Pic/AFP"))).containsExactly("AFP");
    assertThat(names(credits.photo("Ada Venn at the north gateCredit: PA"))).containsExactly("PA");
    assertThat(names(credits.photo("The north gate. (Photo by Ada Venn, File)")))
        .containsExactly("Ada Venn");
    assertThat(names(credits.photo("picture alliance/dpa | Ada Venn")))
        .containsExactly("picture alliance", "dpa", "Ada Venn");
    assertThat(names(credits.photo("Das Nordtor. © imago/Ada Venn"))).hasSize(2);
    assertThat(names(credits.photo("The north gate. (AP Photo/Ada Venn)"))).isNotEmpty();
    assertThat(names(credits.photo("The north gate. Photo: Ada Venn / Getty Images")))
        .containsExactly("Ada Venn", "Getty Images");
    assertThat(
            names(credits.contributors("Reporting by Ada Venn and Tom Ruhl; Editing by Lea Orth")))
        .containsExactly("Ada Venn", "Tom Ruhl", "Lea Orth");
    assertThat(names(credits.contributors("Ada Venn in Tavira contributed to this report.")))
        .containsExactly("Ada Venn");
    assertThat(
            names(credits.republished("This article was originally published on Harbour Weekly.")))
        .containsExactly("Harbour Weekly");
    assertThat(names(credits.republished("This story originally appeared on News.com.example.")))
        .containsExactly("News.com.example");
    assertThat(names(credits.republished("It first appeared in the Mail. The port is closed.")))
        .containsExactly("Mail");
    assertThat(names(credits.republished("(Originally published by Tavira Daily.)")))
        .containsExactly("Tavira Daily");
    assertThat(
            names(
                credits.republished(
                    "Ships wait. A longer version of this report first appeared in Port News.")))
        .containsExactly("Port News");
    assertThat(names(credits.republished("This story was first reported by Harbour Weekly.")))
        .containsExactly("Harbour Weekly");
    assertThat(
            names(
                credits.republished(
                    "The post Dock workers go back to the port appeared first on Harbour Weekly.")))
        .containsExactly("Harbour Weekly");
    assertThat(names(credits.republished("Reprinted courtesy of Quay Books.")))
        .containsExactly("Quay Books");
  }

  /** Somebody was first with the news, or something was shown there: no line about this article. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "The merger, first reported by Harbour Weekly, was confirmed on Monday.",
        "The port is closed, as first reported by the Tavira Daily.",
        "The story was first reported by Harbour Weekly.",
        "The clip was originally posted on Boatbook.",
        "The captain first appeared on Channel Six in May.",
        "The column, first published in Port News, was about ferries.",
        "This page was originally published on Wednesday.",
        "This page was originally published in April 2020.",
        "This article was republished by Harbour Weekly.",
      })
  void firstToTellIsNoCredit(String line) {
    assertThat(credits.republished(line)).isEmpty();
  }

  @Test
  void bylinesOfAgencies() {
    assertThat(names(credits.byline("2 May 2021 | Oslo | Agencies"))).containsExactly("Agencies");
    assertThat(names(credits.byline("By: Agencies | Oslo | Posted: May 2, 2021 10:03 am")))
        .containsExactly("Agencies");
    assertThat(new Dateline("Oslo", null).agency()).isNull();
  }

  private static List<String> names(List<Credit> credits) {
    return credits.stream().map(Credit::name).toList();
  }
}
