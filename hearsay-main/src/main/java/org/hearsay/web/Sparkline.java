package org.hearsay.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.hearsay.report.Html;
import org.hearsay.report.Wording;

/** Reports over time as a small row of bars. */
final class Sparkline {
  private static final int BARS = 24;
  private static final int WIDE = 120;
  private static final int HIGH = 22;

  private Sparkline() {}

  /** The bars; {@code times} are as exact as known, ISO 8601. */
  static void draw(Html html, List<String> times) {
    List<Instant> sorted = times.stream().map(Sparkline::instant).sorted().toList();
    if (sorted.isEmpty()) {
      html.element("span", "when", "undated");
      return;
    }
    Instant first = sorted.get(0);
    Instant last = sorted.get(sorted.size() - 1);
    long span = Math.max(1, Duration.between(first, last).toSeconds());
    int[] bars = new int[BARS];
    for (Instant time : sorted) {
      long at = Duration.between(first, time).toSeconds();
      bars[(int) Math.min(BARS - 1, at * BARS / span)]++;
    }
    String told =
        Wording.count(sorted.size(), "dated report")
            + (sorted.size() == 1 ? ", " + day(first) : ", " + day(first) + " to " + day(last));
    html.raw("<svg class=\"spark\" viewBox=\"0 0 " + WIDE + " " + HIGH + "\" role=\"img\">")
        .raw("<title>")
        .text(told)
        .raw("</title>");
    int most = 1;
    for (int bar : bars) {
      most = Math.max(most, bar);
    }
    double wide = (double) WIDE / BARS;
    for (int i = 0; i < BARS; i++) {
      if (bars[i] > 0) {
        double high = Math.max(3, (double) bars[i] / most * (HIGH - 2));
        html.raw(
            String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                i * wide,
                HIGH - 1 - high,
                wide - 1,
                high));
      }
    }
    html.raw(
        "<line x1=\"0\" x2=\""
            + WIDE
            + "\" y1=\""
            + (HIGH - .5)
            + "\" y2=\""
            + (HIGH - .5)
            + "\"/>");
    html.raw("</svg>");
    html.element(
        "span", "when", day(first) + (day(first).equals(day(last)) ? "" : " – " + day(last)));
  }

  /** A day counts as its noon, a clock time without a zone as UTC: near enough for a bar. */
  private static Instant instant(String time) {
    if (time.contains("T")) {
      boolean zone = time.length() > 19;
      return OffsetDateTime.parse(zone ? time : time + "Z").toInstant();
    }
    String day = time + "-01-01".substring(Math.min(6, time.length() - 4));
    return Instant.parse(day + "T12:00:00Z");
  }

  private static String day(Instant instant) {
    return instant.toString().substring(0, 10);
  }
}
