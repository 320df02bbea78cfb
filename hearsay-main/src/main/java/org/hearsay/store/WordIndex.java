package org.hearsay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The words of a corpus: articles, attributions and claims, each a Lucene document. Only what has
 * changed is written again; all of it can be rebuilt from the facts at will.
 */
final class WordIndex implements AutoCloseable {
  private static final String GENERATION = "generation";
  private static final String FORMAT = "format";

  /**
   * Changes whenever what is indexed of an unchanged fact does: older indexes are then made anew.
   */
  private static final String THIS_FORMAT = "3";

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
        Map<String, String> data = open.getIndexCommit().getUserData();
        boolean known = THIS_FORMAT.equals(data.get(FORMAT));
        return known ? Long.parseLong(String.valueOf(data.get(GENERATION))) : -1;
      }
    } catch (IOException | NumberFormatException e) {
      return -1; // unreadable is as good as absent: it is rebuilt from the facts
    }
  }

  /** Ids of the articles in the index; empty where it cannot be read. */
  Set<String> articles() {
    Set<String> ids = new HashSet<>();
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader open = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(open);
      TopDocs all =
          searcher.search(
              new TermQuery(new Term("kind", "article")),
              Math.max(1, open.maxDoc()),
              Sort.INDEXORDER);
      for (ScoreDoc found : all.scoreDocs) {
        ids.add(searcher.storedFields().document(found.doc, Set.of("id")).get("id"));
      }
    } catch (IOException e) {
      return Set.of();
    }
    return ids;
  }

  /** Takes the documents of one owner. */
  interface Sink {
    void put(String owner, List<Document> documents);
  }

  /** Writes everything anew. */
  void rebuild(IndexedFacts facts, long generation) {
    write(facts, List.of(), false, generation, OpenMode.CREATE);
  }

  /**
   * Writes what changed since the index was written, and forgets the owners that are gone.
   *
   * @param wiped true where somebody deleted a document: then nothing that was forgotten may be
   *     left in the files. For stories that were only drawn up anew that would rewrite most of the
   *     index with every run.
   */
  void update(IndexedFacts changed, List<String> gone, boolean wiped, long generation) {
    write(changed, gone, wiped, generation, OpenMode.APPEND);
  }

  private void write(
      IndexedFacts facts, List<String> gone, boolean wiped, long generation, OpenMode mode) {
    IndexWriterConfig config = WritableIndex.config(ANALYZER, mode);
    try (Directory directory = WritableIndex.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (String owner : gone) {
        writer.deleteDocuments(new Term("owner", owner));
      }
      facts.each((owner, documents) -> put(writer, owner, documents, mode));
      if (wiped) {
        writer.forceMergeDeletes();
      }
      Map<String, String> data = Map.of(GENERATION, Long.toString(generation), FORMAT, THIS_FORMAT);
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the index in " + folder + ": " + e.getMessage(), e);
    }
  }

  private static void put(
      IndexWriter writer, String owner, List<Document> documents, OpenMode mode) {
    try {
      if (mode == OpenMode.CREATE) {
        writer.addDocuments(documents);
      } else {
        writer.updateDocuments(new Term("owner", owner), documents);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot index " + owner + ": " + e.getMessage(), e);
    }
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
