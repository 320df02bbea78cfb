package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.report.Wording;
import org.hearsay.store.Corpus;
import org.hearsay.store.Hit;
import org.hearsay.store.Results;
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
      "  hearsay search --corpus news/ 'said:\"Marek Dolvik\" toll'   what one person is said to have said",
      "  hearsay search --corpus news/ 'cites:\"Harbour FM\"'          who cites it",
      "  hearsay search --corpus news/ 'copies:\"Veltis Courier\" date:2023-03-14..2023-03-16'",
      "  hearsay search --corpus news/ 'kind:claim \"security official\" OR minister'",
      "  hearsay search --corpus news/ --where 'The roof came down on the night shift'",
      "",
      "Copies of one text are folded under the earliest; --all prints them too."
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

  @Option(names = "--all", description = "prints folded copies too")
  private boolean all;

  @Option(
      names = "--where",
      description = "the query is a sentence: where does it stand, earliest first")
  private boolean where;

  @Parameters(
      arity = "1..*",
      paramLabel = "QUERY",
      description = {
        "words, \"phrases\", -without, this OR that, begin*, and fields: title: text: outlet: source:",
        "sourcekind: said: cites: copies: date: story: language: kind:article|attribution|claim is:original"
      })
  private List<String> query = List.of();

  @Override
  public Integer call() {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String asked = String.join(" ", query);
    try (Corpus facts = Corpus.forReading(corpus)) {
      Results results =
          where ? new Results(facts.whence(asked), 0, false, false) : facts.search(asked, limit, 0);
      for (Hit hit : results.hits()) {
        print(out, hit, "");
        if (hit.folded().isEmpty()) {
          continue;
        }
        out.println("    and " + hit.folded().size() + " with the same words");
        if (all) {
          hit.folded().forEach(h -> print(out, h, "    "));
        }
      }
      if (results.hits().isEmpty()) {
        out.println("nothing found. Maybe fewer words, or without quotation marks?");
      }
      if (results.more()) {
        out.println("there is more. Maybe --limit " + limit * 2);
      }
      if (results.cut()) {
        out.println("the time was over before everything had been looked at. Maybe fewer words?");
      }
    }
    return Exit.OK;
  }

  private static void print(PrintStream out, Hit hit, String indent) {
    String outlet = hit.outlet() == null ? "" : hit.outlet() + ", ";
    String when = hit.published() == null ? "" : hit.published() + "  ";
    out.println(
        indent
            + hit.kind()
            + "  "
            + hit.article()
            + "  "
            + Wording.oneLine(outlet + when + hit.title()));
    out.println(indent + "    " + Wording.oneLine(hit.snippet()));
  }
}
