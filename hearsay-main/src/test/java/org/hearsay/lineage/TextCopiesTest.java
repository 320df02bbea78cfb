package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Edge;
import org.hearsay.model.Group;
import org.hearsay.model.Lineage;
import org.hearsay.model.Scratch;
import org.junit.jupiter.api.Test;

class TextCopiesTest {
  private static final String NOTE =
      "The ferry Aldra left the quay at Norrum before dawn with forty crates of oranges and two"
          + " horses. Her master told the harbour office that the wind had turned, and that he would"
          + " wait behind the mole until the tide let him pass the bar. ";
  private static final String MORE =
      "Nobody on the quay had seen the second lantern that the watchman wrote down in his book."
          + " The office keeps that book open for anyone who asks, and three people asked today. ";

  private final List<AttributedArticle> pile =
      new Piles()
          .add("a", "Norrum Post", Piles.at(6, 0), NOTE + MORE + NOTE.replace("ferry", "boat"))
          .add("b", "Quay Herald", Piles.at(7, 0), NOTE + MORE)
          .add("c", "Bar Times", Piles.at(8, 0), NOTE + MORE + "Nobody came back to say more.")
          .add("d", "Mole News", Piles.at(9, 0), "A word on oranges. " + MORE)
          .add("e", "Inland", Piles.at(9, 0), "Nothing of this stands here, only rain on a field.")
          .articles();

  @Test
  void edgesAndGroupsAreThoseOfATraceWithoutStatements() {
    Lineage lineage = new LineageTracer(new PlainOutlets()).trace(pile);
    List<Edge> edges = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    copies(Scratch.NONE, edges, groups);
    assertThat(edges).isNotEmpty();
    assertThat(edges)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("evidence")
        .isEqualTo(List.copyOf(lineage.edges()));
    assertThat(groups).isEqualTo(lineage.groups());
  }

  @Test
  void whatAnEarlierRunKeptIsTakenUp() {
    Map<String, long[]> kept = new HashMap<>();
    List<String> loaded = new ArrayList<>();
    Scratch scratch =
        new Scratch() {
          @Override
          public long[] load(String name) {
            if (kept.containsKey(name)) {
              loaded.add(name);
            }
            return kept.get(name);
          }

          @Override
          public void save(String name, long[] values) {
            kept.put(name, values);
          }
        };
    List<Edge> first = new ArrayList<>();
    copies(scratch, first, new ArrayList<>());
    List<Edge> second = new ArrayList<>();
    copies(scratch, second, new ArrayList<>());
    assertThat(kept).isNotEmpty();
    assertThat(loaded).isNotEmpty();
    assertThat(second).isEqualTo(first);
  }

  private void copies(Scratch scratch, List<Edge> edges, List<Group> groups) {
    List<AttributedArticle> bare =
        pile.stream()
            .map(
                a ->
                    Piles.article(
                        a.id(),
                        a.article().outlet().name(),
                        a.article().published(),
                        "",
                        List.of()))
            .toList();
    List<String> texts = pile.stream().map(a -> a.article().text()).toList();
    new LineageTracer(new PlainOutlets()).copies(bare, texts, scratch, edges::add, groups::add);
  }
}
