package org.hearsay.outlets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.hearsay.model.OutletRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Look-ups by name, by address and by programme. */
class OutletRegistryTest {
  private static final OutletRegistry REGISTRY = OutletRegistry.standard();

  @ParameterizedTest
  @CsvSource({
    "cnn.com, CNN",
    "edition.cnn.com, CNN",
    "www.bbc.co.uk, BBC",
    "news.bbc.co.uk:443, BBC",
    "https://www.theguardian.com/world/2021/nov/02/x, The Guardian",
    "faktencheck.afp.com, Agence France-Presse",
    "japannews.yomiuri.co.jp, The Japan News",
    "www.yomiuri.co.jp, Yomiuri Shimbun",
    "oglobo.globo.com, O Globo",
    "WWW.SMH.COM.AU, Sydney Morning Herald",
    "abc.net.au, ABC (Australia)",
    "abcnews.go.com, ABC",
    "latino.foxnews.com, Fox News Latino",
    "someone.blogspot.com, Blogger",
    "mid-day.com., Mid-Day"
  })
  void findsTheOutletOfAHost(String host, String name) {
    assertThat(Objects.requireNonNull(REGISTRY.byDomain(host), host).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"co.uk", "com", "", "notcnn.com.example", "xcnn.com", "...", "://", "@"})
  void unknownHostsAreNull(String host) {
    assertThat(REGISTRY.byDomain(host)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "the wall street journal, The Wall Street Journal",
    "Wall Street Journal, The Wall Street Journal",
    "WSJ, The Wall Street Journal",
    "WSJ.com, The Wall Street Journal",
    "CNN.com, CNN",
    "Agence France Presse, Agence France-Presse",
    "El Pais, El País",
    "Sueddeutsche Zeitung, Süddeutsche Zeitung",
    "Press Association, PA Media",
    "Huffington Post, HuffPost",
    "U.S. News and World Report, U.S. News & World Report",
    "nytimes.com, The New York Times",
    "Khaama Press, Khaama Press"
  })
  void findsByNameAndAlias(String wording, String name) {
    assertThat(REGISTRY.byName(wording)).isNotEmpty();
    assertThat(REGISTRY.byName(wording).get(0).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "the ", "Example Herald of Nowhere", "...", "?"})
  void unknownNamesAreEmpty(String name) {
    assertThat(REGISTRY.byName(name)).isEmpty();
  }

  @Test
  void findsThePublisherOfAProgramme() {
    assertThat(REGISTRY.programmeOf("Meet the Press")).extracting(Outlet::name).contains("NBC");
    assertThat(REGISTRY.programmeOf("meet the press")).hasSize(1);
    assertThat(REGISTRY.programmeOf("Today programme")).extracting(Outlet::name).contains("BBC");
    assertThat(REGISTRY.programmeOf("No Such Programme")).isEmpty();
  }

  @Test
  void knowsWhoBelongsTogether() {
    Outlet journal = REGISTRY.byName("The Wall Street Journal").get(0);
    Outlet sun = REGISTRY.byName("The Sun").get(0);
    Outlet reuters = REGISTRY.byName("Reuters").get(0);
    Outlet agency = REGISTRY.byName("AFP").get(0);
    assertThat(REGISTRY.sameOwner(journal, sun)).isTrue();
    assertThat(REGISTRY.sameOwner(journal, reuters)).isFalse();
    assertThat(REGISTRY.sameOwner(agency, agency)).isTrue();
  }

  @Test
  void aDomainThatTwoNamesOfAPileClaimStaysWithOne() {
    OutletRegistry with =
        REGISTRY.with(
            List.of(
                new OutletRef("Orvane Weekend", "orvane.example"),
                new OutletRef("Orvane Post", "orvane.example"),
                new OutletRef("Orvane Sunday Extra", "cnn.com")));
    assertThat(with.byName("Orvane Weekend").get(0).domains()).isEmpty();
    assertThat(with.byDomain("orvane.example")).extracting(Outlet::name).isEqualTo("Orvane Post");
    assertThat(with.byName("Orvane Sunday Extra")).hasSize(1);
    assertThat(with.byDomain("cnn.com")).extracting(Outlet::name).isEqualTo("CNN");
  }
}
