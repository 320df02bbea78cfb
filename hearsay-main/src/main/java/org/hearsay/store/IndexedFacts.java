package org.hearsay.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
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
 *
 * <p>The stamps tell which of them have changed since they were indexed, from the tables alone:
 * after an addition to a large corpus only what it touched is written again.
 */
final class IndexedFacts {
  /** Changes whenever what is indexed of an unchanged fact does. */
  private static final String FORMAT = "5";

  private final Sql sql;
  private final Map<String, String> stories = new HashMap<>();
  private final Map<String, String> groups = new HashMap<>();
  private final Map<String, List<String>> parents = new HashMap<>();
  private final Map<String, Boolean> original = new HashMap<>();

  IndexedFacts(Sql sql) {
    this.sql = sql;
    rows("SELECT article, story FROM story_article", stories::put);
    rows(
        "SELECT d.value, g.representative FROM copy_group g, json_each(g.record, '$.documents') d",
        groups::put);
    rows(
        "SELECT e.child, coalesce(p.outlet, n.name) FROM edge e JOIN node n ON n.id = e.parent"
            + " LEFT JOIN article p ON p.id = e.parent WHERE NOT e.undirected"
            + " AND e.kind IN ('copy', 'excerpt', 'rewrite') ORDER BY 1, 2",
        (child, name) -> parents.computeIfAbsent(child, c -> new ArrayList<>(1)).add(name));
    rows(
        "SELECT o.value, '' FROM story s, json_each(s.record, '$.row.original') o",
        (id, nothing) -> original.put(id, true));
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
        });
  }

  /** What stands in the index now should carry exactly these stamps: owner to stamp. */
  Map<String, String> stamps() {
    Map<String, String> stamps = new TreeMap<>();
    rows(
        "SELECT id, text_sha256 FROM article",
        (id, sha) ->
            stamps.put(
                article(id),
                FORMAT
                    + sha.substring(0, 16)
                    + Integer.toHexString(
                        List.of(
                                stories.getOrDefault(id, ""),
                                groups.getOrDefault(id, ""),
                                parents.getOrDefault(id, List.of()),
                                original.containsKey(id))
                            .hashCode())));
    rows(
        "SELECT s.id, s.headline || coalesce((SELECT group_concat(id || text) FROM claim WHERE story = s.id), '')"
            + " FROM story s",
        (id, words) -> stamps.put("story " + id, FORMAT + Integer.toHexString(words.hashCode())));
    return stamps;
  }

  static String article(String id) {
    return "article " + id;
  }

  /** The index's documents of an owner. */
  List<Document> documents(String owner, String stamp) {
    String id = owner.substring(owner.indexOf(' ') + 1);
    return owner.startsWith("story ") ? claims(id, owner, stamp) : articles(id, owner, stamp);
  }

  private List<Document> claims(String id, String owner, String stamp) {
    String json = sql.first("SELECT record FROM story WHERE id = ?", r -> r.getString(1), id);
    List<Document> documents = new ArrayList<>();
    Document head = new Document();
    head.add(new StringField("owner", owner, Field.Store.NO));
    head.add(new StoredField("stamp", owner + "\n" + stamp));
    head.add(new StringField("stamped", "yes", Field.Store.NO));
    documents.add(head);
    if (json == null) {
      return documents;
    }
    Story story = Records.read(json, Story.class);
    for (Claim claim : story.claims()) {
      Document d = document("claim", id, owner, story.headline(), claim.text());
      d.add(new StoredField("snippet", claim.text()));
      d.add(new StringField("story", id, Field.Store.YES));
      d.add(new StoredField("group", "claim " + id + " " + claim.id()));
      documents.add(d);
    }
    return documents;
  }

  private List<Document> articles(String id, String owner, String stamp) {
    String json = sql.first("SELECT record FROM article WHERE id = ?", r -> r.getString(1), id);
    List<Document> documents = new ArrayList<>();
    if (json == null) {
      return documents;
    }
    AttributedArticle attributed = Records.read(json, AttributedArticle.class);
    Article article = attributed.article();
    String headline = article.headline() == null ? "" : article.headline();
    Document d = document("article", id, owner, headline, article.text());
    d.add(new StoredField("stamp", owner + "\n" + stamp));
    d.add(new StringField("stamped", "yes", Field.Store.NO));
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
    d.add(new StoredField("group", group));
    d.add(
        new StringField(
            "is", original.containsKey(article.id()) ? "original" : "derived", Field.Store.NO));
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
