package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.report.Column;
import org.hearsay.report.CsvReport;
import org.hearsay.report.ParquetReport;
import org.hearsay.report.Rows;
import org.hearsay.report.TextMode;
import org.hearsay.store.Corpus;
import org.hearsay.store.CorpusTable;
import org.hearsay.store.CorpusTable.Field;
import org.jspecify.annotations.Nullable;

/** Tables of a corpus as CSV or Parquet: one file each in a folder, or one table in one file. */
final class TableExport {
  private final Corpus facts;
  private final TextMode words;
  private final boolean parquet;

  TableExport(Corpus facts, TextMode words, boolean parquet) {
    this.facts = facts;
    this.words = words;
    this.parquet = parquet;
  }

  /**
   * @param table the one that is wanted, or null for all
   */
  void write(String target, @Nullable String table) throws IOException {
    String ending = parquet ? ".parquet" : ".csv";
    boolean file = target.equals("-") || target.toLowerCase(Locale.ROOT).endsWith(ending);
    if (file || table != null) {
      one(named(table == null ? "article" : table), target);
      return;
    }
    Files.createDirectories(Path.of(target));
    for (CorpusTable each : CorpusTable.all()) {
      one(each, Path.of(target).resolve(each.name() + ending).toString());
    }
  }

  private static CorpusTable named(String name) {
    List<CorpusTable> tables = CorpusTable.all();
    return tables.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no table '"
                        + name
                        + "'. Maybe one of "
                        + String.join(", ", tables.stream().map(CorpusTable::name).toList())
                        + "?"));
  }

  private void one(CorpusTable table, String target) throws IOException {
    List<Integer> kept = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < table.fields().size(); i++) {
      Field field = table.fields().get(i);
      if (!field.words() || words != TextMode.OFFSETS) {
        kept.add(i);
        columns.add(new Column(field.name(), Column.Type.valueOf(field.type())));
      }
    }
    Rows rows = sink -> facts.eachRow(table, row -> unchecked(sink, row(table, row, kept)));
    if (parquet) {
      try (OutputStream out = bytes(target)) {
        ParquetReport.write(columns, rows, out);
      }
    } else {
      try (Writer out = Output.open(target)) {
        CsvReport.write(columns, rows, out);
      }
    }
  }

  private @Nullable Object[] row(CorpusTable table, @Nullable Object[] values, List<Integer> kept) {
    @Nullable Object[] row = new @Nullable Object[kept.size()];
    for (int i = 0; i < row.length; i++) {
      Object value = values[kept.get(i)];
      boolean cut = table.fields().get(kept.get(i)).words() && value instanceof String;
      row[i] = cut ? words.of((String) value) : value;
    }
    return row;
  }

  private static void unchecked(Rows.Sink sink, @Nullable Object[] row) {
    try {
      sink.row(row);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OutputStream bytes(String target) throws IOException {
    if (target.equals("-")) {
      throw new IllegalArgumentException("Parquet is not text. Maybe name a file?");
    }
    return new BufferedOutputStream(Files.newOutputStream(Path.of(target)), 1 << 16);
  }
}
