package org.hearsay.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.hearsay.model.CountRules;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay attribute}: articles with attributions and citations, one JSON object a line. */
@Command(
    name = "attribute",
    mixinStandardHelpOptions = true,
    description =
        "Prints each article with who is said to say what, and whom it cites; one JSON object a line.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay attribute pages/ > attributed.jsonl",
      "  hearsay attribute --explain page.html | jq '.citations[] | [.citing, .cited, .decidedBy]'"
    })
final class AttributeCommand implements Callable<Integer> {
  @Mixin private Shared shared;

  @Option(names = "--explain", description = "say which rule or model decided each field")
  private boolean explain;

  @Option(names = "--fast", description = "rules alone, without the neural tagger")
  private boolean fast;

  @Override
  public Integer call() throws IOException {
    TerminalProgress progress = shared.progress();
    Rejected rejected = new Rejected();
    try (Writer out = Output.standard()) {
      JsonReport report = new JsonReport(out);
      new Pipeline(shared.settings(fast, CountRules.STANDARD), progress)
          .attribute(
              shared.input(), rejected.passing(article -> report.attributed(article, explain)));
    }
    progress.rejected(rejected.first());
    return progress.exit();
  }
}
