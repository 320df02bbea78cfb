package org.hearsay.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.model.Trace;
import org.hearsay.report.GraphReport;
import org.hearsay.report.HtmlReport;
import org.hearsay.report.JsonReport;
import org.hearsay.store.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay export}: the corpus for other tools. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes the corpus for other tools.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay export --corpus news/ --format jsonl articles.jsonl",
      "  hearsay export --corpus news/ --format graphml lineage.graphml"
    })
final class ExportCommand implements Callable<Integer> {
  /** What can be written. */
  enum Format {
    JSONL,
    JSON,
    HTML,
    GRAPHML
  }

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "folder of the corpus")
  private Path corpus;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      description =
          "jsonl (an article a line), json (the whole trace), html (one page), graphml (the lineage)")
  private Format format;

  @Parameters(paramLabel = "OUT", description = "file to write; - for standard output")
  private String target;

  @Override
  public Integer call() throws IOException {
    try (Corpus facts = Corpus.forReading(corpus);
        Writer out = Output.open(target)) {
      Trace trace = facts.trace();
      switch (format) {
        case JSONL -> trace.documents().forEach(d -> new JsonReport(out).attributed(d, false));
        case JSON -> new JsonReport(out).trace(trace);
        case HTML -> out.write(HtmlReport.of(trace));
        case GRAPHML -> GraphReport.write(trace, out);
      }
    }
    return Exit.OK;
  }
}
