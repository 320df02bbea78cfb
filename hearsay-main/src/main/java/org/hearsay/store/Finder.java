package org.hearsay.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** Searches the index: within its time, copies folded under one of them. */
final class Finder {
  private static final long MILLIS = 2000;

  /** As many matches are looked at before folding: behind them nobody turns pages. */
  private static final int DEEPEST = 2000;

  private final WordIndex index;
  private final Sql sql;
  private final JudgedWords judged;

  Finder(WordIndex index, Sql sql) {
    this.index = index;
    this.sql = sql;
    this.judged = new JudgedWords(sql);
  }

  /** {@code most} results from the {@code skip}th on. */
  Results find(String text, int most, int skip) {
    QueryReader reader = new QueryReader(judged);
    Query query = reader.read(text);
    return found(query, reader.terms(), most, skip);
  }

  /** Articles whose words are most like those of {@code text}, without {@code except}. */
  Results like(String text, @Nullable String except, int most) {
    try {
      IndexSearcher searcher = index.searcher();
      MoreLikeThis like = new MoreLikeThis(searcher.getIndexReader());
      like.setAnalyzer(WordIndex.ANALYZER);
      like.setFieldNames(new String[] {"text"});
      like.setMinDocFreq(1);
      like.setMinTermFreq(1);
      like.setMaxQueryTerms(40);
      BooleanQuery.Builder query =
          new BooleanQuery.Builder()
              .add(like.like("text", new StringReader(text)), Occur.MUST)
              .add(new TermQuery(new Term("kind", "article")), Occur.FILTER);
      if (except != null) {
        query.add(new TermQuery(new Term("id", except)), Occur.MUST_NOT);
      }
      return found(query.build(), List.of(), most, 0);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private Results found(Query query, List<String> terms, int most, int skip) {
    try {
      IndexSearcher searcher = index.searcher();
      searcher.setTimeout(new QueryTimeoutImpl(MILLIS));
      TopDocs top = searcher.search(query, Math.min(DEEPEST, 50 + (skip + most) * 8));
      Map<String, List<ScoreDoc>> folded = folded(searcher, top.scoreDocs);
      List<List<ScoreDoc>> page = folded.values().stream().skip(skip).limit(most).toList();
      List<Hit> hits = new ArrayList<>();
      for (List<ScoreDoc> group : page) {
        List<Hit> like = new ArrayList<>(group.size());
        for (ScoreDoc d : group) {
          like.add(hit(searcher.storedFields().document(d.doc), d.score));
        }
        hits.add(shown(like, terms));
      }
      boolean more = folded.size() > skip + most;
      return new Results(hits, top.totalHits.value, more, searcher.timedOut());
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** By what they are folded under, best first; nothing is read of those that are not shown. */
  private Map<String, List<ScoreDoc>> folded(IndexSearcher searcher, ScoreDoc[] found)
      throws IOException {
    ScoreDoc[] inOrder = found.clone();
    Arrays.sort(inOrder, Comparator.comparingInt(d -> d.doc));
    Map<Integer, String> keys = new HashMap<>();
    NumericDocValues folds = MultiDocValues.getNumericValues(searcher.getIndexReader(), "fold");
    for (ScoreDoc d : inOrder) {
      if (folds != null && folds.advanceExact(d.doc)) {
        keys.put(d.doc, Long.toHexString(folds.longValue()));
      }
    }
    Map<String, List<ScoreDoc>> folded = new LinkedHashMap<>();
    for (ScoreDoc d : found) {
      // An index of before says nothing of folding: each result then stands alone.
      String key = keys.getOrDefault(d.doc, "doc " + d.doc);
      if (judged.anyAlone()) {
        Document document = searcher.storedFields().document(d.doc);
        String id = document.get("id");
        key = document.get("kind").equals("article") && judged.standsAlone(id) ? id : key;
      }
      folded.computeIfAbsent(key, k -> new ArrayList<>(1)).add(d);
    }
    return folded;
  }

  /** The earliest of the like ones stands for them: the question is who had it first. */
  private Hit shown(List<Hit> group, List<String> terms) {
    List<Hit> byTime = new ArrayList<>(group);
    byTime.sort(Comparator.comparing((Hit h) -> h.published() == null ? "9999" : h.published()));
    Hit first = withWords(byTime.get(0), terms);
    return first.with(
        first.snippet(),
        first.found(),
        byTime.subList(1, byTime.size()).stream().map(h -> withWords(h, terms)).toList());
  }

  private Hit withWords(Hit hit, List<String> terms) {
    String text =
        hit.kind().equals("article")
            ? sql.first("SELECT text FROM article WHERE id = ?", r -> r.getString(1), hit.article())
            : hit.snippet();
    Snippets.Snippet snippet = Snippets.of(text == null ? "" : text, terms);
    return hit.with(snippet.words(), snippet.found(), List.of());
  }

  private static Hit hit(Document d, double score) {
    String snippet = d.get("snippet");
    return new Hit(
        d.get("kind"),
        d.get("id"),
        d.get("title"),
        snippet == null ? "" : snippet,
        List.of(),
        at(d.get("at")),
        d.get("outlet_name"),
        d.get("published"),
        d.get("story"),
        d.get("claim"),
        score,
        List.of());
  }

  private static @Nullable Span at(@Nullable String stored) {
    if (stored == null) {
      return null;
    }
    int dash = stored.indexOf('-');
    return new Span(
        Integer.parseInt(stored.substring(0, dash)), Integer.parseInt(stored.substring(dash + 1)));
  }

  private static UncheckedIOException failed(IOException e) {
    return new UncheckedIOException(
        "the index cannot be read: "
            + e.getMessage()
            + ". Maybe it has to be rebuilt: ingest again",
        e);
  }
}
