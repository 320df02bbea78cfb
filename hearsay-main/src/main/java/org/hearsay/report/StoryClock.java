package org.hearsay.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Moment;
import org.hearsay.model.Trace;

/**
 * Puts a story's times into one order for a reader: a day at its noon, a clock time without a zone
 * in the zone that most of the story's reports give.
 *
 * <p>For drawing and listing only. What is derived from times uses their bounds; the earliest
 * instant that a time without a zone can mean would put it up to a day before reports of the same
 * minute.
 */
public final class StoryClock {
  private final ZoneOffset zone;

  public StoryClock(Trace trace) {
    Map<ZoneOffset, Integer> counts = new HashMap<>();
    for (AttributedArticle document : trace.documents()) {
      Moment published = document.article().published();
      if (published != null && published.zone() != null) {
        counts.merge(published.zone(), 1, Integer::sum);
      }
    }
    zone =
        counts.entrySet().stream()
            .max(
                Map.Entry.<ZoneOffset, Integer>comparingByValue()
                    .thenComparing(e -> e.getKey().getId()))
            .map(Map.Entry::getKey)
            .orElse(ZoneOffset.UTC);
  }

  /** The zone that most reports give. */
  ZoneOffset zone() {
    return zone;
  }

  /** Where a time stands. */
  public Instant at(Moment moment) {
    ZoneOffset given = moment.zone();
    ZoneOffset offset = given == null ? zone : given;
    boolean clock = moment.precision().hasClock();
    return (clock ? moment.local() : moment.local().plusHours(12)).toInstant(offset);
  }
}
