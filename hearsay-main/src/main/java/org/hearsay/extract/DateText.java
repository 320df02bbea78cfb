package org.hearsay.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Moment;
import org.hearsay.model.Precision;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Reads dates and times out of text in the formats, orders and languages of newspapers. */
final class DateText {
  private static final int FIRST_YEAR = 1980;
  private static final int LAST_YEAR = 2100;
  private static final String YEAR = "((?:19|20)\\d{2})";
  private static final String WORD = "([\\p{L}\\p{M}]{3,14})";

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)"
              + YEAR
              + "[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)(?:[T ,·|-]{1,3}(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?"
              + "\\s?("
              + Zones.PATTERN
              + ")?)?");
  private static final Pattern COMPACT =
      Pattern.compile(
          "^" + YEAR + "(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{4})?)?$");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|er|º|ª|\\.|-?го)?[\\s,.-]{0,2}(?:de |of |d’|d')?"
              + WORD
              + "[.,]?[\\s,-]{0,2}(?:de |del )?"
              + YEAR
              + "(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(?<!\\p{L})"
              + WORD
              + "\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}"
              + YEAR
              + "(?!\\d)");

  /** "2023 Jan 7", "2023. január 7.", "2023 m. sausio 7 d." */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<!\\d)" + YEAR + "[.,]?\\s(?:m\\.\\s)?" + WORD + "\\.?\\s(\\d{1,2})(?!\\d)");

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d./-])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?((?:19|20)\\d{2}|\\d{2})(?![\\d/-])");
  private static final Pattern EAST_ASIAN =
      Pattern.compile(YEAR + "\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
  private static final Pattern MONTH_ONLY =
      Pattern.compile("(?<!\\p{L})" + WORD + "\\.?,?\\s(?:de |del )?" + YEAR + "(?!\\d)");
  private static final Pattern CLOCK =
      Pattern.compile(
          "(?<![\\d.,:])(\\d{1,2})\\s?(?:[:.h]|Uhr)\\s?(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?(?![\\d%]|\\.\\d)"
              + "(?:\\s?([ap]\\.?\\s?m\\b\\.?))?(?:\\s?(?:Uhr|uur|hrs|h))?[\\s,(]{0,2}("
              + Zones.PATTERN
              + ")?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOUR_ONLY =
      Pattern.compile(
          "(?<![\\d.,:])(\\d{1,2})\\s?([ap]\\.?m\\b\\.?)[\\s,(]{0,2}(" + Zones.PATTERN + ")?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern EPOCH = Pattern.compile("^(\\d{10})(\\d{3})?$");
  private static final int REACH = 22;

  private DateText() {}

  /** A date in a text. */
  record Found(Moment moment, Span span) {}

  /** The value of a metadata field, or null where it is no date. */
  static @Nullable Moment field(String raw, Habits habits) {
    String value = raw.strip();
    if (value.length() < 4 || value.length() > 200) {
      return null;
    }
    Matcher epoch = EPOCH.matcher(value);
    if (epoch.matches()) {
      Instant at = Instant.ofEpochSecond(Long.parseLong(epoch.group(1)));
      return new Moment(
          LocalDateTime.ofInstant(at, ZoneOffset.UTC), ZoneOffset.UTC, Precision.SECOND);
    }
    Matcher compact = COMPACT.matcher(value);
    if (compact.matches()) {
      return iso(compact, habits);
    }
    List<Found> found = all(value, habits);
    return found.isEmpty() ? null : found.get(0).moment();
  }

  /**
   * Every date in {@code text}, in order; overlapping readings are settled for the first pattern.
   */
  static List<Found> all(String text, Habits habits) {
    List<Found> found = new ArrayList<>();
    if (!hasDigit(text)) {
      return found;
    }
    if (hasYear(text)) {
      withYear(text, habits, found);
    }
    for (Matcher m = NUMERIC.matcher(text); m.find(); ) {
      put(found, numeric(m, habits), m, text, habits);
    }
    if (hasYear(text)) {
      for (Matcher m = MONTH_ONLY.matcher(text); m.find(); ) {
        put(found, monthOnly(m, habits), m, text, habits);
      }
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** True where {@link #YEAR} occurs, which is quicker to see than by five expressions. */
  private static boolean hasYear(String text) {
    for (int i = 0; i + 3 < text.length(); i++) {
      char c = text.charAt(i);
      boolean century =
          (c == '1' && text.charAt(i + 1) == '9') || (c == '2' && text.charAt(i + 1) == '0');
      if (century && isDigit(text.charAt(i + 2)) && isDigit(text.charAt(i + 3))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void withYear(String text, Habits habits, List<Found> found) {
    for (Matcher m = ISO.matcher(text); m.find(); ) {
      put(found, iso(m, habits), m, text, habits);
    }
    for (Matcher m = EAST_ASIAN.matcher(text); m.find(); ) {
      put(found, day(num(m, 1), num(m, 2), num(m, 3)), m, text, habits);
    }
    for (Matcher m = DAY_MONTH.matcher(text); m.find(); ) {
      put(found, day(num(m, 3), month(m.group(2), habits), num(m, 1)), m, text, habits);
    }
    for (Matcher m = MONTH_DAY.matcher(text); m.find(); ) {
      put(found, day(num(m, 3), month(m.group(1), habits), num(m, 2)), m, text, habits);
    }
    for (Matcher m = YEAR_FIRST.matcher(text); m.find(); ) {
      put(found, day(num(m, 1), month(m.group(2), habits), num(m, 3)), m, text, habits);
    }
  }

  private static void put(
      List<Found> found, @Nullable Moment day, Matcher m, String text, Habits habits) {
    Span span = new Span(m.start(), m.end());
    if (day == null || found.stream().anyMatch(f -> f.span().overlaps(span))) {
      return;
    }
    if (day.precision() != Precision.DAY) {
      found.add(new Found(day, span));
      return;
    }
    found.add(withClock(day, span, text, habits));
  }

  /** A clock time right behind the date, else right before it. */
  private static Found withClock(Moment day, Span span, String text, Habits habits) {
    int limit = Math.min(text.length(), span.end() + REACH + 12);
    for (Pattern pattern : List.of(CLOCK, HOUR_ONLY)) {
      Matcher after = pattern.matcher(text).region(span.end(), limit);
      if (after.find() && after.start() - span.end() <= REACH) {
        return clocked(day, span, after, pattern == CLOCK, habits);
      }
    }
    int from = Math.max(0, span.start() - REACH - 4);
    for (Pattern pattern : List.of(CLOCK, HOUR_ONLY)) {
      Matcher before = pattern.matcher(text).region(from, span.start());
      if (before.find()) {
        return clocked(day, span, before, pattern == CLOCK, habits);
      }
    }
    return new Found(day, span);
  }

  private static Found clocked(Moment day, Span span, Matcher m, boolean minutes, Habits habits) {
    int hour = num(m, 1);
    String half = m.group(minutes ? 4 : 2);
    if (half != null) {
      boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    int minute = minutes ? num(m, 2) : 0;
    boolean seconds = minutes && m.group(3) != null;
    int second = seconds ? num(m, 3) : 0;
    if (hour > 23 || minute > 59 || second > 59) {
      return new Found(day, span);
    }
    LocalDateTime local = day.local().withHour(hour).withMinute(minute).withSecond(second);
    String zone = m.group(minutes ? 5 : 3);
    Moment moment =
        new Moment(
            local,
            zone == null ? null : Zones.of(zone, local, habits.country()),
            seconds ? Precision.SECOND : Precision.MINUTE);
    return new Found(moment, span.hull(new Span(m.start(), m.end())));
  }

  private static @Nullable Moment iso(Matcher m, Habits habits) {
    Moment day = day(num(m, 1), num(m, 2), num(m, 3));
    if (day == null || m.group(4) == null) {
      return day;
    }
    int hour = num(m, 4);
    int minute = num(m, 5);
    int second = m.group(6) == null ? 0 : num(m, 6);
    if (hour > 23 || minute > 59 || second > 59) {
      return day;
    }
    LocalDateTime local = day.local().withHour(hour).withMinute(minute).withSecond(second);
    String zone = m.group(7);
    return new Moment(
        local,
        zone == null ? null : Zones.of(zone, local, habits.country()),
        m.group(6) == null ? Precision.MINUTE : Precision.SECOND);
  }

  private static @Nullable Moment numeric(Matcher m, Habits habits) {
    int a = num(m, 1);
    int b = num(m, 3);
    int year = num(m, 4);
    if (m.group(4).length() == 2) {
      year += 2000;
    }
    boolean dots = m.group(2).equals(".");
    if (a > 12 || dots || (a != b && habits.dayFirst())) {
      return day(year, b, a);
    }
    if (b > 12 || a == b || habits.monthFirst()) {
      return day(year, a, b);
    }
    // Third of April or fourth of March: nothing on the page tells, so only the year is sure.
    return null;
  }

  private static @Nullable Moment monthOnly(Matcher m, Habits habits) {
    int month = month(m.group(1), habits);
    int year = num(m, 2);
    if (month == 0 || year < FIRST_YEAR || year > LAST_YEAR) {
      return null;
    }
    return new Moment(LocalDate.of(year, month, 1).atStartOfDay(), null, Precision.MONTH);
  }

  static @Nullable Moment day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) {
      return null;
    }
    try {
      return new Moment(LocalDate.of(year, month, day).atStartOfDay(), null, Precision.DAY);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static int month(String word, Habits habits) {
    return MonthNames.of(word, habits.language());
  }

  private static int num(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
