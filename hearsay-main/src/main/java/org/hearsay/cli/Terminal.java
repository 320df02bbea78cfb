package org.hearsay.cli;

/** What is known of the terminal. */
final class Terminal {
  private static final int USUAL = 80;

  private Terminal() {}

  /** When to colour. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    boolean on() {
      return switch (this) {
        case ALWAYS -> true;
        case NEVER -> false;
        // https://no-color.org: any value switches colour off.
        case AUTO -> System.console() != null && System.getenv("NO_COLOR") == null;
      };
    }
  }

  static int width() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : USUAL;
  }
}
