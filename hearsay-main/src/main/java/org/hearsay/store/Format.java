package org.hearsay.store;

import java.nio.file.Path;

/** In which format the tables of a corpus are; one of another format is not touched. */
final class Format {
  static final int KNOWN = 4;

  /** Brought up to the known one where somebody writes. */
  private static final int BEFORE = 3;

  private final Sql sql;

  Format(Sql sql) {
    this.sql = sql;
  }

  private long found() {
    boolean made =
        sql.first("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'article'", r -> 1)
            != null;
    String query = "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'format'";
    return made ? Math.max(1, sql.number(query)) : KNOWN;
  }

  /** Brings the format before this one up to it. */
  void bringUp() {
    if (found() == BEFORE) {
      new Migration(sql).from3();
    }
  }

  /**
   * Refuses a format that is not known.
   *
   * @throws IllegalArgumentException that says what can be done
   */
  void require(Path folder) {
    long found = found();
    if (found == KNOWN) {
      return;
    }
    String what = "Maybe ingest its sources again into a new folder?";
    if (found == BEFORE) {
      what =
          "Maybe bring it up, with all that people said of it: hearsay reindex --corpus " + folder;
    } else if (found > KNOWN) {
      what = "Maybe a newer hearsay wrote it?";
    }
    throw new IllegalArgumentException(
        "the corpus in "
            + folder
            + " was written in format "
            + found
            + ", this program knows format "
            + KNOWN
            + ". "
            + what);
  }
}
