package org.hearsay.lineage;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import java.util.function.Supplier;
import java.util.function.ToDoubleBiFunction;
import org.hearsay.bench.lineage.SpeedPiles;
import org.hearsay.model.AttributedArticle;
import org.hearsay.outlets.OutletRegistry;

/**
 * Writes {@code docs/benchmarks/reuse.md}: {@code ReuseReport OUT [articles] [sizes…]}.
 *
 * <p>Processor time of the whole process, so that a busy machine blurs the figures less; start it
 * with {@code -XX:ActiveProcessorCount=1} pinned to a core. Each step runs for {@link
 * #WARM_SECONDS}, then five times measured; the best counts.
 */
public final class ReuseReport {
  private static final OperatingSystemMXBean CLOCK =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final String NOTES = "## Notes";

  /**
   * On one core the second compiler has work for half a minute of a whole lineage; two runs for
   * warming up measured it and not the code.
   */
  private static final double WARM_SECONDS = 40;

  private static final int MEASURED = 5;
  private static final int BANDS = 32;
  private static final double TRUE_PAIR = NearDuplicates.SAME;
  private static final double PRECISION = 0.95;

  private final StringBuilder page = new StringBuilder();

  private ReuseReport() {}

  public static void main(String[] args) throws IOException {
    ReuseReport report = new ReuseReport();
    int articles = args.length > 1 ? Integer.parseInt(args[1]) : 4000;
    report.head(articles);
    report.steps("typical", articles);
    report.steps("event", articles);
    report.peer(Math.min(articles, 2000));
    report.growth(Arrays.stream(args).skip(2).mapToInt(Integer::parseInt).toArray());
    Path out = Path.of(args[0]);
    report.page.append(notes(out));
    Files.writeString(out, report.page);
  }

  /** What people wrote under the measured tables stays. */
  private static String notes(Path out) throws IOException {
    String old = Files.exists(out) ? Files.readString(out) : "";
    int at = old.indexOf(NOTES);
    return at < 0 ? "" : "\n" + old.substring(at);
  }

  private void line(String format, Object... values) {
    page.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private void head(int articles) {
    line("# Text reuse: speed");
    line("");
    line(
        "Written by `org.hearsay.lineage.ReuseReport docs/benchmarks/reuse.md %d SIZES…`",
        articles);
    line(
        "(hearsay-bench, pinned with `taskset -c 0`, `-XX:ActiveProcessorCount=1 -XX:+UseSerialGC`).");
    line(
        "Figures are processor time of the whole process on one core, garbage collection included, best of");
    line(
        "five once a step has run for %.0f s; what a program's first runs cost is in the notes. The machine (2",
        WARM_SECONDS);
    line(
        "cores) was shared with other work, which slows every figure: caches and memory are shared too.");
    line("JMH: `ReuseBenchmark`.");
    line("Piles are grown by the simulator (`SpeedPiles`).");
  }

  private void steps(String kind, int wanted) {
    List<AttributedArticle> pile = SpeedPiles.of(kind, wanted);
    List<String> texts = pile.stream().map(a -> a.article().text()).toList();
    double megabytes = texts.stream().mapToLong(String::length).sum() / 1e6;
    long words = texts.stream().mapToLong(t -> NormalText.of(t).size).sum();
    line("");
    line("## Pile “%s”: %d articles, %d words each", kind, pile.size(), words / pile.size());
    line("");
    line("| step | articles/s | MB/s |");
    line("|---|---|---|");
    row(
        "words",
        pile.size(),
        megabytes,
        () -> texts.stream().mapToInt(t -> NormalText.of(t).size).sum());
    row(
        "near-duplicates, from text",
        pile.size(),
        megabytes,
        () -> ReuseSteps.nearDuplicates(texts));
    row(
        "passage candidates, from text",
        pile.size(),
        megabytes,
        () -> ReuseSteps.candidates(texts));
    LineageTracer tracer = new LineageTracer(OutletRegistry.standard());
    row(
        "whole lineage, with alignment and families",
        pile.size(),
        megabytes,
        () -> tracer.trace(pile));
  }

  private void row(String name, int articles, double megabytes, Supplier<?> step) {
    double seconds = seconds(step);
    line("| %s | %,.0f | %.1f |", name, articles / seconds, megabytes / seconds);
  }

  private static double seconds(Supplier<?> step) {
    double best = Double.MAX_VALUE;
    double warm = 0;
    for (int run = 0; run < MEASURED; ) {
      long begun = CLOCK.getProcessCpuTime();
      if (step.get() == null) {
        throw new IllegalStateException("a step gave nothing");
      }
      double taken = (CLOCK.getProcessCpuTime() - begun) / 1e9;
      if (warm < WARM_SECONDS) {
        warm += taken;
      } else {
        best = Math.min(best, taken);
        run++;
      }
    }
    return best;
  }

  /** The cost of an article as the pile grows. */
  private void growth(int[] sizes) {
    if (sizes.length == 0) {
      return;
    }
    line("");
    line("## Cost of an article as the pile grows (“typical”, one run each, whole lineage)");
    line("");
    line("| articles | µs an article |");
    line("|---|---|");
    LineageTracer tracer = new LineageTracer(OutletRegistry.standard());
    for (int size : sizes) {
      List<AttributedArticle> pile = SpeedPiles.of("typical", size);
      long begun = CLOCK.getProcessCpuTime();
      tracer.trace(pile);
      double seconds = (CLOCK.getProcessCpuTime() - begun) / 1e9;
      double each = 1e6 * seconds / pile.size();
      line("| %,d | %.0f %s |", pile.size(), each, "▇".repeat((int) Math.min(60, each / 20)));
    }
  }

  /** Beside Lucene's MinHash filter: the same bands and the same estimate, other sketches. */
  private void peer(int wanted) {
    List<String> texts =
        SpeedPiles.of("typical", wanted).stream().map(a -> a.article().text()).toList();
    Set<Long> truth = truePairs(texts);
    Sketches ours = Sketches.of(texts.size(), i -> NormalText.of(texts.get(i)));
    PeerSketches theirs = PeerSketches.of(texts);
    double oursTime = seconds(() -> Sketches.of(texts.size(), i -> NormalText.of(texts.get(i))));
    double theirsTime = seconds(() -> PeerSketches.of(texts));
    line("");
    line("## Beside Lucene's MinHash filter (9.12)");
    line("");
    line(
        "%d articles, %d pairs with a Jaccard of %.2f and more over 5-word shingles (counted exactly).",
        texts.size(), truth.size(), TRUE_PAIR);
    line(
        "Both: 128 bins, 32 bands of 4, the threshold of the estimate set to the least at which precision");
    line(
        "reaches %.2f. Lucene's tokens keep case and spelling variants apart that ours join.",
        PRECISION);
    line("");
    line("| sketches | articles/s | ratio | recall at precision %.2f |", PRECISION);
    line("|---|---|---|---|");
    line(
        "| Hearsay | %,.0f | %.1f | %.3f |",
        texts.size() / oursTime,
        theirsTime / oursTime,
        recall(pairs(texts.size(), ours::band, ours::similarity), truth));
    line(
        "| Lucene | %,.0f | 1 | %.3f |",
        texts.size() / theirsTime,
        recall(pairs(texts.size(), theirs::band, theirs::similarity), truth));
  }

  private static Set<Long> truePairs(List<String> texts) {
    List<long[]> sets = texts.stream().map(t -> NormalText.of(t).shingles(Sketches.WORDS)).toList();
    Set<Long> pairs = new HashSet<>();
    for (int a = 0; a < sets.size(); a++) {
      for (int b = 0; b < a; b++) {
        int least = Math.min(sets.get(a).length, sets.get(b).length);
        int most = Math.max(sets.get(a).length, sets.get(b).length);
        if (least >= TRUE_PAIR * most && jaccard(sets.get(a), sets.get(b)) >= TRUE_PAIR) {
          pairs.add(((long) a << 32) | b);
        }
      }
    }
    return pairs;
  }

  private static double jaccard(long[] a, long[] b) {
    int common = 0;
    int j = 0;
    for (long value : a) {
      while (j < b.length && b[j] < value) {
        j++;
      }
      if (j < b.length && b[j] == value) {
        common++;
      }
    }
    return common / Math.max(1.0, (double) a.length + b.length - common);
  }

  /** A pair with what its sketches say. */
  private record Scored(long pair, double similarity) {}

  private static List<Scored> pairs(
      int texts, IntBinaryOperator band, ToDoubleBiFunction<Integer, Integer> similarity) {
    Set<Long> seen = new HashSet<>();
    List<Scored> pairs = new ArrayList<>();
    for (int b = 0; b < BANDS; b++) {
      long[] keys = new long[texts];
      for (int i = 0; i < texts; i++) {
        keys[i] = ((long) band.applyAsInt(i, b) << 32) | i;
      }
      Arrays.sort(keys);
      for (int i = 0; i < texts; i++) {
        for (int j = i + 1; j < texts && keys[j] >> 32 == keys[i] >> 32; j++) {
          int x = (int) keys[j];
          int y = (int) keys[i];
          long pair = ((long) Math.max(x, y) << 32) | Math.min(x, y);
          if (seen.add(pair)) {
            pairs.add(new Scored(pair, similarity.applyAsDouble(x, y)));
          }
        }
      }
    }
    return pairs;
  }

  private static double recall(List<Scored> pairs, Set<Long> truth) {
    pairs.sort((a, b) -> Double.compare(b.similarity(), a.similarity()));
    int right = 0;
    double best = 0;
    for (int i = 0; i < pairs.size(); i++) {
      right += truth.contains(pairs.get(i).pair()) ? 1 : 0;
      boolean tie =
          i + 1 < pairs.size() && pairs.get(i + 1).similarity() == pairs.get(i).similarity();
      if (!tie && right >= PRECISION * (i + 1)) {
        best = right / (double) truth.size();
      }
    }
    return best;
  }
}
