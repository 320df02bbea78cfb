package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Lineage;

/**
 * The articles of a pile in their stories, before anything is said of them.
 *
 * @param stories larger first, so that they keep a known name when two claim it
 * @param touching article to the places of the other stories that it is as alike as its own
 * @param series ids of articles that a recurring series keeps apart from another
 */
record Groups(List<List<Member>> stories, Set<String> series, Map<String, Set<Integer>> touching) {

  static Groups of(List<Member> members, Weights weights, Lineage lineage) {
    List<Point> points = members.stream().map(Member::point).toList();
    List<Neighbours.Pair> all = Neighbours.of(points, weights.terms(), Likeness.SAME_STORY);
    RoundUps roundUps = RoundUps.among(members);
    List<Neighbours.Pair> pairs = roundUps.without(all);
    List<Neighbours.Pair> apart = Series.among(members, pairs);
    List<List<Integer>> ties = Ties.of(members, lineage, apart);
    List<List<Member>> groups = new ArrayList<>();
    List<List<Integer>> merged = Merging.of(points, pairs, ties, apart, Likeness.SAME_STORY);
    for (List<Integer> group : roundUps.attached(merged, all)) {
      groups.add(group.stream().map(members::get).toList());
    }
    groups.sort(Comparator.comparingInt((List<Member> group) -> -group.size()));
    Set<String> series = new TreeSet<>();
    for (Neighbours.Pair pair : apart) {
      series.add(members.get(pair.first()).id());
      series.add(members.get(pair.second()).id());
    }
    return new Groups(groups, series, Touching.of(members, all, groups));
  }
}
