package org.hearsay.bench.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.bench.lineage.NewsPile;
import org.hearsay.model.CountRules;
import org.hearsay.model.Story;
import org.hearsay.pipeline.Input;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Progress;
import org.hearsay.pipeline.Settings;
import org.hearsay.report.HtmlReport;
import org.hearsay.store.Corpus;

/**
 * A corpus of simulated news: how fast it grows, how large it is, how fast it answers.
 *
 * <p>{@code CorpusBench FOLDER [articles] [compare]}: makes what is not there yet in FOLDER, prints
 * a table in Markdown. Processor time is printed beside wall time, for busy machines. With {@code
 * compare}, everything is traced anew in the end and compared with what growing bit by bit gave.
 */
public final class CorpusBench {
  private static final int LATER = 100;
  private static final int ASKED = 500;

  private final Path folder;
  private final int articles;
  private final boolean compared;
  private final List<String> rows = new ArrayList<>();

  private CorpusBench(Path folder, int articles, boolean compared) {
    this.folder = folder;
    this.articles = articles;
    this.compared = compared;
  }

  public static void main(String[] args) throws IOException {
    int articles = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
    new CorpusBench(Path.of(args[0]), articles, args.length > 2).run();
  }

  private void run() throws IOException {
    Path first = folder.resolve("first.jsonl");
    Path later = folder.resolve("later.jsonl");
    Path corpus = folder.resolve("corpus");
    Files.createDirectories(folder);
    if (!Files.exists(later)) {
      long next;
      try (Writer out = Files.newBufferedWriter(first)) {
        next = new NewsPile().write(out, 0, articles);
      }
      try (Writer out = Files.newBufferedWriter(later)) {
        // New stories, and the rest of the last one.
        new NewsPile().write(out, next - 1, LATER);
      }
    }
    if (!Files.exists(corpus.resolve("manifest.json"))) {
      timed("ingest of " + articles, () -> ingest(corpus, first), articles);
    }
    size(corpus);
    if (!Files.exists(folder.resolve("later.done"))) {
      timed("ingest of " + LATER + " more", () -> ingest(corpus, later), LATER);
      Files.writeString(folder.resolve("later.done"), "");
    }
    timed("ingest of nothing new", () -> ingest(corpus, later), LATER);
    if (compared) {
      compare(corpus);
    } else {
      ask(corpus);
    }
    System.out.println("| what | value |\n|---|---|");
    rows.forEach(System.out::println);
  }

  private static void ingest(Path folder, Path file) {
    Settings settings =
        new Settings(Runtime.getRuntime().availableProcessors(), true, CountRules.STANDARD);
    long begun = System.nanoTime();
    Progress progress =
        new Progress() {
          private String last = "";

          @Override
          public void step(String what) {
            String kind = what.replaceAll("[0-9,]+", "N");
            if (!kind.equals(last)) {
              System.err.printf(
                  Locale.ROOT, "%7.1f s %s%n", (System.nanoTime() - begun) / 1e9, what);
              last = kind;
            }
          }
        };
    try (Corpus corpus = Corpus.forWriting(folder)) {
      new Pipeline(settings, progress)
          .ingest(new Input(List.of(file.toString()), InputStream.nullInputStream()), corpus);
    }
  }

  private void timed(String what, Runnable work, int documents) {
    long wall = System.nanoTime();
    long cpu = cpu();
    work.run();
    double seconds = (System.nanoTime() - wall) / 1e9;
    double processor = (cpu() - cpu) / 1e9;
    row(
        what,
        String.format(
            Locale.ROOT,
            "%.1f s wall, %.1f s of processor time, %.0f articles/s of processor time",
            seconds,
            processor,
            documents / processor));
    row("heap in use after it", megabytes(heap()));
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private void size(Path corpus) throws IOException {
    for (String part : List.of("facts.db", "raw", "index", "neighbours")) {
      long bytes = 0;
      try (Stream<Path> files = Files.walk(corpus.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          bytes += Files.size(file);
        }
      }
      row(
          "size of " + part,
          String.format(
              Locale.ROOT, "%s, %.1f KB an article", megabytes(bytes), bytes / 1024.0 / articles));
    }
  }

  /** What a trace of everything finds, against what was found bit by bit. */
  private void compare(Path folder) {
    try (Corpus corpus = Corpus.forWriting(folder)) {
      Set<String> edges = edges(corpus);
      Set<String> together = together(corpus);
      Settings settings = new Settings(2, true, CountRules.STANDARD);
      new Pipeline(settings, Progress.NONE).finish(corpus, true);
      row("derivations as in a trace of everything (F1)", same(edges, edges(corpus)));
      row(
          "pairs of articles in one story as in a trace of everything (F1)",
          same(together, together(corpus)));
    }
  }

  private static Set<String> edges(Corpus corpus) {
    Set<String> edges = new HashSet<>();
    corpus.eachEdge(e -> edges.add(e.child() + " <- " + e.parent()));
    return edges;
  }

  private static Set<String> together(Corpus corpus) {
    Set<String> pairs = new HashSet<>();
    for (Story story : corpus.stories()) {
      List<String> members = story.documents().stream().sorted().toList();
      for (int i = 0; i < members.size(); i++) {
        for (int k = i + 1; k < members.size(); k++) {
          pairs.add(members.get(i) + " " + members.get(k));
        }
      }
    }
    return pairs;
  }

  private static String same(Set<String> bitByBit, Set<String> whole) {
    Set<String> both = new HashSet<>(bitByBit);
    both.retainAll(whole);
    double f1 = 2.0 * both.size() / Math.max(1, bitByBit.size() + whole.size());
    return String.format(
        Locale.ROOT,
        "%.4f (%d and %d, %d in both)",
        f1,
        bitByBit.size(),
        whole.size(),
        both.size());
  }

  private void ask(Path folder) {
    try (Corpus corpus = Corpus.forReading(folder)) {
      Random random = new Random(5);
      List<String> stories = corpus.stories().stream().map(Story::id).toList();
      List<String> queries = new ArrayList<>();
      for (int i = 0; i < ASKED; i++) {
        String text =
            corpus
                .story(stories.get(random.nextInt(stories.size())))
                .documents()
                .get(0)
                .article()
                .text();
        String[] words = text.split("\\W+");
        int at = random.nextInt(words.length - 3);
        String two = words[at] + " " + words[at + 1];
        queries.add(i % 3 == 0 ? '"' + two + '"' : i % 3 == 1 ? two : words[at]);
      }
      times("search", queries, q -> corpus.search(q, 20, 0).hits().size());
      List<String> some = new ArrayList<>();
      for (int i = 0; i < ASKED; i++) {
        some.add(stories.get(random.nextInt(stories.size())));
      }
      some.addAll(stories.subList(0, Math.min(20, stories.size()))); // the largest
      times(
          "story page",
          some,
          id -> {
            var trace = corpus.story(id);
            return HtmlReport.section(trace, trace.stories().get(0), "/article/").length();
          });
    }
  }

  private interface Asking {
    int ask(String what);
  }

  private void times(String what, List<String> asked, Asking asking) {
    long[] nanos = new long[asked.size()];
    for (int warm = 0; warm < 2; warm++) {
      for (int i = 0; i < nanos.length; i++) {
        long begun = System.nanoTime();
        if (asking.ask(asked.get(i)) < 0) {
          throw new IllegalStateException("no answer to " + asked.get(i));
        }
        nanos[i] = System.nanoTime() - begun;
      }
    }
    Arrays.sort(nanos);
    row(
        what + ", " + nanos.length + " times, warm",
        String.format(
            Locale.ROOT,
            "p50 %.1f ms, p99 %.1f ms, slowest %.1f ms",
            nanos[nanos.length / 2] / 1e6,
            nanos[nanos.length * 99 / 100] / 1e6,
            nanos[nanos.length - 1] / 1e6));
  }

  private void row(String what, String value) {
    rows.add("| " + what + " | " + value + " |");
    System.err.println(what + ": " + value);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.0f MB", bytes / 1048576.0);
  }
}
