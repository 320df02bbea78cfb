package org.hearsay.bench.lineage;

import java.util.List;
import java.util.Locale;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Lineage;
import org.hearsay.outlets.OutletRegistry;

/**
 * Articles a second, whole trace: {@code LineageSpeed [typical|dense|event|copies] [articles]}.
 *
 * <p>The piles are those of {@link SpeedPiles}. One core: start it with {@code taskset -c 0} or
 * {@code -XX:ActiveProcessorCount=1}. Prints processor time too, for busy machines.
 */
public final class LineageSpeed {
  private LineageSpeed() {}

  public static void main(String[] args) {
    String kind = args.length > 0 ? args[0] : "typical";
    int wanted = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
    List<AttributedArticle> articles = SpeedPiles.of(kind, wanted);
    long characters = articles.stream().mapToLong(a -> a.article().text().length()).sum();
    LineageTracer tracer = new LineageTracer(OutletRegistry.standard());
    for (int run = 0; run < 2; run++) {
      long wall = System.nanoTime();
      long cpu = cpuNanos();
      Lineage lineage = tracer.trace(articles);
      double seconds = (System.nanoTime() - wall) / 1e9;
      double cpuSeconds = (cpuNanos() - cpu) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%s: %d articles, %.1f MB: %.0f articles/s wall, %.0f articles/s of processor time; %d edges, %d groups, heap %d MB%n",
          kind,
          articles.size(),
          characters / 1e6,
          articles.size() / seconds,
          articles.size() / cpuSeconds,
          lineage.edges().size(),
          lineage.groups().size(),
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
  }

  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
  }
}
