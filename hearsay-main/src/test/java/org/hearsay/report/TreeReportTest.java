package org.hearsay.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Containment;
import org.hearsay.model.Counts;
import org.hearsay.model.Deduction;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Evidence;
import org.hearsay.model.Lineage;
import org.hearsay.model.Node;
import org.hearsay.model.NodeKind;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Origins;
import org.hearsay.model.OutletRef;
import org.hearsay.model.Rejection;
import org.hearsay.model.Span;
import org.hearsay.model.Status;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the two ends of an edge are called, and what is said of each. */
class TreeReportTest {
  private static final Span WORDS = new Span(0, 9);

  /** "1" is a document and also the first digit of a percentage. */
  @Test
  void anIdThatIsANumberGivesWayOnlyWhereADocumentIsMeant() {
    Edge edge = edge("2", "1", "10% of its words stand in 1, 11% the other way");
    assertThat(labels("Quay Gazette").reasons(edge, "2", 40))
        .containsExactly("10% of its words stand in Quay Gazette, 11% the other way: “The barge”");
  }

  /** An undirected edge may be drawn below its child: whose words and which share is then told. */
  @Test
  void theOtherEndOfAnUndirectedEdgeHasItsOwnShare() {
    Edge edge = edge("2", "1", "10% of its words stand in 1, 90% the other way");
    assertThat(Wording.edge(edge, "1")).startsWith("excerpt, shares 90% of its text, who took");
    assertThat(Wording.edge(edge, "2")).startsWith("excerpt, shares 10% of its text, who took");
    assertThat(labels(null).reasons(edge, "1", 40).get(0))
        .startsWith("10% of the words of 2 stand in 1, 90% the other way");
  }

  @Test
  void theSameWordsAreQuotedOnce() {
    Edge edge = edge("2", "1", "a reason", "another");
    assertThat(labels(null).reasons(edge, "2", 40))
        .containsExactly("a reason: “The barge”", "another");
  }

  /** Many articles of one file without an outlet are not all called by the file. */
  @Test
  void anArticleOfAFileOfManyIsCalledByItsId() {
    assertThat(Wording.outlet(article("2", null).article())).isEqualTo("2");
    assertThat(Wording.outlet(article("2", "Quay Gazette").article())).isEqualTo("Quay Gazette");
  }

  /** What another story's article says of an absent outlet is not drawn into this one. */
  @Test
  void onlyWhatItsOwnArticlesSayOfAnAbsentOutletIsDrawn() {
    assertThat(printed("1")).contains("Delta Wire").contains("Ridge Times");
    assertThat(printed("2")).contains("Delta Wire").doesNotContain("Ridge Times");
  }

  /** The tree of the story of article 1, where the article given says whom Delta Wire cites. */
  private static String printed(String saying) {
    List<Node> nodes =
        List.of(
            new Node("1", NodeKind.DOCUMENT, "1", "1"),
            new Node("2", NodeKind.DOCUMENT, "2", "2"),
            new Node("absent:delta", NodeKind.ABSENT, "Delta Wire", null),
            new Node("absent:ridge", NodeKind.ABSENT, "Ridge Times", null));
    List<Edge> edges =
        List.of(cites("1", "absent:delta", "1"), cites("absent:delta", "absent:ridge", saying));
    Origins origins = new Origins(1, 1, 1, List.of("absent:delta"), List.of());
    Story story =
        new Story(
            "s",
            "The barge sank",
            List.of("1"),
            new OriginCount(new Counts(1, 1, 0), origins, List.of()),
            List.of(),
            List.of(),
            List.of());
    return printed(
        new Trace(
            List.of(article("1", null), article("2", null)),
            new Lineage(nodes, edges, List.of()),
            List.of(story),
            List.of(),
            List.of()));
  }

  private static String printed(Trace trace) {
    StringBuilder out = new StringBuilder();
    new TreeReport(out, 200, false).print(trace);
    return out.toString();
  }

  private static Edge cites(String child, String parent, String document) {
    return new Edge(
        child,
        parent,
        EdgeKind.CITATION,
        Status.STATED,
        1,
        false,
        null,
        List.of(),
        List.of(new Evidence(document, WORDS, "cites it")));
  }

  /** A file of another kind costs one line, and says how many records it had. */
  @Test
  void recordsRejectedForOneReasonShareALine() {
    List<Rejection> rejected =
        List.of(
            new Rejection("gold.jsonl", 0L, "no text"),
            new Rejection("other.jsonl", 7L, "no text"),
            new Rejection("gold.jsonl", 90L, "no text"));
    Trace trace = new Trace(List.of(), Lineage.EMPTY, List.of(), List.of(), rejected);
    assertThat(printed(trace))
        .contains("Not read (3):")
        .contains("gold.jsonl, 2 records, the first at byte 0: no text")
        .contains("other.jsonl at byte 7: no text");
  }

  @Test
  void sourcesFoldedInOneWayShareALine() {
    List<Deduction> deductions =
        List.of(
            new Deduction("citing Delta Wire", List.of("1")),
            new Deduction("citing Ridge Times", List.of("1", "2")),
            new Deduction("citing Quay Lantern, through others", List.of("2")),
            new Deduction("same owner: Orrin (lowest figure only)", List.of()));
    assertThat(DeductionLines.of(deductions))
        .containsExactly(
            "citing Ridge Times (2 documents), Delta Wire",
            "through others: citing Quay Lantern",
            "same owner: Orrin (lowest figure only)");
  }

  private static Edge edge(String child, String parent, String... reasons) {
    List<Evidence> evidence =
        List.of(reasons).stream().map(r -> new Evidence(child, WORDS, r)).toList();
    return new Edge(
        child,
        parent,
        EdgeKind.EXCERPT,
        Status.INFERRED,
        0.9,
        true,
        new Containment(0.1, 0.9),
        List.of(),
        evidence);
  }

  private static Labels labels(@Nullable String outlet) {
    List<AttributedArticle> articles = List.of(article("1", outlet), article("2", null));
    List<Node> nodes =
        articles.stream().map(a -> new Node(a.id(), NodeKind.DOCUMENT, a.id(), a.id())).toList();
    Lineage lineage = new Lineage(nodes, List.of(), List.of());
    return new Labels(new Trace(articles, lineage, List.of(), List.of(), List.of()));
  }

  private static AttributedArticle article(String id, @Nullable String outlet) {
    List<String> none = List.of();
    OutletRef publisher = new OutletRef(outlet, null);
    String text = "The barge sank at noon.";
    Article article =
        new Article(
            id,
            "news.jsonl",
            null,
            publisher,
            null,
            none,
            null,
            null,
            null,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            text);
    return new AttributedArticle(AnnotatedArticle.bare(article), List.of(), List.of());
  }
}
