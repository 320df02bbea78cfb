package org.hearsay.bench.stories;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hearsay.lineage.LineageTracer;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.CountRules;
import org.hearsay.model.Lineage;
import org.hearsay.model.Outcome;
import org.hearsay.model.StoryDraft;
import org.hearsay.outlets.OutletRegistry;
import org.hearsay.pipeline.Input;
import org.hearsay.pipeline.Pipeline;
import org.hearsay.pipeline.Progress;
import org.hearsay.pipeline.Settings;
import org.hearsay.story.StoryGrouper;

/**
 * {@code StorySpeed FILE...}: for each pile, articles a second of one thread's processor time for
 * grouping, claims and alerts together (attribution and lineage are done before), and the B3 F1
 * between the stories of the whole pile and those reached in ten portions in random order.
 *
 * <p>Prints a section of {@code docs/benchmarks/stories.md}.
 */
public final class StorySpeed {
  private static final int PORTIONS = 10;
  private static final int RUNS = 3;
  private static final double NANOS = 1e9;

  private StorySpeed() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("| pile | articles | stories | articles/s, grouping, claims, alerts |");
    out.println("|---|---|---|---|");
    StringBuilder arrivals = new StringBuilder();
    for (String file : args) {
      List<AttributedArticle> pile = read(file);
      OutletRegistry known =
          OutletRegistry.standard().with(pile.stream().map(a -> a.article().outlet()).toList());
      Lineage lineage = new LineageTracer(known).trace(pile);
      StoryGrouper grouper = new StoryGrouper(known);
      String name = file.replaceFirst(".*/", "");
      List<StoryDraft> batch = List.of();
      double best = 0;
      for (int run = 0; run < RUNS; run++) {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        batch = grouper.group(pile, lineage);
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun;
        best = Math.max(best, pile.size() * NANOS / spent);
      }
      out.printf(Locale.ROOT, "| %s | %d | %d | %.0f |%n", name, pile.size(), batch.size(), best);
      arrivals.append(arrival(name, pile, known, batch));
    }
    out.println();
    out.println("| pile | B3 F1, ten portions against all at once | ids kept |");
    out.println("|---|---|---|");
    out.print(arrivals);
  }

  private static List<AttributedArticle> read(String file) {
    List<AttributedArticle> pile = new ArrayList<>();
    Settings settings = new Settings(1, true, CountRules.STANDARD);
    new Pipeline(settings, Progress.NONE)
        .attribute(
            new Input(List.of(file), InputStream.nullInputStream()),
            outcome -> {
              if (outcome instanceof Outcome.Accepted<AttributedArticle> accepted) {
                pile.add(accepted.value());
              }
            });
    return pile;
  }

  /** In portions, each traced with what came before: are the ids that were given out kept? */
  private static String arrival(
      String name, List<AttributedArticle> pile, OutletRegistry known, List<StoryDraft> batch) {
    List<AttributedArticle> shuffled = new ArrayList<>(pile);
    Collections.shuffle(shuffled, new Random(1));
    StoryGrouper grouper = new StoryGrouper(known);
    Map<String, List<String>> before = new TreeMap<>();
    List<StoryDraft> last = List.of();
    int kept = 0;
    int met = 0;
    for (int portion = 1; portion <= PORTIONS; portion++) {
      List<AttributedArticle> here = shuffled.subList(0, pile.size() * portion / PORTIONS);
      last = grouper.group(here, new LineageTracer(known).trace(here));
      Map<String, String> now = ids(last);
      for (Map.Entry<String, List<String>> story : before.entrySet()) {
        met++;
        kept += story.getValue().stream().anyMatch(d -> story.getKey().equals(now.get(d))) ? 1 : 0;
      }
      before.clear();
      last.forEach(draft -> before.put(draft.id(), draft.documents()));
    }
    return String.format(
        Locale.ROOT, "| %s | %.3f | %d of %d |%n", name, b3(ids(batch), ids(last)), kept, met);
  }

  private static Map<String, String> ids(List<StoryDraft> drafts) {
    Map<String, String> ids = new HashMap<>();
    drafts.forEach(draft -> draft.documents().forEach(d -> ids.put(d, draft.id())));
    return ids;
  }

  private static double b3(Map<String, String> gold, Map<String, String> given) {
    Map<String, Integer> sizes = new HashMap<>();
    gold.forEach(
        (document, story) -> {
          sizes.merge("g " + story, 1, Integer::sum);
          sizes.merge("a " + given.get(document), 1, Integer::sum);
          sizes.merge("b " + story + " " + given.get(document), 1, Integer::sum);
        });
    double precision = 0;
    double recall = 0;
    for (Map.Entry<String, String> entry : gold.entrySet()) {
      String answer = given.get(entry.getKey());
      double both = sizes.get("b " + entry.getValue() + " " + answer);
      precision += both / sizes.get("a " + answer) / gold.size();
      recall += both / sizes.get("g " + entry.getValue()) / gold.size();
    }
    return 2 * precision * recall / (precision + recall);
  }
}
