package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Citation;
import org.hearsay.model.Claim;
import org.hearsay.model.Moment;
import org.hearsay.model.Span;
import org.hearsay.model.Story;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of each article and story: an article's own words, its attributions, and
 * where it stands in the lineage; a story's claims.
 */
final class IndexedFacts {
  private final Sql sql;
  private final long since;
  private final Map<String, String> stories = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, List<String>> parents = new HashMap<>();
  private final Set<String> original = new HashSet<>();

  /**
   * What changed.
   *
   * @param since a generation of the facts, or -1: everything
   */
  IndexedFacts(Sql sql, long since) {
    this.sql = sql;
    this.since = since;
    rows(
        "SELECT m.article, m.story FROM article a JOIN story_article m ON m.article = a.id WHERE a.touched > ?",
        stories::put);
    rows(
        "SELECT g.article, c.representative FROM article a JOIN copy_group_article g ON g.article = a.id"
            + " JOIN copy_group c ON c.id = g.copy_group WHERE a.touched > ?",
        groups::put);
    rows(
        "SELECT e.child, coalesce(p.outlet, n.name) FROM article a JOIN edge e ON e.child = a.id"
            + " JOIN node n ON n.id = e.parent LEFT JOIN article p ON p.id = e.parent"
            + " WHERE a.touched > ? AND NOT e.undirected"
            + " AND e.kind IN ('copy', 'excerpt', 'rewrite') ORDER BY 1, 2",
        (child, name) -> parents.computeIfAbsent(child, c -> new ArrayList<>(1)).add(name));
    rows(
        "SELECT o.value, '' FROM story s, json_each(s.record, '$.row.original') o WHERE s.id IN"
            + " (SELECT m.story FROM article a JOIN story_article m ON m.article = a.id WHERE a.touched > ?)",
        (id, nothing) -> original.add(id));
  }

  private interface Pair {
    void take(String key, String value);
  }

  private void rows(String query, Pair pair) {
    sql.list(
        query,
        r -> {
          pair.take(r.getString(1), r.getString(2));
          return "";
        },
        since);
  }

  static String article(String id) {
    return "article " + id;
  }

  static String story(String id) {
    return "story " + id;
  }

  /** Hands on the documents of every owner that changed, one owner at a time. */
  void each(WordIndex.Sink sink) {
    // Ids first: the sink takes its time, and an open cursor would hold the writer's log back.
    List<String> ids =
        sql.list(
            "SELECT id FROM article WHERE touched > ? ORDER BY id", r -> r.getString(1), since);
    for (String id : ids) {
      AttributedArticle article =
          sql.first("SELECT record, text FROM article WHERE id = ?", ArticleTable::read, id);
      if (article != null) {
        sink.put(article(id), articles(article));
      }
    }
    ids =
        sql.list("SELECT id FROM story WHERE touched > ? ORDER BY id", r -> r.getString(1), since);
    for (String id : ids) {
      Story story =
          sql.first(
              "SELECT record FROM story WHERE id = ?",
              r -> Records.read(r.getString(1), Story.class),
              id);
      if (story != null) {
        sink.put(story(id), claims(story));
      }
    }
  }

  private static List<Document> claims(Story story) {
    List<Document> documents = new ArrayList<>();
    for (Claim claim : story.claims()) {
      Document d = document("claim", story.id(), story(story.id()), story.headline(), claim.text());
      d.add(new StoredField("snippet", claim.text()));
      d.add(new StringField("story", story.id(), Field.Store.YES));
      d.add(new StoredField("claim", claim.id()));
      fold(d, "claim " + story.id() + " " + claim.id());
      documents.add(d);
    }
    return documents;
  }

  private List<Document> articles(AttributedArticle attributed) {
    List<Document> documents = new ArrayList<>();
    String id = attributed.id();
    String owner = article(id);
    Article article = attributed.article();
    String headline = article.headline() == null ? "" : article.headline();
    Document d = document("article", id, owner, headline, article.text());
    common(d, article, groups.getOrDefault(id, id));
    parents.getOrDefault(id, List.of()).forEach(p -> name(d, "copies", p));
    for (Citation c : attributed.citations()) {
      name(d, "cites", c.cited());
    }
    for (Attribution a : attributed.attributions()) {
      source(d, a, article.text());
    }
    documents.add(d);
    for (Attribution a : attributed.attributions()) {
      documents.add(quotation(article, a, owner));
    }
    return documents;
  }

  private Document quotation(Article article, Attribution a, String owner) {
    String words = words(article.text(), a.content());
    String said = a.sourceName() != null ? a.sourceName() : words(article.text(), a.source());
    Document d = document("attribution", article.id(), owner, said, words);
    d.add(new StoredField("snippet", words));
    if (!a.content().isEmpty()) {
      Span first = a.content().get(0);
      d.add(new StoredField("at", first.start() + "-" + first.end()));
    }
    // The same words in a copy are the same quotation.
    String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
    common(d, article, said + "\n" + plain);
    source(d, a, article.text());
    return d;
  }

  private void common(Document d, Article article, String group) {
    String outlet = article.outlet().name();
    if (outlet != null) {
      name(d, "outlet", outlet);
      d.add(new StoredField("outlet_name", outlet));
    }
    if (article.outlet().domain() != null) {
      name(d, "outlet", article.outlet().domain());
    }
    String story = stories.get(article.id());
    if (story != null) {
      d.add(new StringField("story", story, Field.Store.YES));
    }
    fold(d, d.get("kind") + " " + group);
    d.add(
        new StringField(
            "is", original.contains(article.id()) ? "original" : "derived", Field.Store.NO));
    if (article.language() != null) {
      d.add(new StringField("language", article.language(), Field.Store.NO));
    }
    Moment published = article.published();
    if (published == null) {
      d.add(new StringField("is", "undated", Field.Store.NO));
    } else {
      d.add(new StoredField("published", published.iso()));
      d.add(new LongPoint("earliest", seconds(published.earliest())));
      d.add(new LongPoint("latest", seconds(published.latest())));
    }
  }

  /** What is folded under one result has the same number: 64 bits of a hash are not met twice. */
  private static void fold(Document d, String group) {
    byte[] bytes = group.getBytes(StandardCharsets.UTF_8);
    String first = Digests.sha256(bytes).substring(0, 16);
    d.add(new NumericDocValuesField("fold", Long.parseUnsignedLong(first, 16)));
  }

  private static long seconds(Instant instant) {
    return instant.getEpochSecond();
  }

  private static void source(Document d, Attribution a, String text) {
    String name = a.sourceName() != null ? a.sourceName() : words(text, a.source());
    d.add(new TextField("source", name, Field.Store.NO));
    if (a.descriptor() != null) {
      d.add(new TextField("source", a.descriptor(), Field.Store.NO));
    }
    if (a.sourceKind() != null) {
      d.add(new StringField("sourcekind", ArticleTable.lower(a.sourceKind()), Field.Store.NO));
    }
  }

  private static Document document(
      String kind, String id, String owner, String title, String text) {
    Document document = new Document();
    document.add(new StringField("owner", owner, Field.Store.NO));
    document.add(new StringField("kind", kind, Field.Store.YES));
    document.add(new StringField("id", id, Field.Store.YES));
    document.add(new TextField("title", title, Field.Store.YES));
    document.add(new TextField("text", text, Field.Store.NO));
    return document;
  }

  private static void name(Document document, String field, @Nullable String name) {
    if (name != null) {
      document.add(new TextField(field, name, Field.Store.NO));
    }
  }

  private static String words(String text, List<Span> spans) {
    return String.join(" … ", spans.stream().map(s -> s.of(text)).toList());
  }
}
