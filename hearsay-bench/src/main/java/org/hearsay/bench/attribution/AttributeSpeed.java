package org.hearsay.bench.attribution;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.hearsay.annotate.Annotator;
import org.hearsay.attribute.Attributor;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.RawAttribution;
import org.hearsay.model.Span;
import org.hearsay.outlets.OutletRegistry;

/**
 * How many articles of about 750 words a second one core takes through the annotate and attribute
 * rooms, with the tagger and by rules alone, and what each step takes of it.
 *
 * <p>Arguments: a file of articles (JSON lines with {@code text}), and optionally the page to write
 * (else it is printed). Processor time of the one thread, so that a busy machine does not blur the
 * figures; every system reads the articles once to warm up, then twice, the better of the two
 * counts.
 */
public final class AttributeSpeed {
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final int WORDS = 750;
  private static final int MOST = 40;
  private static final int ROUNDS = 3;

  private final List<Article> articles;
  private final Annotator model = Annotator.load();
  private final Annotator plain = Annotator.withoutModel();
  private final Attributor attributor = new Attributor(OutletRegistry.standard());

  private AttributeSpeed(List<Article> articles) {
    this.articles = articles;
  }

  public static void main(String[] args) throws IOException {
    List<Article> all = Articles.ofLength(Articles.read(Path.of(args[0])), WORDS);
    String page = new AttributeSpeed(all.subList(0, Math.min(MOST, all.size()))).page();
    if (args.length > 1) {
      Files.writeString(Path.of(args[1]), page, StandardCharsets.UTF_8);
    } else {
      new PrintStream(System.out, true, StandardCharsets.UTF_8).print(page);
    }
  }

  private String page() {
    List<AnnotatedArticle> tagged = new ArrayList<>();
    articles.forEach(a -> tagged.add(model.annotate(a)));
    List<AnnotatedArticle> split = new ArrayList<>();
    articles.forEach(a -> split.add(plain.annotate(a)));
    double splitting = best(articles, a -> plain.annotate(a).sentences().size());
    double annotating = best(articles, a -> model.annotate(a).raw().size());
    double inner = best(tagged, this::inner);
    double rules = best(tagged, a -> attributor.attribute(a).citations().size());
    double fastRules = best(split, a -> attributor.attribute(a).citations().size());
    double whole = annotating + rules;
    double fast = splitting + fastRules;
    StringBuilder out = new StringBuilder();
    int words = articles.stream().mapToInt(Articles::words).sum() / articles.size();
    out.append("# Speed of annotate and attribute\n\n");
    line(
        out,
        "%d articles of %d words on average, one core, processor time.",
        articles.size(),
        words);
    out.append(
        "Written by `org.hearsay.bench.attribution.AttributeSpeed ARTICLES.jsonl PAGE`.\n\n");
    out.append("| | articles/s | ms an article |\n|---|---|---|\n");
    row(out, "with the tagger", whole);
    row(out, "`--fast`, rules alone", fast);
    out.append("\n| step, with the tagger | ms | share |\n|---|---|---|\n");
    step(out, "paragraphs and sentences", splitting, whole);
    step(out, "tagger over the article", annotating - splitting - inner, whole);
    step(out, "tagger over contents that report in turn", inner, whole);
    step(out, "rules: sources, citations, chains", rules, whole);
    line(out, "\nHeap in use after the run: %d MB; resident at most: %s.", heap(), resident());
    return out.toString();
  }

  /** What the outermost attributions cost again, inside. */
  private int inner(AnnotatedArticle article) {
    int found = 0;
    for (RawAttribution raw : outermost(article.raw())) {
      for (Span content : raw.content()) {
        found += model.inner(article.article().text(), content).size();
      }
    }
    return found;
  }

  private static List<RawAttribution> outermost(List<RawAttribution> raw) {
    return raw.stream()
        .filter(r -> raw.stream().noneMatch(o -> !o.equals(r) && holds(o, r)))
        .toList();
  }

  private static boolean holds(RawAttribution outer, RawAttribution inner) {
    return !inner.cue().isEmpty()
        && outer.content().stream().anyMatch(c -> c.contains(inner.cue().get(0)));
  }

  private static <T> double best(List<T> all, ToIntFunction<T> work) {
    double best = Double.MAX_VALUE;
    long kept = 0; // what is made must be used, or the compiler may leave the work out
    for (int round = 0; round < ROUNDS; round++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      for (T one : all) {
        kept += work.applyAsInt(one);
      }
      double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
      best = round > 0 ? Math.min(best, seconds) : best;
    }
    return kept < 0 ? -1 : best / all.size();
  }

  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }

  private static String resident() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"), StandardCharsets.UTF_8)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB";
        }
      }
    } catch (IOException e) {
      return "not known: " + e.getMessage();
    }
    return "not known on this system";
  }

  private static void row(StringBuilder out, String name, double seconds) {
    line(out, "| %s | %.1f | %.1f |", name, 1 / seconds, 1000 * seconds);
  }

  private static void step(StringBuilder out, String name, double seconds, double whole) {
    line(out, "| %s | %.1f | %.0f %% |", name, 1000 * seconds, 100 * seconds / whole);
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
