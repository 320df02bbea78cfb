package org.hearsay.model;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A time as a source stated it: the local reading, the zone where it was given, and how exact it
 * is.
 *
 * <p>A moment is an interval: {@link #earliest} and {@link #latest} bound the instants it can mean.
 * Where no zone was given, every zone on earth (UTC-12 to UTC+14) is possible.
 */
public record Moment(LocalDateTime local, @Nullable ZoneOffset zone, Precision precision)
    implements Serializable {
  private static final ZoneOffset EASTMOST = ZoneOffset.ofHours(14);
  private static final ZoneOffset WESTMOST = ZoneOffset.ofHours(-12);

  public Moment {
    local = truncate(local, precision);
  }

  /** The first instant that this can mean. */
  public Instant earliest() {
    return local.toInstant(zone == null ? EASTMOST : zone);
  }

  /** The last instant that this can mean, to the second. */
  public Instant latest() {
    LocalDateTime end =
        switch (precision) {
          case SECOND -> local;
          case MINUTE -> local.plusSeconds(59);
          case DAY -> local.plusDays(1).minusSeconds(1);
          case MONTH -> local.plusMonths(1).minusSeconds(1);
          case YEAR -> local.plusYears(1).minusSeconds(1);
        };
    return end.toInstant(zone == null ? WESTMOST : zone);
  }

  /** True where this is before {@code other} whatever zones and clock times the two leave open. */
  public boolean surelyBefore(Moment other) {
    return latest().isBefore(other.earliest());
  }

  /**
   * ISO 8601, as exact as the precision: {@code 2021-11-02T08:59:00+05:30}, {@code 2021-11-02},
   * {@code 2021-11}.
   */
  public String iso() {
    String date = local.toLocalDate().toString();
    return switch (precision) {
      case SECOND, MINUTE -> date + "T" + clock() + (zone == null ? "" : zone.getId());
      case DAY -> date;
      case MONTH -> date.substring(0, date.length() - 3);
      case YEAR -> date.substring(0, date.length() - 6);
    };
  }

  private String clock() {
    return twoDigits(local.getHour())
        + ":"
        + twoDigits(local.getMinute())
        + ":"
        + twoDigits(local.getSecond());
  }

  /** Two dates stand in every edge: a format string read anew each time took a fiftieth of all. */
  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static LocalDateTime truncate(LocalDateTime time, Precision precision) {
    return switch (precision) {
      case SECOND -> time.truncatedTo(ChronoUnit.SECONDS);
      case MINUTE -> time.truncatedTo(ChronoUnit.MINUTES);
      case DAY -> time.truncatedTo(ChronoUnit.DAYS);
      case MONTH -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
      case YEAR -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
    };
  }
}
