package org.hearsay.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.hearsay.model.Article;
import org.hearsay.model.CodePoints;
import org.hearsay.model.CountRules;
import org.hearsay.model.Edge;
import org.hearsay.model.Rejection;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.report.JsonReport;
import org.hearsay.report.PassimClusters;
import org.hearsay.store.ArticleShelf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code hearsay copies}: derivation edges, then near-duplicate groups, one JSON object a line. */
@Command(
    name = "copies",
    mixinStandardHelpOptions = true,
    description =
        "Prints who shares text with whom: derivation edges, then near-duplicate groups; one JSON object a line.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay copies pile.jsonl > copies.jsonl",
      "  hearsay copies texts/ | jq 'select(.kind == \"copy\")'",
      "  hearsay copies --work run1/ year.jsonl.gz > copies.jsonl",
      "  hearsay copies --format passim pile.jsonl > passages.jsonl"
    })
final class CopiesCommand implements Callable<Integer> {
  /** What can be written. */
  enum Format {
    EDGES,
    PASSIM
  }

  @Mixin private Shared shared;

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "edges",
      description =
          "edges (default), or passim: a line a reused passage, with the fields of passim's output: uid, id, series, date, cluster, size, pboiler, begin, end, src, text")
  private Format format;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description =
          "folder for what does not fit into memory; a run that was killed goes on from there, a finished one deletes it (default: a temporary folder)")
  private @Nullable Path work;

  @Override
  public Integer call() throws IOException {
    TerminalProgress progress = shared.progress();
    Pipeline pipeline = new Pipeline(shared.settings(true, CountRules.STANDARD), progress);
    try (ArticleShelf shelf = shelf();
        Writer out = Output.standard()) {
      JsonReport report = new JsonReport(out);
      List<Rejection> rejected =
          format == Format.PASSIM
              ? passim(pipeline, shelf, report)
              : edges(pipeline, shelf, report);
      progress.rejected(rejected);
      out.flush();
      if (work != null) {
        shelf.done();
      }
    }
    return progress.exit();
  }

  private ArticleShelf shelf() {
    if (work == null) {
      return ArticleShelf.temporary();
    }
    try {
      return ArticleShelf.in(work, String.join(" ", shared.input().paths()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), Objects.requireNonNullElse(e.getMessage(), "--work cannot be used"));
    }
  }

  private List<Rejection> edges(Pipeline pipeline, ArticleShelf shelf, JsonReport report) {
    return pipeline.copies(
        shared.input(),
        shelf,
        edge ->
            report.copy(
                edge, points(shelf, edge, edge.child()), points(shelf, edge, edge.parent())),
        report::group);
  }

  /** Offsets are counted in the texts only where there are any to write. */
  private static CodePoints points(ArticleShelf shelf, Edge edge, String id) {
    return CodePoints.of(edge.passages().isEmpty() ? "" : shelf.text(id));
  }

  private List<Rejection> passim(Pipeline pipeline, ArticleShelf shelf, JsonReport report) {
    PassimClusters clusters = new PassimClusters();
    List<Rejection> rejected = pipeline.copies(shared.input(), shelf, clusters::add, group -> {});
    clusters.write(
        id -> PassimClusters.series(article(shelf, id)),
        passage -> report.passim(passage, article(shelf, passage.place().document()), shelf::text));
    return rejected;
  }

  private static Article article(ArticleShelf shelf, String id) {
    return Objects.requireNonNull(shelf.article(id));
  }
}
