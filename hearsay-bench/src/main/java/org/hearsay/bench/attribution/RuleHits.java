package org.hearsay.bench.attribution;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.hearsay.annotate.Annotator;
import org.hearsay.attribute.Attributor;
import org.hearsay.model.Article;
import org.hearsay.outlets.OutletRegistry;

/**
 * How often each rule of the attribute room decides something, over files of articles (JSON lines
 * with {@code text}). A rule that never speaks is one to delete.
 */
public final class RuleHits {
  private RuleHits() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Annotator annotator = Annotator.withoutModel();
    Attributor attributor = new Attributor(OutletRegistry.standard());
    for (String file : args) {
      for (Article article : Articles.read(Path.of(file))) {
        attributor.attribute(annotator.annotate(article));
      }
    }
    attributor.hits().forEach((rule, hits) -> out.printf(Locale.ROOT, "%7d  %s%n", hits, rule));
  }
}
