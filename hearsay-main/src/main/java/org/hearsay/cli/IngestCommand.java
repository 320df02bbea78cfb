package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.store.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay ingest}: adds to a corpus on disk. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description =
        "Adds to a corpus on disk; what is already there is skipped; safe to kill and run again.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay ingest --corpus news/ pages/ crawl.warc.gz",
      "  hearsay ingest --corpus news/ today.jsonl && hearsay search --corpus news/ harbour"
    })
final class IngestCommand implements Callable<Integer> {
  @Mixin private Shared shared;
  @Mixin private CountOptions count;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "folder of the corpus; made where there is none")
  private Path corpus;

  @Option(names = "--fast", description = "rules alone, without the neural tagger")
  private boolean fast;

  @Override
  public Integer call() {
    TerminalProgress progress = shared.progress();
    try (Corpus facts = Corpus.forWriting(corpus)) {
      int added =
          new Pipeline(shared.settings(fast, count.rules()), progress)
              .ingest(shared.input(), facts);
      int exit = progress.exit();
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println(
          added
              + " added, "
              + progress.skippedCount()
              + " already there, "
              + facts.rejectionCount()
              + " in quarantine; "
              + facts.storyCount()
              + " stories in "
              + corpus);
      return exit;
    }
  }
}
