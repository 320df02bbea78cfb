package org.hearsay.read;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Moment;
import org.hearsay.model.Precision;
import org.jspecify.annotations.Nullable;

/** Capture times as machines write them: ISO 8601 in full or in part, and runs of digits. */
final class Moments {
  // 2021-11-02T08:59:00+05:30, 2021-11-02 08:59, 20211102T085900Z, 20211102085900, 2021-11, 2021
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})(?:-?(\\d\\d)(?:-?(\\d\\d)"
              + "(?:[T ]?(\\d\\d)(?::?(\\d\\d)(?::?(\\d\\d)(?:[.,]\\d+)?)?)?"
              + "\\s?(Z|UTC|GMT|[+-]\\d\\d(?::?\\d\\d)?)?)?)?)?",
          Pattern.CASE_INSENSITIVE);

  private Moments() {}

  /** The time that is written there, or null where it is not one. */
  static @Nullable Moment parse(@Nullable String text) {
    Matcher m = text == null ? null : ISO.matcher(text.strip());
    if (m == null || !m.matches()) {
      return null;
    }
    try {
      LocalDateTime local =
          LocalDateTime.of(
              number(m, 1, 1),
              number(m, 2, 1),
              number(m, 3, 1),
              number(m, 4, 0),
              number(m, 5, 0),
              number(m, 6, 0));
      return new Moment(local, zone(m.group(7)), precision(m));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Precision precision(Matcher m) {
    if (m.group(6) != null) {
      return Precision.SECOND;
    }
    // An hour alone is told as the day: there is no precision between.
    return m.group(5) != null
        ? Precision.MINUTE
        : m.group(3) != null
            ? Precision.DAY
            : m.group(2) != null ? Precision.MONTH : Precision.YEAR;
  }

  private static @Nullable ZoneOffset zone(@Nullable String zone) {
    if (zone == null) {
      return null;
    }
    return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
  }

  private static int number(Matcher m, int group, int otherwise) {
    return m.group(group) == null ? otherwise : Integer.parseInt(m.group(group));
  }
}
