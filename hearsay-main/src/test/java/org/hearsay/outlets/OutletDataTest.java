package org.hearsay.outlets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The data that ship: whole, unique and of the documented shape. */
class OutletDataTest {
  private static final List<Outlet> OUTLETS = OutletRegistry.standard().outlets();

  @Test
  void knowsAtLeastSevenHundredOutlets() {
    assertThat(OUTLETS).hasSizeGreaterThan(700);
  }

  @Test
  void noTwoOutletsShareANameOrADomain() {
    Set<String> names = new HashSet<>();
    Set<String> domains = new HashSet<>();
    for (Outlet outlet : OUTLETS) {
      assertThat(names.add(Letters.key(outlet.name()))).as("name %s", outlet.name()).isTrue();
      for (String domain : outlet.domains()) {
        assertThat(domains.add(domain)).as("domain %s of %s", domain, outlet.name()).isTrue();
        assertThat(domain).matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
      }
    }
  }

  @Test
  void countriesAndLanguagesAreCodes() {
    Set<String> countries = new HashSet<>(Arrays.asList(Locale.getISOCountries()));
    countries.add("XK");
    Set<String> languages = new HashSet<>(Arrays.asList(Locale.getISOLanguages()));
    for (Outlet outlet : OUTLETS) {
      assertThat(countries).as(outlet.name()).contains(outlet.country());
      assertThat(languages).as(outlet.name()).contains(outlet.language());
    }
  }

  @Test
  void noDomainIsAPublicEnding() {
    for (Outlet outlet : OUTLETS) {
      assertThat(outlet.domains())
          .as(outlet.name())
          .doesNotContain("co.uk", "com.au", "co.za", "com.br", "co.jp", "co.kr", "com.tr");
    }
  }

  @ParameterizedTest
  @EnumSource(OutletKind.class)
  void everyKindOccursAndRoundTrips(OutletKind kind) {
    assertThat(OutletKind.of(kind.label())).isEqualTo(kind);
    assertThat(OUTLETS).anyMatch(outlet -> outlet.kind() == kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "US", "GB", "FR", "DE", "ES", "IT", "PT", "NL", "BE", "AT", "CH", "PL", "CZ", "SK", "HU",
        "RO", "BG", "GR", "SE", "NO", "DK", "FI", "UA", "RU", "BY", "KZ", "TR", "IR", "IQ", "SY",
        "SA", "EG", "DZ", "MA", "CN", "TW", "JP", "KR", "KP", "VN", "TH", "PH", "ID", "MY", "IN",
        "PK", "BD", "AF", "AU", "CA", "BR", "AR", "MX", "CU", "PE", "ZA", "NG", "KE", "ET", "GH"
      })
  void largeCountriesHaveAnAgency(String country) {
    assertThat(OUTLETS)
        .anyMatch(outlet -> outlet.country().equals(country) && outlet.kind().isWire());
  }

  @Test
  void namesakesAreToldApartByBrackets() {
    Set<String> names = new TreeSet<>();
    for (Outlet outlet : OutletRegistry.standard().byName("The Guardian")) {
      names.add(outlet.name());
    }
    assertThat(names).contains("The Guardian", "The Guardian (Nigeria)");
    assertThat(OutletRegistry.standard().byName("The Guardian").get(0).country()).isEqualTo("GB");
  }

  @Test
  void aBrokenLineIsNamed() {
    String table = "name\taliases\n# note\nExample Herald\t\n";
    assertThatThrownBy(() -> OutletTable.read(stream(table)))
        .hasMessageContaining("line 3 has 2 columns");
  }

  @Test
  void anUnknownKindIsNamed() {
    String table = "header\nExample Herald\t\texample.org\tIE\tleaflet\t\ten\t\n";
    assertThatThrownBy(() -> OutletTable.read(stream(table))).hasMessageContaining("leaflet");
  }

  private static ByteArrayInputStream stream(String table) {
    return new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
  }
}
