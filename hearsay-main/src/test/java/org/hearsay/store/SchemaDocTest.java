package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hearsay.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/corpus.md names every table and column, and no other. */
class SchemaDocTest {
  @TempDir private Path folder;

  @Test
  void theTablesAreTheDocumentedOnes() throws Exception {
    Corpus.forWriting(folder).close();
    assertThat(documented()).isEqualTo(made());
  }

  @Test
  void everyExportedTableCanBeRead() {
    try (Corpus corpus = Corpus.forWriting(folder)) {
      for (CorpusTable table : CorpusTable.all()) {
        corpus.eachRow(table, row -> assertThat(row).hasSameSizeAs(table.fields()));
      }
    }
  }

  private Map<String, List<String>> made() throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    made("facts.db", tables);
    made("verdicts.db", tables);
    return tables;
  }

  private void made(String file, Map<String, List<String>> tables) throws SQLException {
    try (Connection facts = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
        Statement statement = facts.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c"
                    + " WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid")) {
      while (rows.next()) {
        tables.computeIfAbsent(rows.getString(1), t -> new ArrayList<>()).add(rows.getString(2));
      }
    }
  }

  private static Map<String, List<String>> documented() throws IOException {
    String page = Files.readString(Golden.root().resolve("docs/corpus.md"));
    Map<String, List<String>> tables = new TreeMap<>();
    String all = page.substring(page.indexOf("## Tables"));
    for (String section : all.split("(?m)^### ")) {
      if (section.startsWith("#")) {
        continue;
      }
      List<String> columns = new ArrayList<>();
      for (MatchResult column :
          Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(section).results().toList()) {
        columns.add(column.group(1));
      }
      tables.put(section.lines().findFirst().orElseThrow(), columns);
    }
    return tables;
  }
}
