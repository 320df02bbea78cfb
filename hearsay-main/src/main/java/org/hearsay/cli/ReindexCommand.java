package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Settings;
import org.hearsay.store.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay reindex}: the index anew from the facts. */
@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    description = "Builds the indexes of a corpus anew from its facts.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay reindex --corpus news/",
      "  hearsay reindex --corpus news/ --trace   (also traces the whole pile anew)"
    })
final class ReindexCommand implements Callable<Integer> {
  @Mixin private CountOptions count;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "folder of the corpus")
  private Path corpus;

  @Option(
      names = "--trace",
      description = "trace everything anew first, as if all articles had come at once")
  private boolean trace;

  @Option(names = "--quiet", description = "no progress on standard error")
  private boolean quiet;

  @Override
  public Integer call() {
    int threads = Runtime.getRuntime().availableProcessors();
    try (Corpus facts = Corpus.forWriting(corpus)) {
      // Annotations stand in the facts: no tagger is needed to trace again.
      Pipeline pipeline =
          new Pipeline(new Settings(threads, true, count.rules()), new TerminalProgress(quiet));
      if (trace) {
        pipeline.finish(facts, true);
      } else {
        facts.writer().judgeAgain(pipeline::judged);
      }
      facts.writer().reindex();
      PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
      out.println(facts.articleCount() + " articles indexed in " + corpus);
    }
    return Exit.OK;
  }
}
