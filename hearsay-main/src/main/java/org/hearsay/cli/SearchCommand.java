package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.store.Corpus;
import org.hearsay.store.Hit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay search}: articles, attributions and claims of a corpus. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    description = "Searches the articles, attributions and claims of a corpus.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay search --corpus news/ harbour fire",
      "  hearsay search --corpus news/ 'source:coroner toll'",
      "  hearsay search --corpus news/ 'kind:claim AND \"security official\"'"
    })
final class SearchCommand implements Callable<Integer> {
  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "folder of the corpus")
  private Path corpus;

  @Option(names = "--limit", paramLabel = "N", description = "at most N results (default: 20)")
  private int limit = 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "QUERY",
      description = "words, \"phrases\", fields: title: text: outlet: source: kind:")
  private List<String> query = List.of();

  @Override
  public Integer call() {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Corpus facts = Corpus.forReading(corpus)) {
      List<Hit> hits = facts.search(String.join(" ", query), limit);
      for (Hit hit : hits) {
        out.println(hit.kind() + "  " + hit.article() + "  " + hit.title());
        out.println("    " + hit.snippet().replaceAll("\\s+", " "));
      }
      if (hits.isEmpty()) {
        out.println("nothing found. Maybe fewer words, or without quotation marks?");
      }
    }
    return Exit.OK;
  }
}
