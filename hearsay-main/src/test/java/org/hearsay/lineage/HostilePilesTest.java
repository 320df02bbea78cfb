package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Group;
import org.hearsay.model.Scratch;
import org.junit.jupiter.api.Test;

/**
 * Piles that would take a quadratic step for hours. The limits are many times what the piles take
 * on a free machine, and far below what one of them takes if a step is quadratic.
 */
class HostilePilesTest {
  private static final Duration LIMIT = Duration.ofMinutes(10);

  @Test
  void tenThousandCopiesOfOneText() {
    String text = words(new Random(5), 300);
    List<String> pile = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      pile.add(text);
    }
    Found found = find(pile);
    assertThat(found.groups).hasSize(1);
    assertThat(found.groups.get(0).documents()).hasSize(10_000);
    assertThat(found.edges).hasSizeBetween(9_999, 20_000);
  }

  @Test
  void tenThousandTextsThatQuoteOneParagraph() {
    Random random = new Random(6);
    String quoted = words(random, 60);
    List<String> pile = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      pile.add(words(random, 60) + quoted + words(random, 60));
    }
    // Bounded by the partners of each text, not by the fifty million pairs that share the words;
    // and all are tied, for a paragraph that many outlets have is nobody's furniture.
    List<Edge> edges = find(pile).edges;
    assertThat(edges).hasSizeBetween(9_999, 10_000 * 24);
    Set<String> tied = new HashSet<>();
    edges.forEach(e -> tied.addAll(List.of(e.child(), e.parent())));
    assertThat(tied).hasSize(10_000);
    assertThat(edges).allMatch(e -> e.undirected() && e.containment().childInParent() > 0.25);
  }

  /** The same paragraph under everything that one outlet prints is its furniture. */
  @Test
  void oneOutletsOwnParagraphTiesNothing() {
    Random random = new Random(9);
    String notice = words(random, 60);
    List<String> pile = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      pile.add(words(random, 60) + words(random, 60) + notice);
    }
    assertThat(find(pile, i -> "Ford Mail").edges).isEmpty();
  }

  @Test
  void oneTextOfManyMegabytesAmongSmallOnes() {
    Random random = new Random(7);
    String small = words(random, 400);
    StringBuilder large = new StringBuilder();
    while (large.length() < 12_000_000) {
      large.append(words(random, 2000));
    }
    large.append(small);
    Found found = find(List.of(large.toString(), small, words(random, 300)));
    assertThat(found.edges).hasSize(1);
    assertThat(found.edges.get(0).containment().childInParent()).isGreaterThan(0.95);
  }

  @Test
  void textsOfOneWordOverAndOver() {
    List<String> pile = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      pile.add("ho ".repeat(20_000 + i));
    }
    assertThat(find(pile).groups).hasSize(1);
  }

  /** Four times the texts: linear is four times the work, quadratic sixteen. */
  @Test
  void workGrowsAsThePileDoes() {
    find(distinct(2000)); // warm
    double once = seconds(() -> find(distinct(4000)));
    double fourTimes = seconds(() -> find(distinct(16_000)));
    assertThat(fourTimes / once).isLessThan(10);
  }

  private static List<String> distinct(int texts) {
    Random random = new Random(8);
    List<String> pile = new ArrayList<>();
    for (int i = 0; i < texts; i++) {
      pile.add(words(random, 100));
    }
    return pile;
  }

  private static double seconds(Runnable work) {
    var clock = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    long begun = clock.getProcessCpuTime();
    work.run();
    return (clock.getProcessCpuTime() - begun) / 1e9;
  }

  private record Found(List<Edge> edges, List<Group> groups) {}

  private static Found find(List<String> texts) {
    return find(texts, i -> "Outlet " + i);
  }

  private static Found find(List<String> texts, IntFunction<String> outlet) {
    return assertTimeoutPreemptively(LIMIT, () -> copies(texts, outlet));
  }

  private static Found copies(List<String> texts, IntFunction<String> outlet) {
    List<AttributedArticle> articles = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      articles.add(Piles.article("d" + i, outlet.apply(i), null, "", List.of()));
    }
    Found found = new Found(new ArrayList<>(), new ArrayList<>());
    Consumer<Edge> edges = found.edges::add;
    new LineageTracer(new PlainOutlets())
        .copies(articles, texts, Scratch.NONE, edges, found.groups::add);
    return found;
  }

  /** Words of invented syllables; the same for the same random numbers. */
  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int word = random.nextInt(4000);
      text.append((char) ('b' + word % 20)).append("ar").append((char) ('a' + word / 20 % 20));
      text.append("un").append((char) ('k' + word / 400)).append(' ');
    }
    return text.toString();
  }
}
