package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Attribution;
import org.hearsay.model.Citation;
import org.hearsay.model.CountRules;
import org.hearsay.model.Deduction;
import org.hearsay.model.Manner;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Origins;
import org.hearsay.model.Scope;
import org.hearsay.model.SourceKind;
import org.hearsay.model.Span;
import org.junit.jupiter.api.Test;

/** What can be said of a single claim's sources, and not of a whole story's. */
class ClaimOriginsTest {
  private static final String MEDIA = "The ford at Pelm is closed to carts, media reports say.";
  private static final String POST =
      "No cart may cross the Pelm any more, the Orl Post has reported.";
  private static final String ECHO = "Carts are kept off the crossing, the Gull Echo has reported.";

  private final LineageTracer tracer = new LineageTracer(new PlainOutlets());

  @Test
  void unnamedMediaBesideNamedOnesMayBeTheSame() {
    List<AttributedArticle> pile =
        new Piles()
            .add("a", "Ford Mail", Piles.at(6, 0), MEDIA, unnamed(MEDIA, "media reports"))
            .add("b", "Tarn Sun", Piles.at(8, 0), POST, Piles.cites(POST, "Orl Post", "Orl Post"))
            .articles();
    assertThat(range(claim(pile))).containsExactly(1, 1, 2);
    assertThat(reasons(claim(pile)))
        .contains("unnamed media, perhaps those that are named (highest figure only)");
    assertThat(claim(pile).nodes()).containsExactly(AbsentNodes.idOf("orl-post"));
  }

  @Test
  void unnamedMediaAloneAreWhatTheClaimRestsOn() {
    List<AttributedArticle> pile =
        new Piles()
            .add("a", "Ford Mail", Piles.at(6, 0), MEDIA, unnamed(MEDIA, "media reports"))
            .articles();
    assertThat(claim(pile).best()).isEqualTo(1);
    assertThat(reasons(claim(pile))).noneMatch(r -> r.startsWith("unnamed media"));
  }

  @Test
  void sourcesOutsideThePileMayRestOnOneAnother() {
    List<AttributedArticle> pile =
        new Piles()
            .add(
                "a", "Ford Mail", Piles.at(6, 0), ECHO, Piles.cites(ECHO, "Gull Echo", "Gull Echo"))
            .add("b", "Tarn Sun", Piles.at(8, 0), POST, Piles.cites(POST, "Orl Post", "Orl Post"))
            .articles();
    assertThat(range(claim(pile))).containsExactly(1, 2, 2);
    assertThat(reasons(claim(pile)))
        .contains("sources outside the corpus, which may rest on one another (lowest figure only)");
    assertThat(range(row(pile)))
        .as("of a story's many statements it is not said")
        .containsExactly(2, 2, 2);
  }

  @Test
  void oneStatementOfOnePersonIsOneOrigin() {
    Origins both =
        said(
            "The ford stays closed all summer, Hedda Lorne said in a statement.",
            "The crossing is unsafe until autumn, Hedda Lorne said in a statement.");
    assertThat(range(both)).containsExactly(1, 1, 2);
    assertThat(reasons(both))
        .contains("one statement of one person, as both describe it (not in the highest figure)");
  }

  @Test
  void whereOnlyTheNameIsCommonTheStatementsMayDiffer() {
    Origins both =
        said(
            "The ford stays closed all summer, Hedda Lorne said in a statement.",
            "The crossing is unsafe until autumn, Hedda Lorne said.");
    assertThat(range(both)).containsExactly(1, 2, 2);
    assertThat(reasons(both))
        .contains("the same person is quoted, perhaps the same statement (lowest figure only)");
  }

  @Test
  void whoWasToldItHimselfHasAnOriginOfHisOwn() {
    Origins both =
        said(
            "The ford stays closed all summer, Hedda Lorne said in a statement.",
            "The crossing is unsafe until autumn, Hedda Lorne told the Tarn Sun.");
    assertThat(range(both)).containsExactly(2, 2, 2);
  }

  /** Two outlets without a source but Hedda Lorne, with whose words each text ends. */
  private Origins said(String one, String two) {
    List<AttributedArticle> pile =
        List.of(quoting("a", "Ford Mail", 6, one), quoting("b", "Tarn Sun", 8, two));
    return claim(pile);
  }

  private static AttributedArticle quoting(String id, String outlet, int hour, String text) {
    AttributedArticle plain = Piles.article(id, outlet, Piles.at(hour, 0), text, List.of());
    String name = "Hedda Lorne";
    int end = text.indexOf(name) + name.length();
    Attribution attribution =
        new Attribution(
            "a1",
            List.of(Piles.span(text, name)),
            List.of(new Span(end + 1, text.length() - 1)),
            List.of(new Span(0, text.indexOf(','))),
            Manner.INDIRECT,
            null,
            SourceKind.PERSON,
            name,
            null,
            List.of(),
            false,
            false,
            .9,
            List.of());
    return new AttributedArticle(plain.annotated(), List.of(attribution), List.of());
  }

  private static Citation unnamed(String text, String quote) {
    return Piles.cites(text, "unnamed media", quote);
  }

  private Origins claim(List<AttributedArticle> pile) {
    return tracer.origins(pile, tracer.trace(pile), whole(pile), CountRules.STANDARD).origins();
  }

  private Origins row(List<AttributedArticle> pile) {
    OriginCount row = tracer.row(pile, tracer.trace(pile), whole(pile), CountRules.STANDARD);
    return row.origins();
  }

  /** All of each text carries the claim. */
  private static Scope whole(List<AttributedArticle> pile) {
    Map<String, List<Span>> scope = new TreeMap<>();
    pile.forEach(a -> scope.put(a.id(), List.of(new Span(0, a.article().text().length()))));
    return new Scope(scope);
  }

  private static List<Integer> range(Origins origins) {
    return List.of(origins.low(), origins.best(), origins.high());
  }

  private static List<String> reasons(Origins origins) {
    List<String> reasons = new ArrayList<>();
    for (Deduction deduction : origins.deductions()) {
      reasons.add(deduction.reason());
    }
    return reasons;
  }
}
