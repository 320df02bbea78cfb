package org.hearsay.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hearsay.model.Article;
import org.hearsay.model.CountRules;
import org.hearsay.model.Outcome;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.report.SharedArticle;
import org.hearsay.report.TextMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hearsay rehydrate}: the words back into an export without them. */
@Command(
    name = "rehydrate",
    mixinStandardHelpOptions = true,
    description = {
      "Puts text and headline back into an export of hashes and offsets, from one's own copy of the pages.",
      "A text is taken where its hash is the very one that the offsets are good for. Exit 3 where some are missing."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay export --corpus news/ --format jsonl --mode offsets shared.jsonl",
      "  hearsay rehydrate --from shared.jsonl --to whole.jsonl my-pages/"
    })
final class RehydrateCommand implements Callable<Integer> {
  @Mixin private Shared shared;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FILE",
      description = "export in JSON lines without texts")
  private Path from;

  @Option(names = "--to", paramLabel = "FILE", description = "file to write (default: - )")
  private String to = "-";

  @Override
  public Integer call() throws IOException {
    SharedArticle shared = new SharedArticle(TextMode.FULL);
    Map<String, Article> own = own(wanted(shared));
    int lines = 0;
    int missing = 0;
    try (BufferedReader in = Files.newBufferedReader(from, StandardCharsets.UTF_8);
        Writer out = Output.open(to)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines++;
        Article article = own.get(String.valueOf(shared.textHash(line)));
        missing += article == null ? 1 : 0;
        out.write(article == null ? line + "\n" : shared.rehydrated(line, article));
      }
    }
    if (missing > 0) {
      System.err.println(
          "hearsay: "
              + missing
              + " of "
              + lines
              + " texts were not found. Maybe your copy of the page is of another day?");
    }
    return missing == 0 ? Exit.OK : Exit.QUARANTINED;
  }

  private Set<String> wanted(SharedArticle shared) throws IOException {
    Set<String> wanted = new HashSet<>();
    try (BufferedReader in = Files.newBufferedReader(from, StandardCharsets.UTF_8)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        wanted.add(String.valueOf(shared.textHash(line)));
      }
    }
    return wanted;
  }

  private Map<String, Article> own(Set<String> wanted) {
    Map<String, Article> own = new HashMap<>();
    new Pipeline(this.shared.settings(true, CountRules.STANDARD), this.shared.progress())
        .extract(
            this.shared.input(),
            outcome -> {
              if (outcome instanceof Outcome.Accepted<Article> accepted) {
                String hash = SharedArticle.sha256(accepted.value().text());
                if (wanted.contains(hash)) {
                  own.put(hash, accepted.value());
                }
              }
            });
    return own;
  }
}
