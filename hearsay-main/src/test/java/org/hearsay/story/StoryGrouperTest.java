package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.story.Articles.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Lineage;
import org.hearsay.model.Span;
import org.hearsay.model.StoryDraft;
import org.hearsay.outlets.OutletRegistry;
import org.junit.jupiter.api.Test;

class StoryGrouperTest {
  private static final StoryGrouper GROUPER = new StoryGrouper(OutletRegistry.standard());

  private static final List<AttributedArticle> PILE =
      List.of(
          article(
              "dam-1",
              "Orvane Post",
              8,
              "Dam at Kessel bursts after a week of rain",
              "A dam above the town of Kessel burst on Thursday after a week of rain, the river"
                  + " board said. Water stood two metres high in the market square of Kessel."),
          article(
              "dam-2",
              "Lowland Radio",
              10,
              "Kessel under water after dam bursts",
              "The market square of Kessel was under water on Thursday after the dam above the"
                  + " town gave way. The river board said the rain of a week was to blame."),
          article(
              "dam-3",
              "The Marsh Gazette",
              14,
              "Rain breaks Kessel dam",
              "Boats carried families out of Kessel on Thursday, hours after the dam burst. The"
                  + " river board had warned of the rain."),
          article(
              "chess-1",
              "Orvane Post",
              9,
              "Girl of eleven wins chess title",
              "Mira Tolland, eleven, won the national chess title in Brack on Thursday with a queen"
                  + " sacrifice that the audience applauded."),
          article(
              "chess-2",
              "Lowland Radio",
              12,
              "Chess: Tolland takes the title at eleven",
              "A queen sacrifice gave eleven-year-old Mira Tolland the national chess title in"
                  + " Brack, to the applause of the audience."));

  private static Map<String, String> ids(List<StoryDraft> drafts) {
    Map<String, String> ids = new TreeMap<>();
    drafts.forEach(draft -> draft.documents().forEach(document -> ids.put(document, draft.id())));
    return ids;
  }

  @Test
  void articlesAboutOneHappeningAreOneStory() {
    List<StoryDraft> drafts = GROUPER.group(PILE, Lineage.EMPTY);
    assertThat(drafts).hasSize(2);
    assertThat(drafts.get(0).documents()).containsExactly("dam-1", "dam-2", "dam-3");
    assertThat(drafts.get(1).documents()).containsExactly("chess-1", "chess-2");
    assertThat(drafts.get(0).headline()).containsIgnoringCase("dam");
    assertThat(drafts.get(0).notes()).contains("Time span: 2031-05-01");
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<StoryDraft> expected = GROUPER.group(PILE, Lineage.EMPTY);
    for (int seed = 0; seed < 8; seed++) {
      List<AttributedArticle> shuffled = new ArrayList<>(PILE);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(GROUPER.group(shuffled, Lineage.EMPTY)).isEqualTo(expected);
    }
  }

  @Test
  void theIdStaysWhenALaterArticleIsAdded() {
    Map<String, String> before = ids(GROUPER.group(PILE.subList(0, 4), Lineage.EMPTY));
    Map<String, String> after = ids(GROUPER.group(PILE, Lineage.EMPTY));
    assertThat(after).containsAllEntriesOf(before);
  }

  @Test
  void noTwoStoriesAreCalledAlike() {
    List<StoryDraft> stories = GROUPER.group(PILE, Lineage.EMPTY);
    assertThat(stories.stream().map(StoryDraft::id)).doesNotHaveDuplicates();
  }

  @Test
  void copiesOfTheLineageStayTogetherWhateverTheirWords() {
    List<AttributedArticle> pair =
        List.of(
            article("a", "Orvane Post", 8, "Harvest", "Barley stood high on the plain this year."),
            article("b", "Lowland Radio", 9, "Ice", "Skaters crossed the frozen lake by night."));
    assertThat(GROUPER.group(pair, Lineage.EMPTY)).hasSize(2);
    assertThat(GROUPER.group(pair, Articles.lineage(pair, EdgeKind.COPY, "b a"))).hasSize(1);
    assertThat(GROUPER.group(pair, Articles.lineage(pair, EdgeKind.CITATION, "b a"))).hasSize(2);
  }

  private static AttributedArticle quake(String id, double hour, String day, String size) {
    String text =
        "An earthquake of magnitude "
            + size
            + " shook the Senna hills on "
            + day
            + ", the seismological office said. No damage was reported in the hills.";
    return article(id, "Orvane Post", hour, "Earthquake of magnitude 4.5 in the Senna hills", text);
  }

  @Test
  void aRecurringSeriesIsOneStoryEachTime() {
    List<AttributedArticle> twice =
        List.of(quake("q1", 8, "Thursday", "4.5"), quake("q2", 104, "Monday", "4.5"));
    List<StoryDraft> drafts = GROUPER.group(twice, Articles.lineage(twice, EdgeKind.COPY, "q2 q1"));
    assertThat(drafts).hasSize(2);
    assertThat(drafts.get(0).notes())
        .anyMatch(note -> note.startsWith("One of a recurring series"));
  }

  @Test
  void aRisingTollIsOneStory() {
    List<AttributedArticle> tolls =
        List.of(
            article(
                "t1",
                "Orvane Post",
                20,
                "Ferry fire off Kessel kills 12",
                "Twelve people died when a ferry burned off Kessel on Thursday, the coast guard"
                    + " said."),
            article(
                "t2",
                "Orvane Post",
                44,
                "Ferry fire off Kessel kills 20",
                "Twenty people died when a ferry burned off Kessel on Thursday, the coast guard"
                    + " said."));
    List<StoryDraft> drafts = GROUPER.group(tolls, Lineage.EMPTY);
    assertThat(drafts).hasSize(1);
    assertThat(drafts.get(0).claims().get(0).low()).isEqualTo(12);
    assertThat(drafts.get(0).claims().get(0).high()).isEqualTo(20);
  }

  @Test
  void livePagesAndRoundUpsAreSaid() {
    List<AttributedArticle> pages =
        List.of(article("l", "Orvane Post", 9, "Kessel flood: live updates", "Rain fell again."));
    assertThat(GROUPER.group(pages, Lineage.EMPTY).get(0).notes())
        .anyMatch(note -> note.startsWith("A live page"));
  }

  @Test
  void aRoundUpNamesTheOtherStoryThatItTouches() {
    List<AttributedArticle> pile = new ArrayList<>(PILE);
    pile.add(
        article(
            "brief",
            "Evening Lamp",
            20,
            "Kessel dam bursts; girl of eleven wins chess title",
            "The dam above the town of Kessel burst on Thursday after a week of rain.\n\n"
                + "Mira Tolland, eleven, won the national chess title in Brack with a queen"
                + " sacrifice."));
    List<StoryDraft> drafts = GROUPER.group(pile, Lineage.EMPTY);
    assertThat(drafts).hasSize(2);
    StoryDraft holds = drafts.stream().filter(d -> d.documents().contains("brief")).findAny().get();
    StoryDraft other = drafts.stream().filter(d -> !d.equals(holds)).findAny().get();
    assertThat(holds.notes())
        .anyMatch(n -> n.contains("touches another story") && n.contains(other.id()));
  }

  @Test
  void aFollowUpDaysLaterIsSaid() {
    List<AttributedArticle> pile = new ArrayList<>(PILE);
    pile.add(
        article(
            "dam-4",
            "Orvane Post",
            200,
            "Kessel dam: river board begins inquiry",
            "The river board has begun an inquiry into the dam above Kessel that burst after a week"
                + " of rain. The market square of Kessel is still under mud."));
    List<StoryDraft> drafts = GROUPER.group(pile, Lineage.EMPTY);
    assertThat(drafts.get(0).documents()).contains("dam-4");
    assertThat(drafts.get(0).notes()).anyMatch(n -> n.startsWith("Follow-ups: 1 article"));
  }

  @Test
  void oddTextsAreGroupedWithoutHarm() {
    List<AttributedArticle> odd = new ArrayList<>();
    List<String> texts =
        List.of(
            "",
            " ",
            "\n\n\n",
            ";;;",
            "12",
            "\ud83d\ude92",
            "\ud83d",
            "\u6c34\u707d",
            "a'b-c",
            "killed",
            "12 killed.",
            "not 14.",
            "The toll rose to",
            "999999999999999999 dead.",
            "\u201c",
            "According to , said.");
    for (int i = 0; i < texts.size(); i++) {
      odd.add(article("odd-" + i, "Orvane Post", i % 3 == 0 ? -1 : i, null, texts.get(i)));
    }
    List<StoryDraft> drafts = GROUPER.group(odd, Lineage.EMPTY);
    assertThat(ids(drafts)).hasSize(texts.size());
    for (StoryDraft draft : drafts) {
      draft
          .main()
          .documents()
          .forEach(
              (document, spans) ->
                  assertThat(spans)
                      .allMatch(
                          span ->
                              inside(span, texts.get(Integer.parseInt(document.substring(4))))));
    }
    assertThat(GROUPER.group(List.of(), Lineage.EMPTY)).isEmpty();
  }

  private static boolean inside(Span span, String text) {
    return span.end() <= text.length() && span.equals(span.trimmed(text));
  }
}
