package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.AnnotatedArticle;
import org.hearsay.model.Article;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.OutletRef;
import org.junit.jupiter.api.Test;

class InheritanceTest {
  private static final String BODY =
      """
      Divers found the anchor of the ferry Marrow at noon, forty metres from the pier of Tolmin.

      The chain had been cut with a saw, said Inga Strand, who led the search for nine days.

      Port records show that two tugs left their berths that night without a pilot on board.

      The owner has offered a reward of six thousand crowns for the name of whoever hired them.""";

  private final LineageTracer tracer = new LineageTracer(new PlainOutlets());

  @Test
  void aHeadlineIsAMarkLikeAnyOther() {
    // Both earlier texts explain every word of the copy; only one has its headline.
    List<AttributedArticle> pile =
        List.of(
            article("a", "Tolmin Gazette", 6, "Anchor of the Marrow found", BODY),
            article("b", "Upper Sound Post", 7, "Who hired the tugs of Tolmin?", BODY),
            article("c", "Lantern", 8, "Who hired the tugs of Tolmin?", cut(BODY)));
    assertThat(parents("c", pile)).containsExactly("b");
  }

  @Test
  void aTurnOfPhraseIsNotInherited() {
    // Each has a paragraph of its own; they begin with the same seven words.
    String choir =
        BODY
            + "\n\n“Nobody had ever told us that the choir was coming,” said Lena Marsh, who keeps a"
            + " kiosk behind the customs house.";
    String bread =
        BODY
            + "\n\n“Nobody had ever told us that the harbour would close,” said the baker Odo Finn,"
            + " counting unsold loaves.";
    List<AttributedArticle> pile =
        new Piles()
            .add("a", "Tolmin Gazette", Piles.at(6, 0), BODY)
            .add("b", "Upper Sound Post", Piles.at(7, 0), choir)
            .add("c", "Lantern", Piles.at(8, 0), bread)
            .articles();
    Corpus corpus = Corpus.of(pile, new PlainOutlets());
    TextEngine engine = new TextEngine(corpus.pile());
    List<Pair> pairs = List.copyOf(new TextLinks(corpus, engine).find());
    Inheritance inheritance = new Inheritance(pairs, new int[] {0, 1, 2}, engine, corpus);
    assertThat(pairs).hasSize(3);
    for (int child = 0; child < 3; child++) {
      for (Kin kin : inheritance.kin(child)) {
        double[] features = inheritance.ofChild(child, kin.mine());
        assertThat(features[DescentModel.KNOWN_LONG]).isZero();
        assertThat(features[DescentModel.KNOWN_MIDDLE]).isZero();
      }
    }
  }

  @Test
  void aCreditMayBeTakenOverWithTheText() {
    // c names the agency, and so does b; only b has the paragraph that c prints, too.
    String more = BODY + "\n\nThe harbour choir sang on the pier until the last diver was ashore.";
    List<AttributedArticle> pile =
        new Piles()
            .add("a", "Coast Wire", Piles.at(6, 0), BODY)
            .add("b", "Upper Sound Post", Piles.at(7, 0), more, Piles.credits("Coast Wire"))
            .add("c", "Lantern", Piles.at(8, 0), more, Piles.credits("Coast Wire"))
            .articles();
    assertThat(parents("b", pile)).containsExactly("a");
    assertThat(parents("c", pile)).contains("b");
  }

  private List<String> parents(String child, List<AttributedArticle> pile) {
    return tracer.trace(pile).edges().stream()
        .filter(e -> e.child().equals(child) && !e.undirected())
        .map(Edge::parent)
        .toList();
  }

  private static String cut(String text) {
    return text.substring(0, text.lastIndexOf("\n\n"));
  }

  private static AttributedArticle article(
      String id,
      String outlet,
      int hour,
      @org.jspecify.annotations.Nullable String headline,
      String text) {
    Article article =
        Article.plain(id, new OutletRef(outlet, null), headline, Piles.at(hour, 0), text);
    return new AttributedArticle(AnnotatedArticle.bare(article), List.of(), List.of());
  }
}
