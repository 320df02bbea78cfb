package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.CountRules;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Lineage;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Origins;
import org.hearsay.model.Passage;
import org.hearsay.model.Scope;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

/** What the edges of a dated family mean, and how many origins they leave. */
class OriginsTest {
  private static final String BRIDGE =
      """
      The wooden bridge over the Pelm at Ostrava Ford gave way on Sunday with nine carts on it, the county said.

      Divers brought up four horses and a strongbox before dark, and the ferry ran until midnight for those stranded.

      Surveyor Anselm Krug had asked for new piles twice since the spring flood, according to the minutes of the council.

      A pontoon bridge is to be laid by engineers from the garrison at Tarn before the cattle market opens next week.""";

  private final LineageTracer tracer =
      new LineageTracer(
          new PlainOutlets()
              .agency("Pelm Wire")
              .owner("Ford Mail", "Brook")
              .owner("Tarn Sun", "Brook"));

  @Test
  void aSlipIsInheritedFromWhereItWasMade() {
    String slip = BRIDGE.replace("strongbox", "strnogbox").replace("stranded", "starnded");
    List<AttributedArticle> pile =
        new Piles()
            .add("a-first", "Ford Mail", Piles.at(6, 0), BRIDGE)
            .add("b-slip", "Tarn Sun", Piles.at(8, 0), slip)
            .add("c-plain", "Orl Post", Piles.at(9, 0), BRIDGE)
            .add("d-heir", "Gull Echo", Piles.at(12, 0), slip)
            .articles();
    Map<String, String> parents = parents(tracer.trace(pile));
    assertThat(parents)
        .containsEntry("b-slip", "a-first")
        .containsEntry("c-plain", "a-first")
        .containsEntry("d-heir", "b-slip");
  }

  @Test
  void aCopyBeforeItsSourceByAWrongClockIsNoOriginOfItsOwn() {
    String cut = BRIDGE.substring(0, BRIDGE.lastIndexOf("\n\n"));
    List<AttributedArticle> pile =
        new Piles()
            .add("first", "Ford Mail", Piles.at(6, 0), BRIDGE)
            .add("copy", "Orl Post", Piles.at(8, 0), BRIDGE)
            .add("wrong", "Gull Echo", Piles.at(1, 0), cut)
            .articles();
    Origins origins = count(pile, CountRules.STANDARD).origins();
    assertThat(List.of(origins.low(), origins.best())).containsExactly(1, 1);
  }

  private static final String REPORT =
      """
      The county of Ostrava said on Sunday that 9 carts and 14 drovers went into the water when the bridge at Pelm Ford broke.

      Minister Hedda Lorne promised 3,000 crowns to the families. Surveyor Anselm Krug had written to Ostrava about the piles in 2019 and in 2021.""";

  private static final String RETOLD =
      """
      Fourteen drovers fell into cold water with their nine carts after the crossing near Pelm Ford collapsed, a county disaster that Ostrava had seen coming.

      Piles were rotten: Anselm Krug put that on paper, in 2019 first, then 2021. Families will get 3,000 crowns, and it was Hedda Lorne who promised so.""";

  @Test
  void aRetellingWithoutSharedWordsIsTiedToTheReportThatHasItsNamesAndNumbers() {
    Lineage lineage = tracer.trace(retold(RETOLD));
    assertThat(lineage.edges())
        .filteredOn(e -> e.child().equals("b-retold"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.parent()).isEqualTo("a-report");
              assertThat(e.kind()).isEqualTo(EdgeKind.REWRITE);
              assertThat(e.evidence().get(0).reason())
                  .contains("names and numbers stand in a-report", "names no source");
            });
    assertThat(count(retold(RETOLD), CountRules.STANDARD).original()).doesNotContain("b-retold");
  }

  @Test
  void whoShowsReportingOfItsOwnIsNotTakenForARetelling() {
    Lineage lineage = tracer.trace(retold(RETOLD + "\n\nThe drovers told this newspaper so."));
    assertThat(lineage.edges()).noneMatch(e -> e.child().equals("b-retold"));
  }

  /** With one article that cites somebody, so that sources were looked for. */
  private static List<AttributedArticle> retold(String text) {
    String other = "The harbour of Gull is open again, the Pelm Wire reported on Friday.";
    return new Piles()
        .add("a-report", "Ford Mail", Piles.at(6, 0), REPORT)
        .add("b-retold", "Orl Post", Piles.at(18, 0), text)
        .add(
            "c-other",
            "Gull Echo",
            Piles.at(7, 0),
            other,
            Piles.cites(other, "Pelm Wire", "the Pelm Wire reported"))
        .articles();
  }

  @Test
  void whatAWitnessSaysOfUsIsNotTheOutletsReporting() {
    Doc quoted = doc("“Nobody told us that the bridge was closed,” a drover said.");
    Doc own = doc("A drover told this newspaper that the bridge was closed.");
    assertThat(Sourcing.showsOwnReporting(quoted)).isFalse();
    assertThat(Sourcing.showsOwnReporting(own)).isTrue();
  }

  private static Doc doc(String text) {
    return new Doc(0, Piles.article("x", "Ford Mail", null, text, List.of()), "ford-mail");
  }

  @Test
  void aCopyThatNamesAnotherSourceThanItsWordsShowIsSaidToDisagree() {
    List<AttributedArticle> pile =
        new Piles()
            .add("first", "Ford Mail", Piles.at(6, 0), BRIDGE)
            .add("other", "Orl Post", Piles.at(8, 0), BRIDGE, Piles.credits("Pelm Wire"))
            .add("silent", "Gull Echo", Piles.at(9, 0), BRIDGE)
            .articles();
    List<String> reasons =
        tracer.trace(pile).edges().stream()
            .flatMap(e -> e.evidence().stream())
            .map(e -> e.reason())
            .toList();
    assertThat(reasons).contains("names Pelm Wire, but its words stand in first");
    assertThat(reasons).anyMatch(r -> r.startsWith("names no source, but its words stand in "));
  }

  @Test
  void eachRuleMovesTheCount() {
    String tower = "The clock tower of Tarn will be lit by gas from October, the mayor decided.";
    List<AttributedArticle> owners =
        new Piles()
            .add("mail", "Ford Mail", Piles.at(6, 0), BRIDGE)
            .add("sun", "Tarn Sun", Piles.at(7, 0), tower)
            .articles();
    assertThat(count(owners, CountRules.STANDARD).origins().best()).isEqualTo(2);
    assertThat(count(owners, CountRules.STANDARD).origins().low()).isEqualTo(1);
    assertThat(count(owners, new CountRules(true, true, true, false)).origins().high())
        .isEqualTo(1);
    List<AttributedArticle> agency =
        new Piles()
            .add("one", "Pelm Wire", Piles.at(6, 0), BRIDGE)
            .add("two", "Pelm Wire", Piles.at(7, 0), tower)
            .articles();
    assertThat(count(agency, CountRules.STANDARD).origins().best()).isEqualTo(1);
    assertThat(count(agency, new CountRules(false, false, true, false)).origins().best())
        .isEqualTo(2);
  }

  @Test
  void everyPassageAndReasonLiesInsideItsText() {
    List<AttributedArticle> pile = family();
    Map<String, Integer> length = new HashMap<>();
    pile.forEach(a -> length.put(a.id(), a.article().text().length()));
    Lineage lineage = tracer.trace(pile);
    assertThat(lineage.edges()).isNotEmpty();
    for (Edge edge : lineage.edges()) {
      for (Passage passage : edge.passages()) {
        assertThat(passage.child().end()).isLessThanOrEqualTo(length.get(edge.child()));
        assertThat(passage.parent().end()).isLessThanOrEqualTo(length.get(edge.parent()));
      }
      edge.evidence()
          .forEach(e -> assertThat(e.span().end()).isLessThanOrEqualTo(length.get(e.document())));
    }
  }

  @Test
  void oneThreadAndManyGiveTheSame() throws Exception {
    List<AttributedArticle> pile = family();
    ForkJoinPool one = new ForkJoinPool(1);
    ForkJoinPool many = new ForkJoinPool(4);
    try {
      Lineage alone = one.submit(() -> tracer.trace(pile)).get();
      assertThat(many.submit(() -> tracer.trace(pile)).get()).isEqualTo(alone);
    } finally {
      one.shutdown();
      many.shutdown();
    }
  }

  @Test
  void noTextStandsAboveItself() {
    Map<String, List<String>> above = new TreeMap<>();
    for (Edge edge : tracer.trace(family()).edges()) {
      if (!edge.undirected()) {
        above.computeIfAbsent(edge.child(), c -> new ArrayList<>()).add(edge.parent());
      }
    }
    for (String start : above.keySet()) {
      List<String> todo = new ArrayList<>(above.get(start));
      for (int steps = 0; !todo.isEmpty() && steps < 10_000; steps++) {
        String at = todo.remove(todo.size() - 1);
        assertThat(at).isNotEqualTo(start);
        todo.addAll(above.getOrDefault(at, List.of()));
      }
    }
  }

  /** Cut, changed and dated in all ways; every fourth has no date. */
  private static List<AttributedArticle> family() {
    List<AttributedArticle> pile = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String text = i % 3 == 0 ? BRIDGE : BRIDGE.substring(0, BRIDGE.length() - 12 * i);
      text = i % 5 == 1 ? text.replace("before dark", "before nihgt") : text;
      text = i % 7 == 2 ? "Nothing like it has been seen since the war.\n\n" + text : text;
      pile.add(
          Piles.article(
              "d" + i,
              "Outlet " + i,
              i % 4 == 3 ? null : Piles.at(i * 7 % 24, i),
              text,
              List.of()));
    }
    return pile;
  }

  private static Map<String, String> parents(Lineage lineage) {
    Map<String, String> parents = new TreeMap<>();
    lineage.edges().stream()
        .filter(e -> !e.undirected())
        .forEach(e -> parents.put(e.child(), e.parent()));
    return parents;
  }

  private OriginCount count(List<AttributedArticle> pile, CountRules rules) {
    Map<String, List<Span>> documents = new TreeMap<>();
    pile.forEach(a -> documents.put(a.id(), List.of()));
    return tracer.row(pile, tracer.trace(pile), new Scope(documents), rules);
  }
}
