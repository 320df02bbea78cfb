package org.hearsay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.MultiFieldQueryParser;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Claim;
import org.hearsay.model.Span;
import org.hearsay.model.Story;

/**
 * The words of a corpus: articles, attributions and claims, each a Lucene document. Rebuilt from
 * the facts at will.
 */
final class WordIndex {
  private static final String GENERATION = "generation";
  private static final String[] SEARCHED = {"title", "text", "outlet", "source"};
  private static final int SNIPPET = 200;

  private final Path folder;

  WordIndex(Path folder) {
    this.folder = folder;
  }

  /** The generation of the facts that this index was built from, or -1. */
  long generation() {
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return -1;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        String value = reader.getIndexCommit().getUserData().get(GENERATION);
        return value == null ? -1 : Long.parseLong(value);
      }
    } catch (IOException | NumberFormatException e) {
      return -1; // unreadable is as good as absent: it is rebuilt from the facts
    }
  }

  /** Ids of the articles in the index; empty where it cannot be read. */
  Set<String> articles() {
    Set<String> ids = new HashSet<>();
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      TopDocs all =
          searcher.search(
              new TermQuery(new Term("kind", "article")), Math.max(1, reader.maxDoc()), Sort.INDEXORDER);
      for (ScoreDoc found : all.scoreDocs) {
        ids.add(searcher.storedFields().document(found.doc, Set.of("id")).get("id"));
      }
    } catch (IOException e) {
      return Set.of();
    }
    return ids;
  }

  /** What of the index is to be written anew; the rest of it stays. */
  record Change(
      Source<AttributedArticle> articles,
      Source<Story> stories,
      List<String> goneArticles,
      List<String> goneStories,
      long generation) {}

  /** Hands everything to a sink, one at a time: a corpus need not fit into memory. */
  interface Source<T> {
    void each(Consumer<T> sink);
  }

  void rebuild(
      Source<AttributedArticle> articles, Source<Story> stories, long generation) {
    write(
        new Change(articles, stories, List.of(), List.of(), generation),
        IndexWriterConfig.OpenMode.CREATE);
  }

  /** Writes what changed since the index was written. */
  void update(Change change) {
    write(change, IndexWriterConfig.OpenMode.APPEND);
  }

  private void write(Change change, IndexWriterConfig.OpenMode mode) {
    IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer());
    config.setOpenMode(mode);
    boolean update = mode != IndexWriterConfig.OpenMode.CREATE;
    try (Directory directory = WritableIndex.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (String gone : change.goneArticles()) {
        writer.deleteDocuments(new Term("id", gone));
      }
      for (String gone : change.goneStories()) {
        writer.deleteDocuments(new Term("id", gone));
      }
      change
          .articles()
          .each(article -> unchecked(() -> put(writer, article, update)));
      change.stories().each(story -> unchecked(() -> put(writer, story, update)));
      if (!change.goneArticles().isEmpty()) {
        writer.forceMergeDeletes(); // of what a user deleted, nothing may remain
      }
      writer.setLiveCommitData(Map.of(GENERATION, Long.toString(change.generation())).entrySet());
      writer.commit();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the index in " + folder + ": " + e.getMessage(), e);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(IndexWriter writer, AttributedArticle article, boolean update)
      throws IOException {
    if (update) {
      writer.deleteDocuments(new Term("id", article.id()));
    }
    add(writer, article);
  }

  private static void put(IndexWriter writer, Story story, boolean update) throws IOException {
    if (update) {
      writer.deleteDocuments(new Term("id", story.id()));
    }
    for (Claim claim : story.claims()) {
      writer.addDocument(document("claim", story.id(), story.headline(), claim.text()));
    }
  }

  private static void add(IndexWriter writer, AttributedArticle article) throws IOException {
    String headline = article.article().headline();
    String text = article.article().text();
    Document document = document("article", article.id(), headline == null ? "" : headline, text);
    String outlet = article.article().outlet().name();
    document.add(new TextField("outlet", outlet == null ? "" : outlet, Field.Store.NO));
    writer.addDocument(document);
    for (Attribution a : article.attributions()) {
      String name = a.sourceName() == null ? words(text, a.source()) : a.sourceName();
      Document quote = document("attribution", article.id(), name, words(text, a.content()));
      quote.add(new TextField("source", name, Field.Store.NO));
      writer.addDocument(quote);
    }
  }

  private static Document document(String kind, String id, String title, String text) {
    Document document = new Document();
    document.add(new StringField("kind", kind, Field.Store.YES));
    document.add(new StringField("id", id, Field.Store.YES));
    document.add(new TextField("title", title, Field.Store.YES));
    document.add(new TextField("text", text, Field.Store.NO));
    document.add(new StoredField("snippet", text.substring(0, Math.min(SNIPPET, text.length()))));
    return document;
  }

  private static String words(String text, List<Span> spans) {
    return String.join(" … ", spans.stream().map(s -> s.of(text)).toList());
  }

  /** The best {@code most} hits; a query that is no query syntax is searched as plain words. */
  List<Hit> search(String query, int most) {
    try (Directory directory = FSDirectory.open(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(parse(query), most).scoreDocs) {
        Document document = searcher.storedFields().document(found.doc);
        hits.add(
            new Hit(
                document.get("kind"),
                document.get("id"),
                document.get("title"),
                document.get("snippet"),
                found.score));
      }
      return hits;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot read the index in " + folder + ": " + e.getMessage(), e);
    }
  }

  private static Query parse(String query) {
    MultiFieldQueryParser parser = new MultiFieldQueryParser(SEARCHED, new EnglishAnalyzer());
    parser.setDefaultOperator(QueryParser.Operator.AND);
    try {
      return parser.parse(query);
    } catch (ParseException e) {
      try {
        return parser.parse(QueryParser.escape(query));
      } catch (ParseException impossible) {
        throw new IllegalArgumentException(
            "query '" + query + "' cannot be read: " + e.getMessage(), impossible);
      }
    }
  }
}
