package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Settings;
import org.hearsay.store.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay delete}: documents out of a corpus, with all that came of them. */
@Command(
    name = "delete",
    mixinStandardHelpOptions = true,
    description = {
      "Deletes documents from a corpus with their raw bytes and everything derived from them;",
      "the log keeps their ids. What they were joined to is traced anew. Ingesting them again adds them again."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  hearsay delete --corpus news/ 3fa85f64 b2c4"})
final class DeleteCommand implements Callable<Integer> {
  @Mixin private CountOptions count;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "folder of the corpus")
  private Path corpus;

  @Option(names = "--quiet", description = "no progress on standard error")
  private boolean quiet;

  @Parameters(arity = "1..*", paramLabel = "ID", description = "ids of documents")
  private List<String> ids = List.of();

  @Override
  public Integer call() {
    Corpus.forReading(corpus).close(); // says at once where there is none
    int threads = Runtime.getRuntime().availableProcessors();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Corpus facts = Corpus.forWriting(corpus)) {
      List<String> unknown = ids.stream().filter(id -> !facts.has(id)).toList();
      // Annotations stand in the facts: no tagger is needed to trace again.
      int deleted =
          new Pipeline(new Settings(threads, true, count.rules()), new TerminalProgress(quiet))
              .delete(ids, facts);
      out.println(deleted + " deleted, " + facts.articleCount() + " left in " + corpus);
      unknown.forEach(
          id ->
              System.err.println(
                  "hearsay: there is no document '"
                      + id
                      + "' in "
                      + corpus
                      + ". Maybe it has been deleted before?"));
      return unknown.isEmpty() ? Exit.OK : deleted == 0 ? Exit.NOTHING : Exit.QUARANTINED;
    }
  }
}
