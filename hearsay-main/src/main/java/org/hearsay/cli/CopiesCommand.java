package org.hearsay.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.Callable;
import org.hearsay.model.CodePoints;
import org.hearsay.model.CountRules;
import org.hearsay.model.Trace;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.report.JsonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hearsay copies}: derivation edges, then near-duplicate groups, one JSON object a line. */
@Command(
    name = "copies",
    mixinStandardHelpOptions = true,
    description =
        "Prints who shares text with whom: derivation edges, then near-duplicate groups; one JSON object a line.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay copies pile.jsonl > copies.jsonl",
      "  hearsay copies texts/ | jq 'select(.kind == \"copy\")'"
    })
final class CopiesCommand implements Callable<Integer> {
  @Mixin private Shared shared;

  @Override
  public Integer call() throws IOException {
    TerminalProgress progress = shared.progress();
    Trace trace =
        new Pipeline(shared.settings(true, CountRules.STANDARD), progress).copies(shared.input());
    progress.rejected(trace.rejected());
    try (Writer out = Output.standard()) {
      JsonReport report = new JsonReport(out);
      Map<String, CodePoints> points = JsonReport.points(trace.documents());
      trace.lineage().edges().forEach(edge -> report.copy(edge, points));
      trace.lineage().groups().forEach(report::group);
    }
    return progress.exit();
  }
}
