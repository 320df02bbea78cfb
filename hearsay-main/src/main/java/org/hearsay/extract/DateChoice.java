package org.hearsay.extract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.model.DateCandidate;
import org.hearsay.model.DateRole;
import org.hearsay.model.Moment;
import org.hearsay.model.Precision;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the date of publication among the candidates, by ordered rules; none, where the evidence
 * is thin.
 *
 * <ol>
 *   <li><b>given</b>: the record that brought the text says it.
 *   <li><b>possible</b>: a page cannot be published after it was fetched, nor more than a day after
 *       it was last changed; such candidates are dropped.
 *   <li><b>trust</b>: the candidate of highest confidence, where that is at least {@value #ENOUGH};
 *       two places that name the same day support each other.
 *   <li><b>refreshed</b>: where that is within a day of the last change and another trusted
 *       candidate is earlier, the earlier one; likewise where a date line at the headline is
 *       earlier.
 *   <li><b>shown zone</b>: an instant in UTC that falls on the day before or after the one that the
 *       page shows or its address has is told in a zone in which it falls on that day.
 *   <li><b>undated</b>: otherwise. A day of the last change is none, shown or not: taken for the
 *       day of publication, it was right in 8 of 14 pages that show nothing else.
 * </ol>
 */
final class DateChoice {
  static final double ENOUGH = 0.55;
  private static final Duration SLACK = Duration.ofDays(1);

  private DateChoice() {}

  static @Nullable Moment published(List<DateCandidate> all, @Nullable Moment retrieved) {
    List<DateCandidate> possible = new ArrayList<>();
    for (DateCandidate c : all) {
      if (c.role() != DateRole.PUBLISHED) {
        continue;
      }
      if (c.from().startsWith("given")) {
        return c.value();
      }
      if (isPossible(c, all, retrieved)) {
        possible.add(c);
      }
    }
    DateCandidate best = null;
    double bestTrust = 0;
    for (DateCandidate c : possible) {
      double trust = c.confidence() + (isSupported(c, possible) ? 0.06 : 0);
      if (trust > bestTrust) {
        best = c;
        bestTrust = trust;
      }
    }
    if (best == null || bestTrust < ENOUGH) {
      return null;
    }
    best = earlier(best, possible, isRefreshed(best, all));
    return inShownZone(finer(best, possible), possible);
  }

  private static boolean isShown(DateCandidate c) {
    return c.from().startsWith("byline")
        || c.from().startsWith("time")
        || c.from().startsWith("line")
        || c.from().startsWith("relative");
  }

  /** The same instant: only the zone is inferred, as the nearest that fits the day shown. */
  private static Moment inShownZone(Moment chosen, List<DateCandidate> possible) {
    LocalDate day = chosen.local().toLocalDate();
    if (!ZoneOffset.UTC.equals(chosen.zone()) || !chosen.precision().hasClock()) {
      return chosen;
    }
    LocalDate shown = null;
    for (DateCandidate c : possible) {
      LocalDate other = c.value().local().toLocalDate();
      boolean local = (isShown(c) || c.from().startsWith("url")) && !isUtc(c);
      boolean exact = c.value().precision().hasClock() || c.value().precision() == Precision.DAY;
      if (local && exact && c.confidence() >= ENOUGH) {
        if (other.equals(day)) {
          return chosen;
        }
        shown = Math.abs(ChronoUnit.DAYS.between(day, other)) == 1 ? other : shown;
      }
    }
    return shown == null ? chosen : onDay(chosen, shown);
  }

  private static boolean isUtc(DateCandidate c) {
    return ZoneOffset.UTC.equals(c.value().zone());
  }

  private static Moment onDay(Moment chosen, LocalDate day) {
    int step = day.isBefore(chosen.local().toLocalDate()) ? -1 : 1;
    for (int hours = 1; hours <= (step < 0 ? 12 : 14); hours++) {
      LocalDateTime moved = chosen.local().plusHours((long) step * hours);
      if (moved.toLocalDate().equals(day)) {
        return new Moment(moved, ZoneOffset.ofHours(step * hours), chosen.precision());
      }
    }
    return chosen;
  }

  /** A "publication" within a day of the last change is what some systems write at every change. */
  private static boolean isRefreshed(DateCandidate best, List<DateCandidate> all) {
    return all.stream()
        .anyMatch(
            m ->
                m.role() == DateRole.MODIFIED
                    && ChronoUnit.DAYS.between(
                            best.value().local().toLocalDate(), m.value().local().toLocalDate())
                        <= 1);
  }

  /**
   * The trusted candidate that is earlier by more than a day, else {@code best} itself; where
   * several days are earlier, the page is a running report and they are its entries'.
   */
  private static DateCandidate earlier(
      DateCandidate best, List<DateCandidate> possible, boolean refreshed) {
    DateCandidate found = best;
    Set<LocalDate> days = new HashSet<>();
    for (DateCandidate c : possible) {
      boolean exact = c.value().precision().hasClock() || c.value().precision() == Precision.DAY;
      boolean before = c.value().latest().plus(SLACK).isBefore(best.value().earliest());
      boolean own = !c.from().startsWith("json-ld page") && !c.from().contains("dateCreated");
      boolean line = c.from().startsWith("byline") && !isShown(best);
      if (exact && before && own && (refreshed || line) && c.confidence() >= 0.7) {
        found = days.isEmpty() ? c : found;
        days.add(c.value().local().toLocalDate());
      }
    }
    return days.size() == 1 ? found : best;
  }

  private static boolean isPossible(
      DateCandidate c, List<DateCandidate> all, @Nullable Moment retrieved) {
    Instant start = c.value().earliest();
    if (retrieved != null && start.isAfter(retrieved.latest().plus(SLACK))) {
      return false;
    }
    Instant changed = null;
    for (DateCandidate m : all) {
      boolean later = changed == null || m.value().latest().isAfter(changed);
      if (m.role() == DateRole.MODIFIED && later) {
        changed = m.value().latest();
      }
    }
    return changed == null || !start.isAfter(changed.plus(SLACK)) || c.confidence() > 0.9;
  }

  private static boolean isSupported(DateCandidate c, List<DateCandidate> possible) {
    return possible.stream()
        .anyMatch(
            o ->
                !o.from().equals(c.from())
                    && o.value().local().toLocalDate().equals(c.value().local().toLocalDate()));
  }

  /** A bare day yields to a candidate that gives the clock time of the same day. */
  private static Moment finer(DateCandidate best, List<DateCandidate> possible) {
    if (best.value().precision().hasClock()) {
      return best.value();
    }
    for (DateCandidate c : possible) {
      boolean sameDay = c.value().local().toLocalDate().equals(best.value().local().toLocalDate());
      if (c.value().precision().hasClock() && sameDay && c.confidence() >= 0.55) {
        return c.value();
      }
    }
    return best.value();
  }
}
