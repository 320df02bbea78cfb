package org.hearsay.extract;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the page's people write dates: its language and country, as far as known.
 *
 * @param language two-letter code, or null
 * @param country two-letter upper-case code, or null
 */
record Habits(@Nullable String language, @Nullable String country) {
  static final Habits UNKNOWN = new Habits(null, null);
  private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "FM", "PW");

  /** True where 3/4 surely is the third of April. */
  boolean dayFirst() {
    if (country != null) {
      return !MONTH_FIRST.contains(country) && !country.equals("CA");
    }
    return language != null && !language.equals("en");
  }

  /** True where 3/4 surely is the fourth of March. */
  boolean monthFirst() {
    return country != null && MONTH_FIRST.contains(country);
  }
}
