package org.hearsay.bench.extraction;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import net.dankito.readability4j.Readability4J;
import org.hearsay.extract.Extractor;
import org.hearsay.model.Article;
import org.hearsay.model.Outcome;
import org.hearsay.outlets.OutletRegistry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Hearsay's extractor beside Readability4J and boilerpipe on the same pages in one run: text F1,
 * pages a second and megabytes a second on one core, and what the parser alone takes.
 *
 * <p>Arguments: gold files. Each system reads all pages twice to warm up, then three times; the
 * best of the three is printed.
 */
public final class ExtractSpeed {
  /** Processor time of the thread, so that a busy machine does not blur the comparison. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final int WARM = 2;
  private static final int MEASURED = 3;
  private final List<Pages.Saved> pages;
  private final PrintStream out;

  private ExtractSpeed(List<Pages.Saved> pages, PrintStream out) {
    this.pages = pages;
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String gold : args) {
      new ExtractSpeed(Pages.read(Path.of(gold)), out).table(gold);
    }
  }

  private void table(String name) {
    Extractor extractor = new Extractor(OutletRegistry.standard());
    out.printf(Locale.ROOT, "%n%s: %d pages%n", name, pages.size());
    out.println("system           text F1   pages/s    MB/s");
    double parse = row("jsoup parse only", p -> parsed(p).title());
    double ours = row("hearsay", p -> text(extractor.extract(p.document())));
    row("Readability4J", ExtractSpeed::readability);
    row("boilerpipe", ExtractSpeed::boilerpipe);
    out.printf(Locale.ROOT, "share of hearsay's time in the parser: %.0f %%%n", 100 * ours / parse);
  }

  private double row(String name, Function<Pages.Saved, String> system) {
    double f1 = 0;
    long bytes = 0;
    for (Pages.Saved p : pages) {
      f1 += Pages.f1(system.apply(p), p.gold());
      bytes += p.bytes().length;
    }
    double best = Double.MAX_VALUE;
    long kept = 0; // what is made must be used, or the compiler may leave the work out
    for (int round = 1; round < WARM + MEASURED; round++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      for (Pages.Saved p : pages) {
        kept += system.apply(p).length();
      }
      double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
      best = round >= WARM ? Math.min(best, seconds) : best;
    }
    if (kept == 0) {
      out.println(name + " gave no text at all");
    }
    double speed = pages.size() / best;
    out.printf(
        Locale.ROOT,
        "%-16s %7.3f %9.0f %7.1f%n",
        name,
        f1 / pages.size(),
        speed,
        bytes / best / 1e6);
    return speed;
  }

  private static Document parsed(Pages.Saved p) {
    return Jsoup.parse(new String(p.bytes(), StandardCharsets.UTF_8), "");
  }

  private static String text(Outcome<Article> outcome) {
    return outcome instanceof Outcome.Accepted<Article> a ? a.value().text() : "";
  }

  private static String readability(Pages.Saved p) {
    String url = p.url() == null ? "http://localhost/" : p.url();
    String text =
        new Readability4J(url, new String(p.bytes(), StandardCharsets.UTF_8))
            .parse()
            .getTextContent();
    return text == null ? "" : text;
  }

  // Boilerpipe declares a checked exception that it throws for no page here.
  private static String boilerpipe(Pages.Saved p) {
    try {
      return de.l3s.boilerpipe.extractors.ArticleExtractor.INSTANCE.getText(
          new String(p.bytes(), StandardCharsets.UTF_8));
    } catch (de.l3s.boilerpipe.BoilerpipeProcessingException e) {
      return "";
    }
  }
}
