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
        case AUTO -> isOutput() && System.getenv("NO_COLOR") == null;
      };
    }
  }

  /**
   * True where standard output is a terminal; the launcher asks the shell, Java cannot tell the
   * streams apart.
   */
  static boolean isOutput() {
    return Boolean.getBoolean("hearsay.terminal.out");
  }

  /** True where standard error is a terminal. */
  static boolean isError() {
    return Boolean.getBoolean("hearsay.terminal.err");
  }

  static int width() {
    String columns = System.getenv("COLUMNS");
    return columns != null && columns.matches("[0-9]{1,4}") ? Integer.parseInt(columns) : USUAL;
  }
}
