package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.model.Edge;
import org.junit.jupiter.api.Test;

/** One owner's notice below everything in all his papers, and what must stay beside it. */
class NoticesTest {
  private static final String NOTICE =
      "The Marrow Group publishes seven newspapers between the Ilm and the sea and is owned by a"
          + " trust of its readers. If you value what our reporters do, subscribe to the morning"
          + " letter, which arrives before seven and costs less than a cup of coffee, or write to"
          + " the readers' editor, who answers complaints within five working days.";

  private static final String PARAGRAPH =
      "Divers of the river guard found the strongbox of the drowned collector under nine feet of"
          + " silt beside the weir, with its lock unbroken, and the magistrate who watched them"
          + " lift it said that the deed of 1743, which two towns have sought for a century, lay"
          + " inside in oilcloth.";

  private static final List<String> PAPERS =
      List.of("Ilmford Post", "Sandray Herald", "Corwick Mail", "Petherby Echo");

  @Test
  void aNoticeOfSeveralPapersTiesNothing() {
    for (int each = 2; each <= 5; each++) {
      assertThat(edges(pile(each, new PlainOutlets()), new PlainOutlets()))
          .as("%d", each)
          .isEmpty();
    }
  }

  /** One article each: which of them recurs within a house is known where the owner is. */
  @Test
  void aNoticeInOneArticleOfEachPaperOfAKnownOwner() {
    PlainOutlets owned = new PlainOutlets();
    PAPERS.forEach(p -> owned.owner(p, "Marrow Group"));
    assertThat(edges(pile(1, owned), owned)).isEmpty();
    assertThat(edges(pile(1, owned), new PlainOutlets())).isNotEmpty();
  }

  @Test
  void copiesAndParagraphsAmongTheNoticesStay() {
    Piles pile = pile(3, new PlainOutlets());
    Random random = new Random(77);
    String report = words(random, 250);
    for (int i = 0; i < 3; i++) {
      String paper = PAPERS.get(i);
      pile.add("copy" + i, paper, Piles.at(18, i), report + "\n\n" + NOTICE);
      String own = words(random, 200);
      pile.add("quotes" + i, paper, Piles.at(19, i), own + PARAGRAPH + "\n\n" + NOTICE);
    }
    List<Edge> edges = edges(pile, new PlainOutlets());
    assertThat(edges).hasSizeBetween(4, 6);
    assertThat(edges)
        .allMatch(e -> e.child().substring(0, 4).equals(e.parent().substring(0, 4)))
        .anyMatch(e -> e.child().startsWith("copy"))
        .anyMatch(e -> e.child().startsWith("quotes"));
  }

  /** However many print it, and whatever else they print: an agency's paragraph is no notice. */
  @Test
  void aParagraphOnceInEachOutletStays() {
    Piles pile = new Piles();
    Random random = new Random(3);
    for (int i = 0; i < 30; i++) {
      pile.add("q" + i, "Outlet " + i, null, words(random, 90) + PARAGRAPH + words(random, 90));
      pile.add("o" + i, "Outlet " + i, null, words(random, 180));
    }
    List<Edge> edges = edges(pile, new PlainOutlets());
    assertThat(edges).hasSizeGreaterThanOrEqualTo(29).allMatch(e -> e.child().startsWith("q"));
  }

  private static Piles pile(int each, PlainOutlets outlets) {
    Piles pile = new Piles();
    Random random = new Random(41);
    for (String paper : PAPERS) {
      for (int i = 0; i < each; i++) {
        String id = outlets.key(paper) + "-" + i;
        pile.add(id, paper, Piles.at(6 + i, 0), words(random, 220) + "\n\n" + NOTICE);
      }
    }
    return pile;
  }

  private static List<Edge> edges(Piles pile, PlainOutlets outlets) {
    return new ArrayList<>(new LineageTracer(outlets).trace(pile.articles()).edges());
  }

  /** Words of invented syllables; the same for the same random numbers. */
  private static String words(Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      int word = random.nextInt(8000);
      text.append((char) ('b' + word % 20)).append("ar").append((char) ('a' + word / 20 % 20));
      text.append("un").append((char) ('k' + word / 400 % 10)).append((char) ('a' + word / 4000));
      text.append(' ');
    }
    return text.toString();
  }
}
