package org.hearsay.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.hearsay.model.CountRules;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay extract}: articles, one JSON object a line. */
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    description =
        "Prints the article in each document: body, headline, dates, credits, furniture; one JSON object a line.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay extract pages/ > articles.jsonl",
      "  hearsay extract crawl.warc.gz | jq -r .headline"
    })
final class ExtractCommand implements Callable<Integer> {
  @Mixin private Shared shared;

  @Override
  public Integer call() throws IOException {
    TerminalProgress progress = shared.progress();
    Rejected rejected = new Rejected();
    try (Writer out = Output.standard()) {
      JsonReport report = new JsonReport(out);
      new Pipeline(shared.settings(true, CountRules.STANDARD), progress)
          .extract(shared.input(), rejected.passing(report::article));
    }
    progress.rejected(rejected.first());
    return progress.exit();
  }
}
