package org.hearsay.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Opens what lies in the folder of a corpus: the writer's lock and the database. */
final class CorpusFolder {
  private CorpusFolder() {}

  /** Held until it is closed, by one process at a time; the system lets go of a dead one's. */
  static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("write.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock held;
    try {
      held = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      held = null;
    }
    if (held == null) {
      channel.close();
      throw new IOException(
          "another process is writing to it. Maybe wait until it has finished; reading is possible meanwhile");
    }
    return channel;
  }

  /** The facts, and beside them as {@code people} what people said of them. */
  static Connection connect(Path folder) {
    try {
      Connection connection =
          DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("facts.db"));
      Sql sql = new Sql(connection);
      sql.list("PRAGMA busy_timeout = 10000", row -> 0);
      sql.run("ATTACH DATABASE ? AS people", folder.resolve("verdicts.db").toString());
      // WAL: readers are not stopped by the writer; FULL: a commit is on the disk before the next
      // step.
      for (String file : List.of("main", "people")) {
        sql.list("PRAGMA " + file + ".journal_mode = WAL", row -> row.getString(1));
        sql.run("PRAGMA " + file + ".synchronous = FULL");
      }
      sql.run("PRAGMA foreign_keys = ON");
      statements("verdict.sql", ";;").forEach(sql::run);
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "cannot open the database in " + folder + ": " + e.getMessage(), e);
    }
  }

  /**
   * The statements of a file beside this class, without comments.
   *
   * @param end what parts them
   */
  static List<String> statements(String file, String end) {
    try (InputStream in = CorpusFolder.class.getResourceAsStream(file)) {
      String text =
          new String(
              Objects.requireNonNull(in, file + " is missing from the jar").readAllBytes(),
              StandardCharsets.UTF_8);
      return Arrays.stream(text.replaceAll("(?m)--.*$", "").split(end))
          .filter(statement -> !statement.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
