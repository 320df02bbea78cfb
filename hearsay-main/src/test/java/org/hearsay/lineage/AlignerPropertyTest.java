package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Passage;

/** Passages lie inside both texts and hold the same words; the order of the pile is nothing. */
class AlignerPropertyTest {
  @Property(tries = 300)
  void runsHoldTheSameWordsInBothTexts(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int vocabulary) {
    Random random = new Random(seed);
    NormalText a = NormalText.of(text(random, vocabulary, random.nextInt(200)));
    NormalText b = NormalText.of(text(random, vocabulary, random.nextInt(200)));
    int reached = 0;
    for (Block block : Aligner.of(b).align(a)) {
      assertThat(block.a()).isGreaterThanOrEqualTo(reached);
      reached = block.a() + block.length();
      assertThat(reached).isLessThanOrEqualTo(a.size);
      assertThat(block.b() + block.length()).isLessThanOrEqualTo(b.size);
      for (int i = 0; i < block.length(); i++) {
        assertThat(a.word[block.a() + i]).isEqualTo(b.word[block.b() + i]);
      }
    }
  }

  @Property(tries = 15)
  void aPileInAnyOrderGivesTheSameEdges(@ForAll long seed) {
    Random random = new Random(seed);
    List<AttributedArticle> pile = pile(random);
    LineageTracer tracer = new LineageTracer(new PlainOutlets());
    List<Edge> edges = List.copyOf(tracer.trace(pile).edges());
    Collections.shuffle(pile, random);
    assertThat(List.copyOf(tracer.trace(pile).edges())).isEqualTo(edges);
    for (Edge edge : edges) {
      String child = textOf(pile, edge.child());
      String parent = textOf(pile, edge.parent());
      for (Passage passage : edge.passages()) {
        assertThat(NormalText.of(cut(child, passage.child())).word)
            .isEqualTo(NormalText.of(cut(parent, passage.parent())).word);
      }
    }
  }

  private static String cut(String text, org.hearsay.model.Span span) {
    return text.substring(span.start(), span.end());
  }

  private static String textOf(List<AttributedArticle> pile, String id) {
    return pile.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow().article().text();
  }

  private static List<AttributedArticle> pile(Random random) {
    List<AttributedArticle> pile = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String fresh = text(random, 400, 80);
      String text = fresh;
      if (!texts.isEmpty() && random.nextBoolean()) {
        String other = texts.get(random.nextInt(texts.size()));
        text = other.substring(0, other.indexOf(' ', other.length() / 2)) + " " + fresh;
      }
      texts.add(text);
      pile.add(Piles.article("d" + i, "Outlet " + i, Piles.at(i, 0), text, List.of()));
    }
    return pile;
  }

  private static String text(Random random, int vocabulary, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append("wort").append((char) ('a' + random.nextInt(26) % Math.min(26, vocabulary)));
      text.append(random.nextInt(1 + vocabulary / 26)).append(' ');
    }
    return text.toString();
  }
}
