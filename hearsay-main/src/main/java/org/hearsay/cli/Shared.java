package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.CountRules;
import org.hearsay.pipeline.Input;
import org.hearsay.pipeline.Settings;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that every verb over a pile takes. */
final class Shared {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "a file or a folder (recursive): .html .htm .txt .jsonl .warc, each also .gz; - for JSON lines on standard input")
  private List<String> paths = new ArrayList<>();

  @Option(names = "--quiet", description = "no progress on standard error")
  private boolean quiet;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "documents worked on at once (default: one a core); the result does not depend on it")
  private int threads = Runtime.getRuntime().availableProcessors();

  Input input() {
    return new Input(paths, System.in);
  }

  Settings settings(boolean fast, CountRules rules) {
    return new Settings(threads, fast, rules);
  }

  TerminalProgress progress() {
    return new TerminalProgress(quiet);
  }
}
