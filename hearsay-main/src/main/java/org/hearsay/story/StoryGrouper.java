package org.hearsay.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Lineage;
import org.hearsay.model.StoryDraft;
import org.hearsay.outlets.OutletRegistry;

/**
 * Gives the stories of a pile: the articles about the same happening, with their claims and what
 * got lost on the way.
 *
 * <p>The order of the articles does not matter, and a story's id stays when articles are added: it
 * is derived from its earliest member. {@link #group(List, Lineage, Map)} goes on from groups that
 * are known and keeps their ids. Thread-safe; holds no state.
 */
public final class StoryGrouper {
  private final Names names;

  /**
   * A grouper that knows outlets by their names.
   *
   * @param outlets tells which cited name is which article's outlet
   */
  public StoryGrouper(OutletRegistry outlets) {
    this.names = new Names(outlets);
  }

  /** The stories, largest first, ties by id; every article is in exactly one. */
  public List<StoryDraft> group(List<AttributedArticle> articles, Lineage lineage) {
    return group(articles, lineage, Map.of());
  }

  /**
   * Goes on from earlier groups: their articles stay together, new ones join or begin a story.
   *
   * @param known story id to the ids of its documents; documents that are not among the articles
   *     are passed over
   */
  public List<StoryDraft> group(
      List<AttributedArticle> articles, Lineage lineage, Map<String, List<String>> known) {
    List<AttributedArticle> ordered = ordered(articles);
    List<Profile> profiles = ordered.stream().map(a -> Profile.of(a.article())).toList();
    Weights weights = new Weights(profiles);
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      members.add(Member.of(ordered.get(i), profiles.get(i), weights));
    }
    List<StoryDraft> drafts = new ArrayList<>();
    Map<String, String> ids = ids(known);
    Set<String> taken = new TreeSet<>();
    for (List<Member> story : groups(members, weights, lineage, known.values())) {
      drafts.add(draft(story, StoryIds.of(story, ids, taken), weights, lineage));
    }
    drafts.sort(
        Comparator.comparingInt((StoryDraft draft) -> -draft.documents().size())
            .thenComparing(StoryDraft::id));
    return List.copyOf(drafts);
  }

  /** In id order; of two articles with one id the first stands. */
  private static List<AttributedArticle> ordered(List<AttributedArticle> articles) {
    Map<String, AttributedArticle> byId = new TreeMap<>();
    for (AttributedArticle article : articles) {
      byId.putIfAbsent(article.id(), article);
    }
    return List.copyOf(byId.values());
  }

  private static Map<String, String> ids(Map<String, List<String>> known) {
    Map<String, String> ids = new TreeMap<>();
    known.forEach((story, documents) -> documents.forEach(d -> ids.putIfAbsent(d, story)));
    return ids;
  }

  private static List<List<Member>> groups(
      List<Member> members, Weights weights, Lineage lineage, Collection<List<String>> known) {
    List<Point> points = members.stream().map(Member::point).toList();
    List<Neighbours.Pair> pairs = Neighbours.of(points, weights.terms(), Likeness.SAME_STORY);
    List<Neighbours.Pair> apart = Series.among(members, pairs);
    List<List<Integer>> ties = Ties.of(members, lineage, known, apart);
    List<List<Member>> groups = new ArrayList<>();
    for (List<Integer> group : Merging.of(points, pairs, ties, apart, Likeness.SAME_STORY)) {
      groups.add(group.stream().map(members::get).toList());
    }
    // Larger stories first, so that they keep a known name when two claim it.
    groups.sort(Comparator.comparingInt((List<Member> group) -> -group.size()));
    return groups;
  }

  private StoryDraft draft(List<Member> story, String id, Weights weights, Lineage lineage) {
    TermVector sum = TermVector.NOTHING;
    for (Member member : story) {
      sum = sum.plus(member.terms());
    }
    String headline = Headlines.of(story, sum.unit(), weights);
    List<String> documents = story.stream().map(Member::id).toList();
    Telling telling = Telling.of(story, lineage, names);
    return new StoryDraft(
        id, headline, documents, telling.main(), telling.claims(), telling.alerts(), List.of());
  }
}
