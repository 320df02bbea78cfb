package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Settings;
import org.hearsay.store.Corpus;
import org.hearsay.store.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay check}: is a corpus whole? */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Verifies a corpus: the database, the raw bytes against their hashes, every offset against its text,",
      "the indexes against the facts; says what it would repair. Exit 3 where something was found."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  hearsay check --corpus news/", "  hearsay check --corpus news/ --repair"})
final class CheckCommand implements Callable<Integer> {
  @Mixin private CountOptions count;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "folder of the corpus")
  private Path corpus;

  @Option(
      names = "--repair",
      description = "finish what a killed run left, cut away leftovers, build the indexes anew")
  private boolean repair;

  @Override
  public Integer call() {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Finding> findings = look();
    findings.forEach(
        f ->
            out.println(
                f.what()
                    + "\n  repair: "
                    + f.repair()
                    + (f.mended() ? " (--repair does it)" : "")));
    if (repair && findings.stream().anyMatch(Finding::mended)) {
      int threads = Runtime.getRuntime().availableProcessors();
      // Annotations stand in the facts: no tagger is needed to finish.
      Settings settings = new Settings(threads, true, count.rules());
      try (Corpus facts = Corpus.forWriting(corpus)) {
        new Pipeline(settings, new TerminalProgress(false)).finish(facts, false);
        facts.writer().reindex();
      }
      out.println("repaired; looking again");
      findings = look();
      findings.forEach(f -> out.println(f.what() + "\n  repair: " + f.repair()));
    }
    try (Corpus facts = Corpus.forReading(corpus)) {
      out.println(facts.articleCount() + " articles in " + facts.storyCount() + " stories");
      out.println("facts sha256 " + facts.factsHash());
    }
    out.println(findings.isEmpty() ? "clean" : findings.size() + " findings");
    return findings.isEmpty() ? Exit.OK : Exit.QUARANTINED;
  }

  private List<Finding> look() {
    try (Corpus facts = Corpus.forReading(corpus)) {
      return facts.check();
    }
  }
}
