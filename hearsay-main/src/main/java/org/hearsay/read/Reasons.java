package org.hearsay.read;

/** Reasons of rejection that several readers give. */
final class Reasons {
  private Reasons() {}

  static String tooLarge(ReadLimits limits) {
    return "more than the %d bytes that one document may have. Maybe it is several in one file?"
        .formatted(limits.documentBytes());
  }

  /** A message of a library in one line, as it may hold whole lines of input. */
  static String brief(Throwable problem) {
    String message = problem.getMessage() == null ? "" : problem.getMessage();
    String line = message.lines().findFirst().orElse("").strip();
    String cut = line.length() > 160 ? line.substring(0, 160) + "…" : line;
    return cut.isEmpty() ? problem.getClass().getSimpleName() : cut;
  }
}
