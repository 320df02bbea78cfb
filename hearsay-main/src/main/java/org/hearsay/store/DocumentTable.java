package org.hearsay.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.Content;
import org.hearsay.model.Document;
import org.jspecify.annotations.Nullable;

/** What was read, and where its bytes lie. */
final class DocumentTable {
  private final Sql sql;
  private final RawSegments raw;

  DocumentTable(Sql sql, RawSegments raw) {
    this.sql = sql;
    this.raw = raw;
  }

  /** True where the corpus has exactly this: the same bytes, address and fields under this id. */
  boolean holds(Document document, String id) {
    return sql.first(
            "SELECT 1 FROM document WHERE id = ? AND sha256 = ? AND url IS ? AND given = ?",
            row -> 1,
            id,
            Digests.sha256(payload(document)),
            document.url(),
            Records.write(document.given()))
        != null;
  }

  /** Puts the documents' bytes on the disk; the facts that name them come after. */
  Map<String, RawPlace> keep(List<Document> documents) {
    Map<String, RawPlace> places = new HashMap<>();
    for (Document document : documents) {
      byte[] payload = payload(document);
      String sha256 = Digests.sha256(payload);
      boolean there =
          places.containsKey(sha256)
              || sql.first("SELECT 1 FROM raw WHERE sha256 = ?", row -> 1, sha256) != null;
      if (!there) {
        places.put(
            sha256, raw.append(sha256, payload, type(document), document.url(), date(document)));
      }
    }
    raw.force();
    return places;
  }

  /** Adds the rows; the caller holds the transaction. */
  void add(List<Document> documents, Map<String, RawPlace> places, long run) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (RawPlace p : places.values()) {
      rows.add(new Object[] {p.sha256(), p.segment(), p.position(), p.length(), p.bytes()});
    }
    sql.each("INSERT INTO raw VALUES (?,?,?,?,?)", rows);
    List<@Nullable Object[]> read = new ArrayList<>();
    for (Document d : documents) {
      read.add(
          new @Nullable Object[] {
            d.id(),
            d.path(),
            d.offset(),
            d.url(),
            d.retrieved() == null ? null : d.retrieved().iso(),
            form(d),
            d.content() instanceof Content.Html html ? html.charset() : null,
            Records.write(d.given()),
            Digests.sha256(payload(d)),
            run
          });
    }
    sql.each("INSERT INTO document VALUES (?,?,?,?,?,?,?,?,?,?)", read);
  }

  List<RawPlace> places() {
    return sql.list(
        "SELECT sha256, segment, position, length, bytes FROM raw ORDER BY segment, position",
        row ->
            new RawPlace(
                row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5)));
  }

  @Nullable RawPlace place(String document) {
    return sql.first(
        "SELECT r.sha256, segment, position, length, bytes FROM raw r JOIN document d"
            + " ON d.sha256 = r.sha256 WHERE d.id = ?",
        row ->
            new RawPlace(
                row.getString(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5)),
        document);
  }

  /** Where the last named record of each segment ends. */
  Map<Integer, Long> ends() {
    Map<Integer, Long> ends = new HashMap<>();
    sql.each(
        "SELECT segment, max(position + length) FROM raw GROUP BY segment",
        row -> ends.put(row.getInt(1), row.getLong(2)));
    return ends;
  }

  /** The bytes as they were read; text as UTF-8. */
  static byte[] payload(Document document) {
    return switch (form(document)) {
      case "html" -> ((Content.Html) document.content()).bytes();
      default -> ((Content.Plain) document.content()).text().getBytes(StandardCharsets.UTF_8);
    };
  }

  private static String form(Document document) {
    if (document.content() instanceof Content.Plain plain) {
      return plain.verbatim() ? "verbatim" : "text";
    }
    return "html";
  }

  private static String type(Document document) {
    if (document.content() instanceof Content.Html html) {
      String charset = html.charset();
      boolean plain = charset != null && charset.matches("[A-Za-z0-9._-]{1,40}");
      return plain ? "text/html;charset=" + charset : "text/html";
    }
    return "text/plain;charset=utf-8";
  }

  private static Instant date(Document document) {
    // A WARC record must have a date: of fetching where it is known, else of being put in here.
    return document.retrieved() == null
        ? Instant.ofEpochSecond(Instant.now().getEpochSecond())
        : document.retrieved().earliest();
  }
}
