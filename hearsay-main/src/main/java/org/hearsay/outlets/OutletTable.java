package org.hearsay.outlets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code outlets.tsv}. */
final class OutletTable {
  static final String RESOURCE = "outlets.tsv";
  private static final int COLUMNS = 8;

  private OutletTable() {}

  /** All outlets in the order of the file that ships with Hearsay. */
  static List<Outlet> load() {
    try (InputStream in = OutletTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "resource " + RESOURCE + " is missing. Maybe the jar was built without its resources?");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + RESOURCE + " cannot be read", e);
    }
  }

  static List<Outlet> read(InputStream in) throws IOException {
    String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    List<Outlet> outlets = new ArrayList<>();
    boolean header = true;
    int number = 0;
    for (String line : split(table, '\n')) {
      number++;
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      if (!header) {
        outlets.add(outlet(line, number));
      }
      header = false;
    }
    return outlets;
  }

  private static Outlet outlet(String line, int number) {
    List<String> cells = split(line, '\t');
    if (cells.size() != COLUMNS) {
      throw new IllegalArgumentException(
          "line "
              + number
              + " has "
              + cells.size()
              + " columns, not "
              + COLUMNS
              + ". Maybe a tab is missing or written as spaces?");
    }
    OutletKind kind = OutletKind.of(cells.get(4));
    if (kind == null) {
      throw new IllegalArgumentException(
          "line " + number + ": unknown kind \"" + cells.get(4) + "\". Maybe a tab is missing?");
    }
    return new Outlet(
        cells.get(0),
        aliases(cells.get(1)),
        values(cells.get(2)),
        cells.get(3),
        kind,
        cells.get(5).isEmpty() ? null : cells.get(5),
        cells.get(6),
        aliases(cells.get(7)));
  }

  private static List<Alias> aliases(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    List<Alias> aliases = new ArrayList<>(4);
    for (String value : values(cell)) {
      aliases.add(Alias.parse(value));
    }
    return aliases;
  }

  private static List<String> values(String cell) {
    return cell.isEmpty() ? List.of() : split(cell, '|');
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>(COLUMNS);
    int from = 0;
    for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, from)) {
      parts.add(text.substring(from, i));
      from = i + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }
}
