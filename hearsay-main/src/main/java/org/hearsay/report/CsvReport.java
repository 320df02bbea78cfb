package org.hearsay.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180), safe to open in a spreadsheet: a text that would be taken for a
 * formula is preceded by an apostrophe.
 */
public final class CsvReport {
  private CsvReport() {}

  public static void write(List<Column> columns, Rows rows, Writer out) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      out.write((i == 0 ? "" : ",") + columns.get(i).name());
    }
    out.write("\r\n");
    rows.each(
        values -> {
          for (int i = 0; i < values.length; i++) {
            out.write(i == 0 ? "" : ",");
            out.write(cell(values[i]));
          }
          out.write("\r\n");
        });
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (!(value instanceof String text)) {
      return value.toString();
    }
    // Spreadsheets strip white space before they look, so the first other character counts; a tab
    // or a line break at the front is a way in too.
    String bare = text.stripLeading();
    boolean formula =
        (!bare.isEmpty() && "=+-@|%".indexOf(bare.charAt(0)) >= 0)
            || (!text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0);
    String safe = JsonText.wellFormed(formula ? "'" + text : text).replace("\0", "\uFFFD");
    // An empty text is quoted and nothing is not, so that the two stay apart.
    boolean quoted = safe.isEmpty() || safe.matches("(?s).*[\",\r\n' ].*");
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
