package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/**
 * One hash over all facts, to tell whether two corpora hold the same: whatever the order in which
 * rows were written, in how many runs, when, and where the raw bytes lie.
 */
final class Facts {
  private static final List<String> QUERIES =
      List.of(
          "SELECT id, path, byte_offset, url, retrieved, form, charset, given, sha256 FROM document ORDER BY id",
          "SELECT sha256, bytes FROM raw ORDER BY sha256",
          "SELECT id, path, url, outlet, domain, headline, language, published, published_precision,"
              + " published_earliest, published_latest, text_sha256, record, pending FROM article ORDER BY id",
          "SELECT article, value, precision, role, found, confidence FROM date_candidate ORDER BY 1, 2, 3, 4, 5, 6",
          "SELECT * FROM attribution ORDER BY article, id",
          "SELECT * FROM citation ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
          "SELECT name, domain FROM known_outlet ORDER BY 1, 2",
          "SELECT id, kind, name, article, record FROM node ORDER BY id",
          "SELECT child, parent, kind, status, confidence, undirected, child_in_parent, parent_in_child,"
              + " record FROM edge ORDER BY child, parent",
          "SELECT e.child, e.parent, v.article, v.span_start, v.span_end, v.reason FROM edge_evidence v"
              + " JOIN edge e ON e.id = v.edge ORDER BY 1, 2, 3, 4, 5, 6",
          "SELECT e.child, e.parent, p.child_start, p.child_end, p.parent_start, p.parent_end FROM edge_passage p"
              + " JOIN edge e ON e.id = p.edge ORDER BY 1, 2, 3, 4, 5, 6",
          "SELECT representative, record FROM copy_group ORDER BY representative, record",
          "SELECT article, family FROM family ORDER BY article",
          "SELECT id, headline, documents, versions, original_reporting, origins_low, origins_best,"
              + " origins_high, record FROM story ORDER BY id",
          "SELECT story, article FROM story_article ORDER BY 1, 2",
          "SELECT * FROM claim ORDER BY story, id",
          "SELECT * FROM claim_assertion ORDER BY 1, 2, 3, 4, 5, 6, 7",
          "SELECT story, kind, text FROM alert ORDER BY 1, 2, 3",
          "SELECT id, story, type, place, happened, record FROM event ORDER BY id",
          "SELECT path, byte_offset, reason FROM rejected ORDER BY 1, 2, 3");

  private Facts() {}

  static String sha256(Sql sql) {
    MessageDigest digest = Digests.sha256();
    for (String query : QUERIES) {
      digest.update(query.getBytes(StandardCharsets.UTF_8));
      sql.each(query, row -> add(row, digest));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(ResultSet row, MessageDigest digest) throws SQLException {
    int columns = row.getMetaData().getColumnCount();
    for (int i = 1; i <= columns; i++) {
      String value = row.getString(i);
      digest.update((byte) (value == null ? 0 : 1));
      digest.update((value == null ? "" : value).getBytes(StandardCharsets.UTF_8));
    }
    digest.update((byte) 2);
  }
}
