package org.hearsay.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Places instants along a line. Reports come in bursts with days of silence between them: on a
 * plain scale the first hour, which decides who was first, is one dot. So a long gap is cut short,
 * and said to be.
 */
final class TimeScale {
  /** A gap counts at most so many times the usual one. */
  private static final double LONGEST = 8;

  private static final double BREAK = 12;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ROOT);
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT);
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ROOT);

  /** A place on the line with what to write under it. */
  record Tick(double x, String label) {}

  private final TreeMap<Instant, Double> places = new TreeMap<>();
  private final ZoneOffset zone;
  private final List<Tick> breaks = new ArrayList<>();

  TimeScale(Collection<Instant> times, ZoneOffset zone, double from, double to) {
    this.zone = zone;
    List<Instant> sorted = List.copyOf(new TreeSet<>(times));
    if (sorted.isEmpty()) {
      return;
    }
    List<Double> gaps = new ArrayList<>();
    for (int i = 1; i < sorted.size(); i++) {
      gaps.add((double) Duration.between(sorted.get(i - 1), sorted.get(i)).toSeconds());
    }
    List<Double> ordered = gaps.stream().sorted().toList();
    double usual = ordered.isEmpty() ? 1 : Math.max(600, ordered.get(ordered.size() / 2));
    double all = gaps.stream().mapToDouble(g -> Math.min(g, usual * LONGEST)).sum();
    double at = 0;
    double wide = to - from;
    places.put(sorted.get(0), from + (all == 0 ? wide / 2 : 0));
    for (int i = 0; i < gaps.size(); i++) {
      double gap = Math.min(gaps.get(i), usual * LONGEST);
      if (gaps.get(i) > usual * BREAK) {
        double x = from + (at + gap / 2) / all * wide;
        breaks.add(new Tick(x, Wording.span(Duration.ofSeconds(gaps.get(i).longValue()))));
      }
      at += gap;
      places.put(sorted.get(i + 1), from + at / all * wide);
    }
  }

  double place(Instant time) {
    return places.getOrDefault(time, 0.0);
  }

  /** Gaps that were cut short, with how long they are. */
  List<Tick> breaks() {
    return breaks;
  }

  /** Times to write down, no two closer than {@code apart}; the first always. */
  List<Tick> ticks(double apart) {
    List<Tick> ticks = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    String day = "";
    for (var place : places.entrySet()) {
      if (place.getValue() - last >= apart) {
        var utc = place.getKey().atOffset(zone);
        String now = YEAR.format(utc);
        String label = ticks.isEmpty() ? now : (now.equals(day) ? CLOCK : DAY).format(utc);
        ticks.add(new Tick(place.getValue(), label));
        day = now;
        last = place.getValue();
      }
    }
    return ticks;
  }
}
