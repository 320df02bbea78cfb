package org.hearsay.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Article;
import org.hearsay.model.Evidence;
import org.hearsay.model.Moment;
import org.hearsay.model.Precision;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Reads the day of a happening from a lead: weekdays and dates, relative to the publication. */
final class Days {
  private static final String MONTHS =
      "january|february|march|april|may|june|july|august|september|october|november|december";
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:on |late on |early on |since )?"
              + "(?:(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b"
              + "|(today|yesterday)\\b"
              + "|(" + MONTHS + ") (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (\\d{4}))?"
              + "|(\\d{1,2})(?:st|nd|rd|th)? (" + MONTHS + ")\\b(?:,? (\\d{4}))?)");

  private Days() {}

  /** The first day that the lead names, or null; the passage goes to the evidence. */
  static @Nullable Moment of(Article article, Span lead, List<Evidence> evidence) {
    Moment published = article.published();
    String text = lead.of(article.text()).toLowerCase(Locale.ROOT);
    // A dateline's date is when it was written, not when it happened.
    int from = dateline(text);
    Matcher matcher = DAY.matcher(text);
    while (matcher.find()) {
      LocalDate day = matcher.start() < from ? null : day(matcher, published);
      if (day != null) {
        Span span = new Span(lead.start() + matcher.start(), lead.start() + matcher.end());
        evidence.add(new Evidence(article.id(), span, "day, read from the day of publication"));
        return new Moment(day.atStartOfDay(), null, Precision.DAY);
      }
    }
    return null;
  }

  private static int dateline(String text) {
    int dash = Math.max(text.indexOf(" - "), Math.max(text.indexOf('\u2014'), text.indexOf('\u2013')));
    return dash >= 0 && dash < 60 ? dash : 0;
  }

  private static @Nullable LocalDate day(Matcher matcher, @Nullable Moment published) {
    boolean known =
        published != null
            && published.precision() != Precision.MONTH
            && published.precision() != Precision.YEAR;
    LocalDate base = known ? published.local().toLocalDate() : null;
    if (matcher.group(1) != null) {
      DayOfWeek weekday = DayOfWeek.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
      return base == null ? null : base.with(TemporalAdjusters.previousOrSame(weekday));
    }
    if (matcher.group(2) != null) {
      return base == null ? null : base.minusDays(matcher.group(2).equals("yesterday") ? 1 : 0);
    }
    boolean monthFirst = matcher.group(3) != null;
    String month = monthFirst ? matcher.group(3) : matcher.group(7);
    int number = Integer.parseInt(monthFirst ? matcher.group(4) : matcher.group(6));
    String year = monthFirst ? matcher.group(5) : matcher.group(8);
    return date(month, number, year, base);
  }

  private static @Nullable LocalDate date(
      String month, int number, @Nullable String year, @Nullable LocalDate base) {
    Month named = Month.valueOf(month.toUpperCase(Locale.ROOT));
    if (number < 1 || number > named.maxLength() || (year == null && base == null)) {
      return null;
    }
    int own = year != null ? Integer.parseInt(year) : base.getYear();
    if (number > named.length(LocalDate.of(own, 1, 1).isLeapYear())) {
      return null;
    }
    LocalDate day = LocalDate.of(own, named, number);
    // "December 28" in a January article is last year's; a date ahead is announced, not reported.
    return year == null && base != null && day.isAfter(base.plusDays(180)) ? day.minusYears(1) : day;
  }
}
