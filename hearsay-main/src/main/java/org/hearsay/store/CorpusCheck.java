package org.hearsay.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Looks whether a corpus is whole: the database, the raw bytes, every offset, the indexes. */
final class CorpusCheck {
  private static final int MOST_OF_A_KIND = 20;

  /** What must not find a row, and what it means. */
  private static final List<List<String>> DANGLING =
      List.of(
          List.of(
              "SELECT id FROM document WHERE id NOT IN (SELECT id FROM article)",
              "document %s has no article"),
          List.of(
              "SELECT sha256 FROM raw WHERE sha256 NOT IN (SELECT sha256 FROM document)",
              "raw bytes %s belong to no document"),
          List.of(
              "SELECT id FROM node WHERE article IS NOT NULL AND article NOT IN (SELECT id FROM article)",
              "node %s stands for an article that is not there"),
          List.of(
              "SELECT child || ' <- ' || parent FROM edge WHERE child NOT IN (SELECT id FROM node)"
                  + " OR parent NOT IN (SELECT id FROM node)",
              "derivation %s has an end that is no node"),
          List.of(
              "SELECT article FROM edge_evidence WHERE article NOT IN (SELECT id FROM article)",
              "evidence refers to article %s, which is not there"),
          List.of(
              "SELECT article FROM story_article WHERE article NOT IN (SELECT id FROM article)"
                  + " OR story NOT IN (SELECT id FROM story)",
              "a story holds article %s, which is not there"),
          List.of(
              "SELECT id FROM article WHERE pending = 0 AND id NOT IN (SELECT article FROM story_article)",
              "article %s is in no story"),
          List.of(
              "SELECT article FROM story_article GROUP BY article HAVING count(*) > 1",
              "article %s is in more than one story"),
          List.of(
              "SELECT article || ' ' || id FROM attribution WHERE decided IS NOT NULL AND decided NOT IN"
                  + " (SELECT id FROM decision)",
              "which rules decided attribution %s is not there"),
          List.of(
              "SELECT child || ' <- ' || parent FROM edge GROUP BY child, parent HAVING count(*) > 1",
              "derivation %s is there more than once"));

  /** Stretches in code points that must lie inside an article's text. */
  private static final List<List<String>> STRETCHES =
      List.of(
          List.of("edge_evidence", "article", "span_start", "span_end"),
          List.of("claim_assertion", "article", "span_start", "span_end"));

  private final Path folder;
  private final Sql sql;
  private final RawSegments raw;
  private final DocumentTable documents;
  private final List<Finding> findings = new ArrayList<>();

  CorpusCheck(Path folder, Sql sql) {
    this.folder = folder;
    this.sql = sql;
    this.raw = new RawSegments(folder.resolve("raw"));
    this.documents = new DocumentTable(sql, raw);
  }

  List<Finding> run() {
    database();
    rawBytes();
    texts();
    spans();
    pending();
    index("index");
    index("neighbours");
    indexed();
    return List.copyOf(findings);
  }

  private void database() {
    whole("main", "facts.db");
    whole("people", "verdicts.db");
    for (List<String> rule : DANGLING) {
      for (String name :
          sql.list(rule.get(0) + " LIMIT " + MOST_OF_A_KIND, row -> row.getString(1))) {
        findings.add(Finding.damage(String.format(Locale.ROOT, rule.get(1), name)));
      }
    }
  }

  private void whole(String schema, String file) {
    for (String line : sql.list("PRAGMA " + schema + ".integrity_check", row -> row.getString(1))) {
      if (!line.equals("ok")) {
        findings.add(Finding.damage(file + ": " + line));
      }
    }
    for (String line :
        sql.list(
            "PRAGMA " + schema + ".foreign_key_check",
            row -> "table " + row.getString(1) + ", row " + row.getString(2))) {
      findings.add(Finding.damage(file + ": " + line + " refers to a row that is not there"));
    }
  }

  private void rawBytes() {
    for (RawPlace place : documents.places()) {
      try {
        byte[] bytes = raw.read(place);
        if (!Digests.sha256(bytes).equals(place.sha256())) {
          findings.add(Finding.damage("raw bytes " + place.sha256() + " have changed"));
        }
      } catch (IOException | RuntimeException e) {
        findings.add(
            Finding.damage("raw bytes " + place.sha256() + " cannot be read: " + e.getMessage()));
      }
    }
    Map<Integer, Long> ends = documents.ends();
    raw.sizes()
        .forEach(
            (segment, size) -> {
              long over = size - ends.getOrDefault(segment, 0L);
              if (over > 0) {
                findings.add(
                    Finding.left(
                        raw.file(segment).getFileName()
                            + ": "
                            + over
                            + " bytes that no fact names, left by a run that was cut off",
                        "cut them away"));
              }
            });
  }

  private void texts() {
    sql.each(
        "SELECT record, text, text_sha256, id FROM article",
        row -> {
          String id = row.getString(4);
          if (!Digests.sha256(row.getString(2)).equals(row.getString(3))) {
            findings.add(Finding.damage("the text of article " + id + " has changed"));
            return;
          }
          try {
            // The records check their own offsets against the text when they are made.
            if (!ArticleTable.read(row).id().equals(id)) {
              findings.add(Finding.damage("the record of article " + id + " is another's"));
            }
          } catch (RuntimeException e) {
            findings.add(Finding.damage("article " + id + ": " + e.getMessage()));
          }
        });
  }

  private void spans() {
    Map<String, Integer> lengths = new HashMap<>();
    sql.each(
        "SELECT id, length(text) FROM article",
        row -> lengths.put(row.getString(1), row.getInt(2)));
    for (List<String> of : STRETCHES) {
      sql.each(
          "SELECT " + of.get(1) + ", " + of.get(2) + ", " + of.get(3) + " FROM " + of.get(0),
          row -> stretch(of.get(0), row, lengths));
    }
    JsonMapper json = JsonMapper.builder().build();
    for (String column : List.of("source_spans", "cue_spans", "content_spans")) {
      sql.each(
          "SELECT article, id, " + column + " FROM attribution", row -> list(row, json, lengths));
    }
    sql.each("SELECT article, cited, spans FROM citation", row -> list(row, json, lengths));
  }

  private void stretch(String table, ResultSet row, Map<String, Integer> lengths)
      throws SQLException {
    int length = lengths.getOrDefault(row.getString(1), 0);
    boolean inside =
        row.getInt(2) >= 0 && row.getInt(2) <= row.getInt(3) && row.getInt(3) <= length;
    if (!inside) {
      findings.add(
          Finding.damage(
              table
                  + ": ["
                  + row.getInt(2)
                  + ", "
                  + row.getInt(3)
                  + ") lies outside the text of "
                  + row.getString(1)
                  + " ("
                  + length
                  + " characters)"));
    }
  }

  private void list(ResultSet row, JsonMapper json, Map<String, Integer> lengths)
      throws SQLException {
    int length = lengths.getOrDefault(row.getString(1), 0);
    try {
      for (JsonNode span : json.readTree(row.getString(3))) {
        int start = span.get(0).asInt(-1);
        int end = span.get(1).asInt(-1);
        if (start < 0 || end < start || end > length) {
          findings.add(
              Finding.damage(
                  "["
                      + start
                      + ", "
                      + end
                      + ") of "
                      + row.getString(2)
                      + " lies outside the text of "
                      + row.getString(1)));
        }
      }
    } catch (IOException e) {
      findings.add(
          Finding.damage("spans of " + row.getString(2) + " in " + row.getString(1) + ": " + e));
    }
  }

  private void pending() {
    if (new Verdicts(sql).forgettable()) {
      findings.add(
          Finding.left("verdicts.db: speaks of documents that were deleted", "forget that too"));
    }
    long pending = sql.number("SELECT count(*) FROM article WHERE pending > 0");
    if (pending > 0) {
      findings.add(
          Finding.left(
              pending + " articles were added by a run that was cut off and are not traced",
              "attribute and trace them (any ingest does that too)"));
    }
  }

  private void index(String name) {
    try (Directory directory = FSDirectory.open(folder.resolve(name));
        ByteArrayOutputStream log = new ByteArrayOutputStream()) {
      if (!DirectoryReader.indexExists(directory)) {
        return;
      }
      try (CheckIndex check = new CheckIndex(directory);
          PrintStream out = new PrintStream(log, false, StandardCharsets.UTF_8)) {
        check.setInfoStream(out);
        check.setThreadCount(1);
        if (!check.checkIndex().clean) {
          findings.add(Finding.index(name + ": damaged"));
        }
      }
    } catch (IOException | RuntimeException e) {
      findings.add(Finding.index(name + ": cannot be read: " + e.getMessage()));
    }
  }

  private void indexed() {
    WordIndex words = new WordIndex(folder.resolve("index"));
    long indexed = words.generation();
    long facts = sql.number("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'generation'");
    if (indexed != facts && facts > 0) {
      findings.add(
          Finding.index(
              "index: made from generation " + indexed + " of the facts, they are at " + facts));
    }
    Set<String> wanted =
        new HashSet<>(
            sql.list("SELECT id FROM article WHERE touched > 0", row -> row.getString(1)));
    if (indexed == facts && !words.articles().equals(wanted)) {
      findings.add(Finding.index("index: holds other articles than the facts"));
    }
    Set<String> near = new HashSet<>(new Neighbours(folder.resolve("neighbours")).ids());
    near.removeAll(sql.list("SELECT id FROM article", row -> row.getString(1)));
    if (!near.isEmpty()) {
      findings.add(
          Finding.index("neighbours: holds " + near.size() + " articles that are not there"));
    }
  }
}
