package org.hearsay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hearsay.model.Article;
import org.hearsay.model.Edge;
import org.hearsay.model.Node;
import org.hearsay.model.Trace;
import org.hearsay.report.AnnotationReport;
import org.hearsay.report.DossierReport;
import org.hearsay.report.GexfReport;
import org.hearsay.report.GraphReport;
import org.hearsay.report.HtmlReport;
import org.hearsay.report.JsonReport;
import org.hearsay.report.LineageSource;
import org.hearsay.report.ProvReport;
import org.hearsay.report.SharedArticle;
import org.hearsay.report.TextMode;
import org.hearsay.store.Corpus;
import org.jspecify.annotations.Nullable;
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
      "  hearsay export --corpus news/ --format jsonl --mode offsets to-share.jsonl",
      "  hearsay export --corpus news/ --format parquet tables/",
      "  hearsay export --corpus news/ --format csv --table edge edges.csv",
      "  hearsay export --corpus news/ --format html --story s-0a1b2c3d4e5f dossier.html"
    })
final class ExportCommand implements Callable<Integer> {
  /** What can be written. */
  enum Format {
    JSONL,
    JSON,
    CSV,
    PARQUET,
    HTML,
    GRAPHML,
    GEXF,
    PROV,
    WEBANNOTATION
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
      description = {
        "jsonl (an article a line), json (the whole trace), csv, parquet (all tables into a folder, or --table into a file),",
        "html (a page; with --story a dossier to print), graphml, gexf (the lineage; gexf with time),",
        "prov (the lineage as PROV JSON-LD), webannotation (attributions as W3C annotations, JSON-LD)"
      })
  private Format format;

  @Option(
      names = "--mode",
      paramLabel = "M",
      description = {
        "full (default), snippet (headlines and first words) or offsets (hashes and offsets, no text;",
        "'hearsay rehydrate' puts the words back from one's own copy); not for json and html"
      })
  private TextMode mode = TextMode.FULL;

  @Option(names = "--table", paramLabel = "T", description = "one table (csv, parquet)")
  private @Nullable String table;

  @Option(names = "--story", paramLabel = "ID", description = "one story (html)")
  private @Nullable String story;

  @Parameters(
      paramLabel = "OUT",
      description = "file to write (- for standard output); a folder for all tables")
  private String target;

  @Override
  public Integer call() throws IOException {
    if (mode != TextMode.FULL && (format == Format.JSON || format == Format.HTML)) {
      throw new IllegalArgumentException(
          "--format "
              + format.name().toLowerCase(java.util.Locale.ROOT)
              + " is written in full only. Maybe --format jsonl --mode "
              + mode.name().toLowerCase(java.util.Locale.ROOT)
              + "?");
    }
    try (Corpus facts = Corpus.forReading(corpus)) {
      if (format == Format.CSV || format == Format.PARQUET) {
        new TableExport(facts, mode, format == Format.PARQUET).write(target, table);
      } else {
        try (Writer out = Output.open(target)) {
          write(facts, out);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return Exit.OK;
  }

  private void write(Corpus facts, Writer out) throws IOException {
    switch (format) {
      case JSONL -> {
        SharedArticle shared = new SharedArticle(mode);
        facts.eachArticle(a -> unchecked(() -> out.write(shared.line(a))));
      }
      case GRAPHML -> GraphReport.write(lineage(facts), mode, out);
      case GEXF -> GexfReport.write(lineage(facts), mode, out);
      case PROV -> ProvReport.write(lineage(facts), mode, out);
      case WEBANNOTATION -> {
        try (AnnotationReport report = new AnnotationReport(mode, out)) {
          facts.eachArticle(a -> unchecked(() -> report.article(a)));
        }
      }
      case HTML -> out.write(story == null ? HtmlReport.of(facts.trace()) : dossier(facts, story));
      default -> new JsonReport(out).trace(facts.trace());
    }
  }

  private static String dossier(Corpus facts, String id) {
    Trace trace = facts.story(id);
    if (trace == null) {
      throw new IllegalArgumentException(
          "there is no story '" + id + "'. Maybe it was drawn up anew when articles were added?");
    }
    return DossierReport.of(trace);
  }

  private static LineageSource lineage(Corpus facts) {
    return new LineageSource() {
      @Override
      public void nodes(BiConsumer<Node, @Nullable Article> sink) {
        facts.eachNode(
            (node, article) -> sink.accept(node, article == null ? null : article.article()));
      }

      @Override
      public void edges(Consumer<Edge> sink) {
        facts.eachEdge(sink);
      }
    };
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
