package org.hearsay.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.report.JsonReport;
import org.hearsay.report.TableReport;
import org.hearsay.report.WhyReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay stories}: which article belongs to which story, or Stray's table for the pile. */
@Command(
    name = "stories",
    mixinStandardHelpOptions = true,
    description =
        "Groups articles about the same happening: one JSON line an article, or a table with each story's row.",
    footerHeading = "%nExamples:%n",
    footer = {"  hearsay stories pile.jsonl", "  hearsay stories --table --sort documents pages/"})
final class StoriesCommand implements Callable<Integer> {
  @Mixin private Shared shared;
  @Mixin private CountOptions count;

  @Option(
      names = "--table",
      description =
          "print documents, versions, original reporting, independent origins for each story")
  private boolean table;

  @Option(
      names = "--sort",
      paramLabel = "COLUMN",
      description = "documents, versions, original, origins or headline (default: documents)")
  private TableReport.Column sort = TableReport.Column.DOCUMENTS;

  @Option(
      names = "--why",
      paramLabel = "ID",
      description = "print what was deducted, and why, for one story of the table and its claims")
  private @Nullable String why;

  @Option(
      names = "--width",
      paramLabel = "COLUMNS",
      description = "width of the table (default: $COLUMNS, else 80)")
  private int width = Terminal.width();

  @Option(names = "--fast", description = "rules alone, without the neural tagger")
  private boolean fast;

  @Override
  public Integer call() throws IOException {
    TerminalProgress progress = shared.progress();
    Trace trace =
        new Pipeline(shared.settings(fast, count.rules()), progress).trace(shared.input());
    progress.rejected(trace.rejected());
    try (Writer out = Output.standard()) {
      if (why != null) {
        return explained(trace, why, out) ? progress.exit() : Exit.USAGE;
      }
      if (table) {
        new TableReport(out, sort, width).print(trace.stories());
      } else {
        Map<String, String> story = new TreeMap<>();
        trace.stories().forEach(s -> s.documents().forEach(id -> story.put(id, s.id())));
        story.forEach(new JsonReport(out)::membership);
      }
    }
    return progress.exit();
  }

  private boolean explained(Trace trace, String id, Writer out) {
    for (Story story : trace.stories()) {
      if (story.id().equals(id) || story.documents().contains(id)) {
        new WhyReport(out, width).print(trace, story);
        return true;
      }
    }
    System.err.println(
        "No story " + id + " among " + trace.stories().size() + ". Maybe --table shows it?");
    return false;
  }
}
