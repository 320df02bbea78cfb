package org.hearsay.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Which articles of a corpus may be about the same, or share text: those that share telling words.
 *
 * <p>An index apart from the word index, because an article's words never change and its facts do:
 * nothing here is ever written twice, so that the number of articles that hold a word, and with it
 * the neighbourhood, does not depend on the order in which a corpus grew. Weights are whole
 * numbers, so that their sums are exact in any order.
 */
final class Neighbours {
  /** Telling words looked up for an article. */
  private static final int TERMS = 40;

  /** Of their weight, what a neighbour must share. */
  private static final double ENOUGH = 0.15;

  /**
   * Of what the nearest shares, the part that a neighbour must share: beside a copy, a report with
   * a few words in common matters to nobody. Without it 100 articles touched 7,964 of 100,000, with
   * it 484.
   */
  private static final double BESIDE_THE_NEAREST = 1.0 / 3;

  private static final int MOST = 200;
  private static final String WORD = "word";
  private static final String ID = "id";

  private final Path folder;

  Neighbours(Path folder) {
    this.folder = folder;
  }

  /** An article with the words that its neighbours must share. */
  record Described(String id, String headline, String text) {}

  /** The articles in the index. */
  Set<String> ids() {
    Set<String> ids = new HashSet<>();
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return ids;
      }
      try (IndexReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          TermsEnum terms = leaf.reader().terms(ID).iterator();
          while (terms.next() != null) {
            ids.add(terms.term().utf8ToString());
          }
        }
      }
      return ids;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Makes the index hold what it should. */
  void change(Iterable<Described> add, Collection<String> remove, boolean anew) {
    OpenMode mode = anew ? OpenMode.CREATE : OpenMode.CREATE_OR_APPEND;
    IndexWriterConfig config = WritableIndex.config(new EnglishAnalyzer(), mode);
    try (Directory directory = WritableIndex.open(folder);
        IndexWriter writer = new IndexWriter(directory, config)) {
      for (String id : remove) {
        writer.deleteDocuments(new Term(ID, id));
      }
      for (Described article : add) {
        writer.addDocument(document(article));
      }
      if (!remove.isEmpty()) {
        // A word that only a deleted article held must not be found any more, nor be counted.
        writer.forceMergeDeletes();
      }
      writer.commit();
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static Document document(Described article) {
    FieldType words = new FieldType();
    words.setIndexOptions(IndexOptions.DOCS);
    words.setTokenized(true);
    words.setOmitNorms(true);
    words.freeze();
    Document document = new Document();
    document.add(new StringField(ID, article.id(), Field.Store.YES));
    document.add(new Field(WORD, article.headline() + "\n" + article.text(), words));
    return document;
  }

  /** Ids of the articles that share enough with any of the given ones. */
  Set<String> of(Iterable<Described> articles) {
    Set<String> found = new HashSet<>();
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return found;
      }
      try (IndexReader reader = DirectoryReader.open(directory);
          Analyzer analyzer = new EnglishAnalyzer()) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (Described article : articles) {
          search(searcher, article.id(), terms(article, analyzer, reader), found);
        }
      }
      return found;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private record Weighted(String word, int weight) {}

  private static void search(
      IndexSearcher searcher, String article, List<Weighted> terms, Set<String> found)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    long all = 0;
    for (Weighted term : terms) {
      all += term.weight();
      query.add(
          new BoostQuery(
              new ConstantScoreQuery(new TermQuery(new Term(WORD, term.word()))), term.weight()),
          Occur.SHOULD);
    }
    double least = ENOUGH * all;
    for (ScoreDoc hit : searcher.search(query.build(), MOST).scoreDocs) {
      if (hit.score < least) {
        break;
      }
      String id = searcher.storedFields().document(hit.doc).get(ID);
      if (!id.equals(article)) {
        found.add(id);
        least = Math.max(least, BESIDE_THE_NEAREST * hit.score);
      }
    }
  }

  /** The most telling words of an article: often in it, seldom in others. */
  private static List<Weighted> terms(Described article, Analyzer analyzer, IndexReader reader)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    try (TokenStream tokens =
        analyzer.tokenStream(WORD, article.headline() + "\n" + article.text())) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        counts.merge(word.toString(), 1, Integer::sum);
      }
      tokens.end();
    }
    List<Weighted> terms = new ArrayList<>();
    int all = Math.max(1, reader.numDocs());
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      int holding = reader.docFreq(new Term(WORD, count.getKey()));
      double rarity = Math.log((all + 1.0) / (holding + 0.5));
      int weight = (int) Math.round(8 * rarity * (1 + Math.log(count.getValue())));
      if (holding > 0 && weight > 0) {
        terms.add(new Weighted(count.getKey(), weight));
      }
    }
    terms.sort(Comparator.comparingInt(Weighted::weight).reversed().thenComparing(Weighted::word));
    return terms.subList(0, Math.min(TERMS, terms.size()));
  }

  private UncheckedIOException failed(IOException e) {
    return new UncheckedIOException(
        "the index of neighbours in "
            + folder
            + " failed: "
            + e.getMessage()
            + ". Maybe 'hearsay reindex' helps: it is made from the facts.",
        e);
  }
}
