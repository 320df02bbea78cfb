package org.hearsay.cli;

/** The contract's exit codes. */
final class Exit {
  static final int OK = 0;
  static final int NOTHING = 1;
  static final int USAGE = 2;
  static final int QUARANTINED = 3;

  private Exit() {}
}
