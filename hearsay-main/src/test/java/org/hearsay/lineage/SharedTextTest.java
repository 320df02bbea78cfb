package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Containment;
import org.hearsay.model.CountRules;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Group;
import org.hearsay.model.Lineage;
import org.hearsay.model.Origins;
import org.hearsay.model.Scope;
import org.hearsay.model.Span;
import org.hearsay.model.Status;
import org.junit.jupiter.api.Test;

/** Two origins that share text are not surely two; two that share none are not made one. */
class SharedTextTest {
  private static final String FLOOD =
      "The river Orl rose by two metres overnight and stood in the cellars of Tanner Street when the watch came by at five.";
  private static final String DAM =
      "Keeper Jonna Vist opened three of the seven gates at Haldersee after the gauge at the mill had failed for an hour.";
  private static final String MARKET =
      "Potatoes went for nine crowns a sack in Pelm on Saturday, the guild of grocers noted, and turnips found no buyer at all.";
  private static final String SCHOOL =
      "A class of thirty from Gull Bay walked home along the old towpath because the ferry had been tied up since Thursday.";

  private final List<AttributedArticle> pile = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();

  @Test
  void strangersAreCountedApart() {
    add("a", FLOOD, DAM);
    add("b", MARKET, SCHOOL);
    assertThat(range()).containsExactly(2, 2, 2);
  }

  @Test
  void aSharedPassageLowersTheLowestFigure() {
    add("a", FLOOD, DAM, SCHOOL);
    add("b", MARKET, MARKET.replace("Pelm", "Tarn").replace("nine", "ten"), FLOOD);
    assertThat(range()).containsExactly(1, 2, 2);
  }

  @Test
  void halfOfOneInTheOtherLowersTheBestFigureToo() {
    add("a", FLOOD, DAM, SCHOOL);
    add("b", MARKET, FLOOD, DAM);
    assertThat(range()).containsExactly(1, 1, 2);
  }

  @Test
  void aPassageOfWhatRestsOnTheOtherAloneLowersTheLowestFigure() {
    add("a", FLOOD, SCHOOL);
    add("b", MARKET);
    add("c", MARKET, SCHOOL);
    edge("c", "b", EdgeKind.EXCERPT, false);
    assertThat(range()).containsExactly(1, 2, 2);
  }

  /** It has the one's text and the other's, so each had a source of its own. */
  @Test
  void aTextBetweenTwoStrangersDoesNotMakeThemOne() {
    add("a", FLOOD, DAM);
    add("b", MARKET, SCHOOL);
    add("m", FLOOD, DAM, MARKET, SCHOOL);
    edge("a", "m", EdgeKind.EXCERPT, true);
    edge("m", "b", EdgeKind.EXCERPT, false);
    assertThat(range()).containsExactly(1, 2, 2);
  }

  @Test
  void ofManyCopiesOneIsLookedAt() {
    add("a", FLOOD, SCHOOL);
    add("b", MARKET);
    List<String> copies = new ArrayList<>(List.of("b"));
    for (int i = 0; i < 20; i++) {
      add("copy" + i, MARKET, SCHOOL);
      edge("copy" + i, "b", EdgeKind.COPY, false);
      copies.add("copy" + i);
    }
    groups.add(new Group(copies, "copy3"));
    assertThat(range()).containsExactly(1, 2, 2);
  }

  private void add(String id, String... paragraphs) {
    pile.add(
        Piles.article(
            id, "Outlet " + id, Piles.at(6, 0), String.join("\n\n", paragraphs), List.of()));
  }

  private void edge(String child, String parent, EdgeKind kind, boolean undirected) {
    edges.add(
        new Edge(
            child,
            parent,
            kind,
            Status.INFERRED,
            0.95,
            undirected,
            new Containment(0.5, 0.5),
            List.of(),
            List.of()));
  }

  private List<Integer> range() {
    Map<String, List<Span>> documents = new TreeMap<>();
    pile.forEach(a -> documents.put(a.id(), List.of()));
    Origins origins =
        new LineageTracer(new PlainOutlets())
            .origins(
                pile,
                new Lineage(List.of(), edges, groups),
                new Scope(documents),
                CountRules.STANDARD)
            .origins();
    return List.of(origins.low(), origins.best(), origins.high());
  }
}
