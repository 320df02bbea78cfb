package org.hearsay.bench.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.extract.Extractor;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.outlets.OutletRegistry;

/**
 * Extracts every page of a gold file and writes JSON lines that an extraction scorer reads.
 *
 * <p>Arguments: gold file, output file.
 */
public final class ExtractPages {
  private ExtractPages() {}

  public static void main(String[] args) throws IOException {
    Extractor extractor = new Extractor(OutletRegistry.standard());
    ObjectMapper json = new ObjectMapper();
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
      for (Pages.Saved page : Pages.read(Path.of(args[0]))) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("path", page.file().toString());
        Outcome<Article> outcome = extractor.extract(page.document());
        if (outcome instanceof Outcome.Accepted<Article> a) {
          line.put("headline", a.value().headline());
          line.put("authors", a.value().authors());
          line.put("published", a.value().published() == null ? null : a.value().published().iso());
          line.put("text", a.value().text());
        } else if (outcome instanceof Outcome.Rejected<Article> r) {
          line.put("rejected", r.rejection().reason());
        }
        out.println(json.writeValueAsString(line));
      }
    }
  }
}
