package org.hearsay.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.hearsay.model.CountRules;
import org.hearsay.model.Trace;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.report.HtmlReport;
import org.hearsay.report.JsonReport;
import org.hearsay.report.TreeReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay trace}: the main job. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description = "Reads everything and prints each story's tree of origins.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay trace examples/harbour-fire/pile",
      "  hearsay trace --html report.html --json trace.json pages/",
      "  zcat dump.jsonl.gz | hearsay trace --json - - | jq '.stories[].counts'"
    })
final class TraceCommand implements Callable<Integer> {
  @Mixin private Shared shared;
  @Mixin private CountOptions count;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "write the whole result as JSON (- = standard output, then without the tree)")
  private @Nullable String json;

  @Option(names = "--html", paramLabel = "FILE", description = "write one self-contained page")
  private @Nullable String html;

  @Option(names = "--fast", description = "rules alone, without the neural tagger")
  private boolean fast;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "width of the tree (default: $COLUMNS, else 80)")
  private int width = Terminal.width();

  @Option(
      names = "--colour",
      paramLabel = "WHEN",
      description = "auto, always or never (default: auto)")
  private Terminal.Colour colour = Terminal.Colour.AUTO;

  @Override
  public Integer call() throws IOException {
    TerminalProgress progress = shared.progress();
    CountRules rules = count.rules();
    Trace trace = new Pipeline(shared.settings(fast, rules), progress).trace(shared.input());
    progress.rejected(trace.rejected());
    if (json != null) {
      try (Writer out = Output.open(json)) {
        new JsonReport(out).trace(trace);
      }
    }
    if (html != null) {
      try (Writer out = Output.open(html)) {
        out.write(HtmlReport.of(trace));
      }
    }
    if (!"-".equals(json) && !"-".equals(html)) {
      try (Writer out = Output.standard()) {
        new TreeReport(out, width, colour.on()).print(trace);
      }
    }
    return progress.exit();
  }
}
