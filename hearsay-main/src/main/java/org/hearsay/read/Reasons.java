package org.hearsay.read;

import java.util.Locale;

/** Reasons of rejection that several readers give. */
final class Reasons {
  private Reasons() {}

  /**
   * {@code format} with its values, the same on every machine: numbers without the locale's digits.
   */
  static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  static String tooLarge(ReadLimits limits) {
    return text(
        "more than the %d bytes that one document may have. Maybe it is several in one file?",
        limits.documentBytes());
  }

  /** A message of a library in one line, as it may hold whole lines of input. */
  static String brief(Throwable problem) {
    String message = problem.getMessage() == null ? "" : problem.getMessage();
    String line = message.lines().findFirst().orElse("").strip();
    String cut = line.length() > 160 ? line.substring(0, 160) + "…" : line;
    return cut.isEmpty() ? problem.getClass().getSimpleName() : cut;
  }
}
