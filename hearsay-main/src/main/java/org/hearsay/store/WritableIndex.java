package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Opens an index to write to it. */
final class WritableIndex {
  private WritableIndex() {}

  /**
   * A damaged index is emptied: a writer would refuse to open it, and it is made from the facts.
   */
  static Directory open(Path folder) throws IOException {
    Directory directory = FSDirectory.open(folder);
    if (DirectoryReader.indexExists(directory)) {
      try {
        DirectoryReader.open(directory).close();
      } catch (IOException damaged) {
        for (String file : directory.listAll()) {
          directory.deleteFile(file);
        }
      }
    }
    return directory;
  }
}
