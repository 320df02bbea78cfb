package org.hearsay.store;

import java.util.List;
import java.util.Locale;

/**
 * A table of the facts as it is handed to other tools, without columns that serve the program only.
 *
 * @param query gives the columns in their order, rows in a settled one
 */
public record CorpusTable(String name, List<Field> fields, String query) {
  public CorpusTable {
    fields = List.copyOf(fields);
  }

  /**
   * A column.
   *
   * @param type TEXT, INTEGER or REAL
   * @param words true where it holds words of an article
   */
  public record Field(String name, String type, boolean words) {}

  /** All tables for other tools. */
  public static List<CorpusTable> all() {
    return List.of(
        of(
            "article",
            "id path:TEXT url outlet domain headline* language published published_precision"
                + " published_earliest published_latest text* text_sha256",
            "id"),
        of("date_candidate", "article value precision role found* confidence:REAL", "1, 2, 4, 5"),
        of(
            "attribution",
            "article id source* cue* content* manner within source_kind source_name descriptor*"
                + " hedged:INTEGER denied:INTEGER confidence:REAL source_spans cue_spans content_spans decided",
            "article, id"),
        of("decision", "id position:INTEGER field rule", "id, position"),
        of(
            "citation",
            "article citing cited kind role attribution confidence:REAL spans found* rule",
            "1, 2, 3, 4, 5"),
        of("node", "id kind name* article", "id"),
        from(
            "judged_edge",
            "edge",
            "child parent kind status confidence:REAL undirected:INTEGER child_in_parent:REAL parent_in_child:REAL",
            "child, parent"),
        new CorpusTable(
            "edge_evidence",
            fields("child parent article span_start:INTEGER span_end:INTEGER reason*"),
            "SELECT e.child, e.parent, v.article, v.span_start, v.span_end, v.reason FROM edge_evidence v"
                + " JOIN judged_edge e ON e.id = v.edge ORDER BY 1, 2, 3, 4, 5, 6"),
        new CorpusTable(
            "edge_passage",
            fields(
                "child parent child_start:INTEGER child_end:INTEGER parent_start:INTEGER parent_end:INTEGER"),
            "SELECT e.child, e.parent, p.child_start, p.child_end, p.parent_start, p.parent_end"
                + " FROM edge_passage p JOIN judged_edge e ON e.id = p.edge WHERE e.word IS NOT 'turned'"
                + " UNION ALL SELECT e.child, e.parent, p.parent_start, p.parent_end, p.child_start, p.child_end"
                + " FROM edge_passage p JOIN judged_edge e ON e.id = p.edge WHERE e.word = 'turned'"
                + " ORDER BY 1, 2, 3, 4"),
        of("family", "article family", "article"),
        judged(
            "story",
            "id",
            "id headline* documents:INTEGER versions:INTEGER original_reporting:INTEGER"
                + " origins_low:INTEGER origins_best:INTEGER origins_high:INTEGER",
            "id"),
        of("story_article", "story article", "1, 2"),
        judged(
            "claim",
            "story",
            "story id text* low:REAL best:REAL high:REAL origins_low:INTEGER origins_best:INTEGER"
                + " origins_high:INTEGER",
            "story, id"),
        judged(
            "claim_assertion",
            "story",
            "story claim article span_start:INTEGER span_end:INTEGER stance chain",
            "1, 2, 3, 4, 5, 6"),
        judged("alert", "story", "story kind text*", "1, 2, 3"),
        of("event", "id story type place happened", "id"),
        of("rejected", "path byte_offset:INTEGER reason*", "1, 2, 3"),
        from("people.verdict", "verdict", "id:INTEGER child parent verdict note* at", "id"));
  }

  private static CorpusTable of(String name, String columns, String order) {
    return from(name, name, columns, order);
  }

  /** As people left it: of the stories in which verdicts hold, the rows beside the facts. */
  private static CorpusTable judged(String name, String story, String columns, String order) {
    String names = String.join(", ", fields(columns).stream().map(Field::name).toList());
    String both =
        String.format(
            Locale.ROOT,
            "(SELECT %2$s FROM %1$s WHERE %3$s NOT IN judged"
                + " UNION ALL SELECT %2$s FROM people.judged_%1$s WHERE %3$s IN judged)",
            name,
            names,
            story);
    return from(both, name, columns, order);
  }

  private static CorpusTable from(String source, String name, String columns, String order) {
    List<Field> fields = fields(columns);
    return new CorpusTable(
        name,
        fields,
        "SELECT "
            + String.join(", ", fields.stream().map(Field::name).toList())
            + " FROM "
            + source
            + " ORDER BY "
            + order);
  }

  /** {@code name}, {@code name*} for words of an article, {@code name:TYPE}. */
  private static List<Field> fields(String columns) {
    return List.of(columns.split(" ")).stream()
        .map(
            column -> {
              boolean words = column.endsWith("*");
              String plain = words ? column.substring(0, column.length() - 1) : column;
              int colon = plain.indexOf(':');
              return colon < 0
                  ? new Field(plain, "TEXT", words)
                  : new Field(plain.substring(0, colon), plain.substring(colon + 1), words);
            })
        .toList();
  }
}
