package org.hearsay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The words of a corpus: articles, attributions and claims, each a Lucene document. Only what has
 * changed is written again; all of it can be rebuilt from the facts at will.
 */
final class WordIndex implements AutoCloseable {
  private static final String GENERATION = "generation";

  /** Words of a text lose their endings, words of a name do not. */
  static final Analyzer ANALYZER =
      new PerFieldAnalyzerWrapper(
          new EnglishAnalyzer(),
          Map.of(
              "outlet", new StandardAnalyzer(),
              "source", new StandardAnalyzer(),
              "cites", new StandardAnalyzer(),
              "copies", new StandardAnalyzer()));

  private final Path folder;
  private @Nullable DirectoryReader reader;

  WordIndex(Path folder) {
    this.folder = folder;
  }

  /** The generation of the facts that this index was built from, or -1. */
  long generation() {
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return -1;
      }
      try (DirectoryReader open = DirectoryReader.open(directory)) {
        String value = open.getIndexCommit().getUserData().get(GENERATION);
        return value == null ? -1 : Long.parseLong(value);
      }
    } catch (IOException | NumberFormatException e) {
      return -1; // unreadable is as good as absent: it is rebuilt from the facts
    }
  }

  /** Writes what has changed; an index that cannot be read is made anew. */
  void refresh(IndexedFacts facts, long generation) {
    Map<String, String> old = Map.of();
    if (generation() >= 0) {
      try {
        old = stamps();
      } catch (IOException | RuntimeException e) {
        old = Map.of();
      }
    }
    IndexWriterConfig config = new IndexWriterConfig(ANALYZER);
    config.setOpenMode(
        old.isEmpty()
            ? IndexWriterConfig.OpenMode.CREATE
            : IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    Map<String, String> wanted = facts.stamps();
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (Map.Entry<String, String> entry : wanted.entrySet()) {
        String owner = entry.getKey();
        if (!entry.getValue().equals(old.get(owner))) {
          writer.updateDocuments(
              new Term("owner", owner), facts.documents(owner, entry.getValue()));
        }
      }
      Set<String> kept = wanted.keySet();
      for (String owner : old.keySet()) {
        if (!kept.contains(owner)) {
          writer.deleteDocuments(new Term("owner", owner));
        }
      }
      writer.setLiveCommitData(Map.of(GENERATION, Long.toString(generation)).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the index in " + folder + ": " + e.getMessage(), e);
    }
  }

  private Map<String, String> stamps() throws IOException {
    Map<String, String> stamps = new TreeMap<>();
    IndexSearcher searcher = searcher();
    int most = Math.max(1, searcher.getIndexReader().maxDoc());
    var stored = searcher.storedFields();
    for (ScoreDoc d : searcher.search(new TermQuery(new Term("stamped", "yes")), most).scoreDocs) {
      String line = stored.document(d.doc, Set.of("stamp")).get("stamp");
      int cut = line.lastIndexOf('\n');
      stamps.put(line.substring(0, cut), line.substring(cut + 1));
    }
    return stamps;
  }

  /** A searcher over the newest commit. */
  IndexSearcher searcher() throws IOException {
    DirectoryReader open = reader;
    if (open == null) {
      open = DirectoryReader.open(FSDirectory.open(folder));
    } else {
      DirectoryReader newer = DirectoryReader.openIfChanged(open);
      if (newer != null) {
        open.close();
        open = newer;
      }
    }
    reader = open;
    return new IndexSearcher(open);
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader.directory().close();
    }
  }
}
