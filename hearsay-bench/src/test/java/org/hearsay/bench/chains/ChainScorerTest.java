package org.hearsay.bench.chains;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChainScorerTest {
  private JsonNode truth;
  private ObjectNode answer;

  @BeforeEach
  void read() throws IOException {
    try (InputStream in = ChainScorerTest.class.getResourceAsStream("truth.json")) {
      truth = new ObjectMapper().readTree(in);
    }
    answer = PerfectAnswer.to(truth);
  }

  private ChainScores score() {
    return ChainScorer.score(truth, answer);
  }

  private ObjectNode edge(int i) {
    return (ObjectNode) answer.path("edges").get(i);
  }

  private ObjectNode story(int i) {
    return (ObjectNode) answer.path("stories").get(i);
  }

  @Test
  void thePerfectAnswerGetsFullMarks() {
    ChainScores scores = score();
    assertThat(scores.documents()).isEqualTo(new Share(6, 6));
    assertThat(scores.edges()).isEqualTo(new Rates(4, 0, 0));
    assertThat(scores.undirectedEdges().f1()).isEqualTo(1);
    assertThat(scores.kinds()).isEqualTo(new Share(4, 4));
    assertThat(scores.statuses()).isEqualTo(new Share(4, 4));
    assertThat(scores.membership()).isEqualTo(1, within(1e-9));
    assertThat(scores.rowsExact()).isEqualTo(new Share(2, 2));
    assertThat(scores.alerts()).isEqualTo(new Rates(2, 0, 0));
    assertThat(scores.rejected()).isEqualTo(new Rates(1, 0, 0));
    ClaimScores claims = scores.claims();
    assertThat(claims.assertions()).isEqualTo(new Rates(4, 0, 0));
    assertThat(claims.stances()).isEqualTo(new Share(4, 4));
    assertThat(claims.originsExact()).isEqualTo(new Share(2, 2));
    assertThat(claims.values()).isEqualTo(new Share(1, 1));
  }

  @Test
  void noAnswerGetsNothing() {
    answer.removeAll();
    ChainScores scores = score();
    assertThat(scores.edges()).isEqualTo(new Rates(0, 0, 4));
    assertThat(scores.edges().f1()).isZero();
    assertThat(scores.rowsExact()).isEqualTo(new Share(0, 2));
    assertThat(scores.alerts()).isEqualTo(new Rates(0, 0, 2));
    assertThat(scores.claims().found()).isEqualTo(new Share(0, 2));
  }

  @Test
  void anyMemberOfAVerbatimSetMayBeTheParent() {
    edge(1).put("parent", edge(0).path("child").asText());
    assertThat(score().edges()).isEqualTo(new Rates(4, 0, 0));
  }

  @Test
  void aWrongDirectionIsWrongOnlyWhereDirectionCounts() {
    String child = edge(0).path("child").asText();
    edge(0).put("child", edge(0).path("parent").asText()).put("parent", child);
    assertThat(score().edges()).isEqualTo(new Rates(3, 1, 1));
    assertThat(score().undirectedEdges()).isEqualTo(new Rates(4, 0, 0));
  }

  @Test
  void anUndirectedAnswerIsAbstention() {
    edge(0).put("undirected", true);
    assertThat(score().edges()).isEqualTo(new Rates(3, 0, 1));
    assertThat(score().undirectedEdges()).isEqualTo(new Rates(4, 0, 0));
  }

  @Test
  void anUndirectedAnswerIsRightWhereTheTruthIsOpen() {
    ((ObjectNode) truth.path("derivations").get(0)).put("undirected_ok", true);
    String child = edge(0).path("child").asText();
    edge(0).put("child", edge(0).path("parent").asText()).put("parent", child);
    edge(0).put("undirected", true);
    assertThat(score().edges()).isEqualTo(new Rates(4, 0, 0));
  }

  @Test
  void aSecondAnswerForTheSameDerivationCountsNeitherWay() {
    answer.withArray("edges").add(edge(0).deepCopy().put("kind", "credit"));
    assertThat(score().edges()).isEqualTo(new Rates(4, 0, 0));
  }

  @Test
  void anInventedEdgeIsWrongAndAMissingOneIsMissed() {
    edge(3).put("parent", edge(0).path("child").asText());
    assertThat(score().edges()).isEqualTo(new Rates(3, 1, 1));
    assertThat(score().edges().f1()).isEqualTo(0.75, within(1e-9));
  }

  @Test
  void namesOfAbsentSourcesAreCompared() {
    JsonNode nodes = answer.path("nodes");
    ObjectNode gazette = (ObjectNode) nodes.get(nodes.size() - 1);
    assertThat(score().edges().right()).isEqualTo(4);
    gazette.put("name", "the GAZETTE");
    assertThat(score().edges().right()).isEqualTo(4);
    gazette.put("name", "Another Gazette");
    assertThat(score().edges()).isEqualTo(new Rates(3, 1, 1));
  }

  @Test
  void anAbsentNodeWithAnOutletsNameStandsForItsDocument() {
    ArrayNode nodes = answer.withArray("nodes");
    nodes.addObject().put("id", "x").put("kind", "absent").put("name", "TPA").putNull("document");
    edge(0).put("parent", "x").put("kind", "credit");
    ChainScores scores = score();
    assertThat(scores.edges()).isEqualTo(new Rates(4, 0, 0));
    assertThat(scores.kinds()).isEqualTo(new Share(4, 4));
  }

  @Test
  void kindAndStatusAreJudgedOnTheEdgesFound() {
    edge(0).put("kind", "rewrite").put("status", "inferred");
    assertThat(score().edges().f1()).isEqualTo(1);
    assertThat(score().kinds()).isEqualTo(new Share(3, 4));
    assertThat(score().statuses()).isEqualTo(new Share(3, 4));
  }

  @Test
  void oneWrongFigureSpoilsTheRow() {
    ((ObjectNode) story(0).path("origins")).put("best", 1);
    StoryScore score = score().stories().get(0);
    assertThat(score.figures()).isEqualTo(new Share(3, 4));
    assertThat(score.rowExact()).isFalse();
    assertThat(score.originsExact()).isFalse();
    assertThat(score.originsWithin()).isTrue();
    assertThat(score.answered()).hasToString("5 -> 3 -> 1 -> 1-1-2");
  }

  @Test
  void aFigureThatTheTruthLeavesOpenIsNotGraded() {
    ((ObjectNode) story(1).path("counts")).put("originalReporting", 1);
    assertThat(score().rowsExact()).isEqualTo(new Share(2, 2));
  }

  @Test
  void storiesThatAreRunTogetherCostPrecision() {
    ((ArrayNode) story(0).path("documents")).addAll((ArrayNode) story(1).path("documents"));
    answer.withArray("stories").remove(1);
    // each of the five sits with one stranger (5/6), the stranger with five (1/6); recall is 1
    double precision = (5 * 5 / 6.0 + 1 / 6.0) / 6;
    assertThat(score().membership()).isEqualTo(2 * precision / (1 + precision), within(1e-9));
  }

  @Test
  void rootsAndOriginalReportingAreNamed() {
    ArrayNode roots = (ArrayNode) story(0).path("origins").path("nodes");
    roots.remove(1);
    roots.add(edge(3).path("child").asText());
    ((ArrayNode) story(0).path("original")).add(edge(0).path("child").asText());
    StoryScore score = score().stories().get(0);
    assertThat(score.originNodes()).isEqualTo(new Rates(1, 1, 1));
    assertThat(score.original()).isEqualTo(new Rates(1, 1, 0));
  }

  @Test
  void alertsNeedTheRightKindAndDocuments() {
    ArrayNode alerts = story(0).withArray("alerts");
    ((ObjectNode) alerts.get(1)).put("kind", "denial_dropped");
    assertThat(score().alerts()).isEqualTo(new Rates(1, 1, 1));
  }

  @Test
  void anAlertMayStartFromACopyOfThePassage() {
    ObjectNode passage = (ObjectNode) story(0).path("alerts").get(0).path("passages").get(0);
    passage.put("document", edge(0).path("child").asText());
    assertThat(score().alerts()).isEqualTo(new Rates(2, 0, 0));
  }

  @Test
  void claimsArePairedByTheirPlaces() {
    ObjectNode hurt = (ObjectNode) story(0).path("claims").get(0);
    ((ArrayNode) hurt.path("assertions")).remove(2);
    hurt.put("high", 3);
    ((ObjectNode) hurt.path("assertions").get(1)).put("stance", "doubts");
    ((ObjectNode) story(0).path("claims").get(1)).putObject("origins").put("best", 1);
    ClaimScores claims = score().claims();
    assertThat(claims.found()).isEqualTo(new Share(2, 2));
    assertThat(claims.assertions()).isEqualTo(new Rates(3, 0, 1));
    assertThat(claims.stances()).isEqualTo(new Share(2, 3));
    assertThat(claims.values()).isEqualTo(new Share(0, 1));
    assertThat(claims.originsExact()).isEqualTo(new Share(1, 2));
    assertThat(claims.originsWithin()).isEqualTo(new Share(2, 2));
  }

  @Test
  void aClaimWithAnotherNumberIsAnotherClaim() {
    JsonNode places = story(0).path("claims").get(0).path("assertions");
    for (JsonNode place : places) {
      ((ObjectNode) place.path("value")).put("low", 70).put("high", 70);
    }
    assertThat(score().claims().found()).isEqualTo(new Share(1, 2));
  }

  @Test
  void quotesAreFoundInSpiteOfInvisibleCharacters() {
    Quotes.Stretch stretch = Quotes.find("\uD83D\uDD25 the mo\u00ADle \uFEFFis safe", "mole is");
    assertThat(stretch).isEqualTo(new Quotes.Stretch(6, 15));
    assertThat(Quotes.find("nothing", "mole").overlaps(new Quotes.Stretch(0, 9))).isFalse();
  }

  @Test
  void filesInTheWrongOrderAreNoticed() {
    assertThatThrownBy(() -> ChainScorer.score(/* truth= */ answer, /* answer= */ truth))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("wrong order");
  }
}
