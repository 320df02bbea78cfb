package org.hearsay.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What verdicts change of a search. The index is made from the facts alone and is not written by
 * who serves pages, so a question for {@code copies:} or {@code is:} is put with the few articles
 * of which people said something set right.
 */
final class JudgedWords {
  private final Sql sql;

  /** Article that a verdict speaks of → from whom it copies, as people left it. */
  private final Map<String, List<String>> copies = new TreeMap<>();

  private final Set<String> nowOriginal = new TreeSet<>();
  private final Set<String> nowDerived = new TreeSet<>();
  private final Set<String> apart = new HashSet<>();

  JudgedWords(Sql sql) {
    this.sql = sql;
    if (sql.first("SELECT 1 FROM people.standing LIMIT 1", row -> 1) != null) {
      copies();
      originals();
      apart();
    }
  }

  private void copies() {
    sql.each(
        "SELECT child FROM people.standing UNION SELECT parent FROM people.standing",
        row -> copies.put(row.getString(1), new ArrayList<>()));
    copies.forEach(
        (article, names) ->
            names.addAll(
                sql.list(
                    "SELECT coalesce(p.outlet, n.name) FROM judged_edge e JOIN node n ON n.id = e.parent"
                        + " LEFT JOIN article p ON p.id = e.parent"
                        + " WHERE (e.found_child = ?1 OR e.found_parent = ?1) AND e.child = ?1"
                        + " AND NOT e.undirected AND e.kind IN ('copy', 'excerpt', 'rewrite')",
                    row -> row.getString(1),
                    article)));
  }

  private void originals() {
    String evident =
        "SELECT o.value FROM story s, json_each(s.record, '$.row.original') o WHERE s.id IN judged";
    String told =
        "SELECT o.value FROM people.judged_story s, json_each(s.record, '$.row.original') o WHERE s.id IN judged";
    nowOriginal.addAll(sql.list(told + " EXCEPT " + evident, row -> row.getString(1)));
    nowDerived.addAll(sql.list(evident + " EXCEPT " + told, row -> row.getString(1)));
  }

  /** What nothing but a rejected derivation tied to the like texts among which it is folded. */
  private void apart() {
    List<String[]> pairs =
        sql.list(
            "SELECT s.child, s.parent FROM people.standing s"
                + " JOIN copy_group_article a ON a.article = s.child"
                + " JOIN copy_group_article b ON b.article = s.parent AND b.copy_group = a.copy_group"
                + " WHERE s.verdict = 'rejected' ORDER BY s.child, s.parent",
            row -> new String[] {row.getString(1), row.getString(2)});
    for (String[] pair : pairs) {
      boolean either =
          sql.first(
                  "SELECT 1 FROM edge WHERE undirected AND child IN (?1, ?2) AND parent IN (?1, ?2)",
                  row -> 1,
                  pair[0],
                  pair[1])
              != null;
      if (!tied(pair[0])) {
        apart.add(pair[0]);
      } else if (either && !tied(pair[1])) {
        apart.add(pair[1]);
      }
    }
  }

  private boolean tied(String article) {
    return sql.first(
            "SELECT 1 FROM copy_group_article a JOIN copy_group_article b ON b.copy_group = a.copy_group"
                + " JOIN judged_edge e ON (e.found_child = a.article AND e.found_parent = b.article)"
                + "  OR (e.found_child = b.article AND e.found_parent = a.article)"
                + " WHERE a.article = ? AND b.article <> a.article",
            row -> 1,
            article)
        != null;
  }

  /** True where some article is not folded with its like. */
  boolean anyAlone() {
    return !apart.isEmpty();
  }

  /** True where an article is not folded with its like. */
  boolean standsAlone(String article) {
    return apart.contains(article);
  }

  /** Who takes text from a name, as people left it. */
  Query copying(Query indexed, String name) {
    if (copies.isEmpty()) {
      return indexed;
    }
    List<String> words = words(name);
    List<String> matching = new ArrayList<>();
    copies.forEach(
        (article, names) -> {
          if (names.stream().anyMatch(n -> Collections.indexOfSubList(words(n), words) >= 0)) {
            matching.add(article);
          }
        });
    return instead(indexed, copies.keySet(), matching, "article");
  }

  /** Whether an article holds reporting of its own, as people left it. */
  Query being(Query indexed, String what) {
    if (what.equals("original")) {
      return instead(indexed, nowDerived, nowOriginal, null);
    }
    return what.equals("derived") ? instead(indexed, nowOriginal, nowDerived, null) : indexed;
  }

  private static List<String> words(String name) {
    return QueryReader.analysed("copies", name).stream().map(QueryReader.Word::text).toList();
  }

  private static Query instead(
      Query indexed, Collection<String> without, Collection<String> with, @Nullable String kind) {
    if (without.isEmpty() && with.isEmpty()) {
      return indexed;
    }
    BooleanQuery.Builder kept = new BooleanQuery.Builder().add(indexed, Occur.MUST);
    kept.add(ids(without), Occur.MUST_NOT);
    BooleanQuery.Builder added = new BooleanQuery.Builder();
    added.add(new ConstantScoreQuery(ids(with)), Occur.MUST);
    if (kind != null) {
      added.add(new TermQuery(new Term("kind", kind)), Occur.FILTER);
    }
    return new BooleanQuery.Builder()
        .add(kept.build(), Occur.SHOULD)
        .add(added.build(), Occur.SHOULD)
        .build();
  }

  private static Query ids(Collection<String> ids) {
    return new TermInSetQuery("id", ids.stream().map(BytesRef::new).toList());
  }
}
