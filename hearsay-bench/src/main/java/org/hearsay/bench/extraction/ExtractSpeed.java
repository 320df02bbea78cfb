package org.hearsay.bench.extraction;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Hearsay's extractor beside Readability4J and boilerpipe on the same pages in one run: text F1 by
 * one scorer, pages and megabytes for each second of processor time, and what the parser alone
 * takes.
 *
 * <p>Arguments: {@code [--out FILE.md] [--every N] GOLD…}. In each round every system reads all
 * pages, one system after the other, so that a machine that is busy for a while slows all of them;
 * seven rounds warm up, the best of three counts.
 *
 * <p>Time is what the process used, garbage collection and compiler included, not what passed:
 * others at work on the machine do not enter it (but for their share of the caches). Run it on one
 * core: {@code taskset -c 0 java -XX:+UseSerialGC …}.
 */
public final class ExtractSpeed {
  private static final OperatingSystemMXBean CLOCK =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  /** Measured on 568 pages: 116, 183, 195, 193, 215, 255 pages a second in the first six rounds. */
  private static final int WARM = 7;

  private static final int MEASURED = 3;
  private final List<Pages.Saved> pages;
  private final Appendable out;

  private ExtractSpeed(List<Pages.Saved> pages, Appendable out) {
    this.pages = pages;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    StringBuilder text = new StringBuilder(head());
    Path file = null;
    int every = 1;
    int read = 0;
    Map<Systems, Double> all = new EnumMap<>(Systems.class);
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--out")) {
        file = Path.of(args[++i]);
      } else if (args[i].equals("--every")) {
        every = Integer.parseInt(args[++i]);
      } else {
        List<Pages.Saved> pages = each(every, Pages.read(Path.of(args[i])));
        read += pages.size();
        new ExtractSpeed(pages, text)
            .table(Path.of(args[i]))
            .forEach((system, seconds) -> all.merge(system, seconds, Double::sum));
      }
    }
    text.append(together(read, all));
    new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text);
    if (file != null) {
      Files.writeString(file, text);
    }
  }

  private static List<Pages.Saved> each(int nth, List<Pages.Saved> pages) {
    List<Pages.Saved> some = new ArrayList<>();
    for (int i = 0; i < pages.size(); i += nth) {
      some.add(pages.get(i));
    }
    return some;
  }

  private static String head() {
    return String.format(
        Locale.ROOT,
        """
        # Speed of extraction, beside its peers
        Written by `ExtractSpeed` (module `hearsay-bench`); do not edit.

            taskset -c 0 java -XX:+UseSerialGC -Xmx2g -cp … org.hearsay.bench.extraction.ExtractSpeed \\
              --out docs/benchmarks/extract.md GOLD.jsonl…

        All systems in one process on one core (Java %s), all pages in memory, rounds interleaved, best of %d after %d
        to warm up. Seconds are processor time, garbage collection included. Hearsay's row is the whole stage: decoding,
        parsing, body, headline, authors, outlet, every date, dateline, credits, captions, related links, notices; its
        peers give the text alone. Text F1 is that of bags of words, one scorer for all.
        """,
        Runtime.version().feature(),
        MEASURED,
        WARM);
  }

  private Map<Systems, Double> table(Path gold) throws IOException {
    Map<Systems, Double> best = new EnumMap<>(Systems.class);
    for (int round = 0; round < WARM + MEASURED; round++) {
      for (Systems system : Systems.values()) {
        double seconds = seconds(system);
        if (round >= WARM) {
          best.merge(system, seconds, Math::min);
        }
      }
    }
    long bytes = pages.stream().mapToLong(p -> p.bytes().length).sum();
    Path folder = gold.toAbsolutePath().getParent();
    print(
        "\n## %s: %d pages, %.0f KB a page%n",
        name(folder), pages.size(), bytes / 1e3 / pages.size());
    print("| system | text F1 | pages/s | MB/s | to Readability4J |\n|---|---|---|---|---|%n");
    for (Systems system : Systems.values()) {
      row(system, best.get(system), bytes, best.get(Systems.READABILITY4J));
    }
    double share = best.get(Systems.PARSER) / best.get(Systems.HEARSAY);
    print("%nShare of Hearsay's time that is the parser's: %.0f %%.%n", 100 * share);
    return best;
  }

  private static String together(int pages, Map<Systems, Double> seconds) {
    StringBuilder table = new StringBuilder("\n## All " + pages + " pages\n");
    table.append("| system | pages/s | to Readability4J |\n|---|---|---|\n");
    double peer = seconds.get(Systems.READABILITY4J);
    seconds.forEach(
        (system, took) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.2f × |%n",
                    system.title(),
                    pages / took,
                    peer / took)));
    return table.toString();
  }

  private void row(Systems system, double seconds, long bytes, double peer) throws IOException {
    double f1 =
        pages.stream().mapToDouble(p -> Pages.f1(system.text(p), p.gold())).average().orElse(0);
    String score = system == Systems.PARSER ? "–" : String.format(Locale.ROOT, "%.3f", f1);
    print(
        "| %s | %s | %.0f | %.1f | %.2f × |%n",
        system.title(), score, pages.size() / seconds, bytes / 1e6 / seconds, peer / seconds);
  }

  private static String name(Path folder) {
    Path name = folder == null ? null : folder.getFileName();
    return name == null ? "pages" : name.toString();
  }

  private double seconds(Systems system) throws IOException {
    long kept = 0; // what is made must be used, or the compiler may leave the work out
    long start = CLOCK.getProcessCpuTime();
    for (Pages.Saved p : pages) {
      kept += system.text(p).length();
    }
    double seconds = (CLOCK.getProcessCpuTime() - start) / 1e9;
    if (kept == 0) {
      print("%s gave no text at all%n", system.title());
    }
    return seconds;
  }

  private void print(String format, Object... values) throws IOException {
    out.append(String.format(Locale.ROOT, format, values));
  }
}
