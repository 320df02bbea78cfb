package org.hearsay.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

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

  static Connection connect(Path folder) {
    try {
      Connection connection =
          DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("facts.db"));
      Sql sql = new Sql(connection);
      // WAL: readers are not stopped by the writer; FULL: a commit is on the disk before the next
      // step.
      sql.list("PRAGMA journal_mode = WAL", row -> row.getString(1));
      sql.run("PRAGMA synchronous = FULL");
      sql.run("PRAGMA foreign_keys = ON");
      sql.list("PRAGMA busy_timeout = 10000", row -> 0);
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "cannot open the database in " + folder + ": " + e.getMessage(), e);
    }
  }
}
