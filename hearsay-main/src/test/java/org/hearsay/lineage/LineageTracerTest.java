package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.CountRules;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Lineage;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Scope;
import org.hearsay.model.Span;
import org.hearsay.model.Status;
import org.junit.jupiter.api.Test;

class LineageTracerTest {
  private static final String CHAIN =
      """
      Members of the old coast guard have joined the river smugglers of Orl, a recent report says.

      Citing the Dunmore Chronicle's report, Southern Dispatch stated that the former officers now sail for the smugglers.

      According to local media, two boats were seen near Pelm last week.""";

  private static final String FIRE =
      """
      A fire in a cold store killed twelve people in the harbour of Veltis late on Monday night.

      Flames were seen from the lighthouse at Gullport, nine miles across the sound, as crews pumped sea water.

      Harbour master Ulla Brenn said three trawlers had been towed clear before their fuel tanks could catch.

      Schools along Quay Street stay closed until the air has been measured by the county chemist.""";

  private final LineageTracer tracer =
      new LineageTracer(new PlainOutlets().agency("Karsovian Press Agency"));

  @Test
  void countsOneOriginForAChainOfAbsentOutlets() {
    List<AttributedArticle> pile =
        new Piles()
            .add(
                "page",
                "Mid River Mail",
                Piles.at(9, 0),
                CHAIN,
                Piles.cites(CHAIN, "Southern Dispatch", "Southern Dispatch stated"),
                Piles.says(
                    CHAIN,
                    "Southern Dispatch",
                    "The Dunmore Chronicle",
                    "Dunmore Chronicle's report"),
                Piles.cites(CHAIN, "unnamed media", "According to local media"),
                Piles.credits("unnamed agency"))
            .articles();
    Lineage lineage = tracer.trace(pile);
    assertThat(lineage.edges())
        .extracting(e -> e.child() + " <- " + e.parent())
        .containsExactly(
            "absent:southern-dispatch <- absent:dunmore-chronicle",
            "page <- absent:southern-dispatch",
            "page <- absent:unnamed-agency@page",
            "page <- absent:unnamed-media@page");
    Span claim = Piles.span(CHAIN, "the former officers now sail for the smugglers");
    OriginCount count =
        tracer.origins(
            pile, lineage, new Scope(Map.of("page", List.of(claim))), CountRules.STANDARD);
    assertThat(count.origins().nodes()).containsExactly("absent:dunmore-chronicle");
    assertThat(List.of(count.origins().low(), count.origins().best(), count.origins().high()))
        .containsExactly(1, 1, 1);
  }

  @Test
  void aWrongEarlyDateDoesNotMakeACopyTheOrigin() {
    List<AttributedArticle> pile =
        new Piles()
            .add("kpa", "Karsovian Press Agency", Piles.at(6, 0), FIRE)
            .add(
                "early",
                "Sound Herald",
                Piles.at(1, 0),
                FIRE,
                Piles.credits("Karsovian Press Agency"))
            .add("late", "Metro Halvern", Piles.at(8, 0), FIRE)
            .articles();
    Lineage lineage = tracer.trace(pile);
    assertThat(lineage.edges()).extracting(Edge::parent).containsOnly("kpa");
    assertThat(lineage.edges()).extracting(Edge::kind).containsOnly(EdgeKind.COPY);
    assertThat(lineage.edges())
        .extracting(Edge::status)
        .containsExactly(Status.STATED, Status.INFERRED);
    assertThat(lineage.edges().get(1).evidence())
        .anyMatch(e -> e.reason().contains("names no source"));
    assertThat(lineage.groups()).hasSize(1);
    assertThat(lineage.groups().get(0).representative()).isEqualTo("kpa");
  }

  @Test
  void undatedEqualTextsStayUndirectedAndAreOneFamily() {
    List<AttributedArticle> pile =
        new Piles().add("a", "Mail", null, FIRE).add("b", "Post", null, FIRE).articles();
    Lineage lineage = tracer.trace(pile);
    assertThat(lineage.edges()).hasSize(1).allMatch(Edge::undirected);
    OriginCount count = tracer.origins(pile, lineage, whole("a", "b"), CountRules.STANDARD);
    assertThat(count.origins().high()).isEqualTo(1);
    assertThat(count.counts().versions()).isEqualTo(1);
    assertThat(count.original()).hasSize(1);
  }

  @Test
  void aCircleAloneIsAnOriginThatNobodyCanSee() {
    String gull =
        "The port of Veltis will be shut for a month, the website Port Watch reported. Trawlers go to Pelm.";
    String port =
        "The port of Veltis is closed for a month, Gull Coast Online wrote. Trawlers sail to Pelm instead.";
    List<AttributedArticle> pile =
        new Piles()
            .add(
                "gull",
                "Gull Coast Online",
                null,
                gull,
                Piles.cites(gull, "Port Watch", "Port Watch"))
            .add(
                "port",
                "Port Watch",
                null,
                port,
                Piles.cites(port, "Gull Coast Online", "Gull Coast Online"))
            .articles();
    Lineage lineage = tracer.trace(pile);
    OriginCount count = tracer.origins(pile, lineage, whole("gull", "port"), CountRules.STANDARD);
    assertThat(List.of(count.origins().low(), count.origins().best(), count.origins().high()))
        .containsExactly(0, 1, 1);
  }

  @Test
  void theOrderOfReadingDoesNotMatter() {
    List<AttributedArticle> pile = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      pile.add(
          Piles.article(
              "d" + i,
              "Outlet " + i % 7,
              i % 3 == 0 ? null : Piles.at(i % 24, i),
              FIRE.substring(i * 3),
              List.of()));
    }
    Lineage first = tracer.trace(pile);
    for (int seed = 0; seed < 4; seed++) {
      Collections.shuffle(pile, new Random(seed));
      assertThat(tracer.trace(pile)).isEqualTo(first);
    }
  }

  @Test
  void aWireStoryWithThousandsOfCopiesStaysOneGroup() {
    Piles piles = new Piles().add("a-kpa", "Karsovian Press Agency", Piles.at(6, 0), FIRE);
    for (int i = 0; i < 5_000; i++) {
      piles.add("copy" + i, "Outlet " + i, Piles.at(7 + i % 12, i % 60), FIRE);
    }
    Lineage lineage = tracer.trace(piles.articles());
    assertThat(lineage.groups()).hasSize(1);
    assertThat(lineage.groups().get(0).documents()).hasSize(5_001);
    assertThat(lineage.edges()).hasSize(5_000).allMatch(e -> e.parent().equals("a-kpa"));
  }

  @Test
  void emptyAndStrangeTextsAreNoError() {
    List<AttributedArticle> pile = new ArrayList<>();
    String[] texts = {
      "", " ", "a", "a a a a a a a a", "\uD800", "\uDB40\uDD00", "。。。", "1 2 3", "\u00AD\u200B"
    };
    for (int i = 0; i < texts.length; i++) {
      pile.add(Piles.article("t" + i, null, null, texts[i], List.of()));
    }
    assertThat(tracer.trace(pile).nodes()).hasSize(texts.length);
    assertThat(tracer.trace(List.of())).isEqualTo(Lineage.EMPTY);
  }

  private static Scope whole(String... ids) {
    Map<String, List<Span>> documents = new java.util.TreeMap<>();
    for (String id : ids) {
      documents.put(id, List.of());
    }
    return new Scope(documents);
  }
}
