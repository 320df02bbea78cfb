package org.hearsay.extract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
 *       candidate is earlier, the earlier one.
 *   <li><b>undated</b>: otherwise.
 * </ol>
 */
final class DateChoice {
  private static final double ENOUGH = 0.55;
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
    if (best != null && isRefreshed(best, all)) {
      best = earlier(best, possible);
    }
    return best == null || bestTrust < ENOUGH ? null : finer(best, possible);
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
  private static DateCandidate earlier(DateCandidate best, List<DateCandidate> possible) {
    DateCandidate found = best;
    Set<LocalDate> days = new HashSet<>();
    for (DateCandidate c : possible) {
      boolean exact = c.value().precision().hasClock() || c.value().precision() == Precision.DAY;
      boolean before = c.value().latest().plus(SLACK).isBefore(best.value().earliest());
      boolean own = !c.from().startsWith("json-ld page") && !c.from().contains("dateCreated");
      if (exact && before && own && c.confidence() >= 0.7) {
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
