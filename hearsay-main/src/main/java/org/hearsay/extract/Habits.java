package org.hearsay.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the page's people write dates: its language and country, as far as known.
 *
 * @param language two-letter code, or null
 * @param country two-letter upper-case code, or null
 */
record Habits(
    @Nullable String language, @Nullable String country, @Nullable Boolean shownDayFirst) {
  static final Habits UNKNOWN = new Habits(null, null);
  private static final Pattern NUMERIC =
      Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(?:19|20)\\d{2}(?!\\d)");
  private static final int LONGEST = 80;
  private static final Set<String> MONTH_FIRST = Set.of("US", "PH", "FM", "PW");

  Habits(@Nullable String language, @Nullable String country) {
    this(language, country, null);
  }

  /**
   * Where neither language nor country tells the order of 3/4/2025, other dates of the page may:
   * one with a 25 in first place and none with it in second, or the reverse.
   */
  Habits orElse(List<Block> blocks) {
    if (dayFirst() || monthFirst()) {
      return this;
    }
    boolean day = false;
    boolean month = false;
    for (Block b : blocks) {
      boolean line = b.text().length() <= LONGEST && b.text().indexOf('/') > 0;
      for (Matcher m = NUMERIC.matcher(b.text()); line && m.find(); ) {
        day |= Integer.parseInt(m.group(1)) > 12;
        month |= Integer.parseInt(m.group(2)) > 12;
      }
    }
    return day == month ? this : new Habits(language, country, day);
  }

  /** True where 3/4 surely is the third of April. */
  boolean dayFirst() {
    if (shownDayFirst != null) {
      return shownDayFirst;
    }
    if (country != null) {
      return !MONTH_FIRST.contains(country) && !country.equals("CA");
    }
    return language != null && !language.equals("en");
  }

  /** True where 3/4 surely is the fourth of March. */
  boolean monthFirst() {
    if (shownDayFirst != null) {
      return !shownDayFirst;
    }
    return country != null && MONTH_FIRST.contains(country);
  }
}
