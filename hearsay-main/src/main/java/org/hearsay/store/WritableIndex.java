package org.hearsay.store;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Opens an index to write to it. */
final class WritableIndex {
  private WritableIndex() {}

  /**
   * How to write. Where a merge is forced, every deleted entry goes: by default a segment of which
   * less than a tenth is deleted keeps it, words and all.
   */
  static IndexWriterConfig config(Analyzer analyzer, OpenMode mode) {
    TieredMergePolicy merging = new TieredMergePolicy();
    merging.setForceMergeDeletesPctAllowed(0);
    return new IndexWriterConfig(analyzer).setOpenMode(mode).setMergePolicy(merging);
  }

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
