package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

  private static final double AS_MUCH = .8;

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
    return new Groups(groups, series, touching(members, all, groups));
  }

  /** A round-up is put into one story; with others it may share as much. */
  private static Map<String, Set<Integer>> touching(
      List<Member> members, List<Neighbours.Pair> pairs, List<List<Member>> groups) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      for (Member member : groups.get(i)) {
        places.put(member.id(), i);
      }
    }
    Map<String, Map<Integer, Double>> sums = new TreeMap<>();
    Map<String, Double> own = new HashMap<>();
    for (Neighbours.Pair pair : pairs) {
      String one = members.get(pair.first()).id();
      String two = members.get(pair.second()).id();
      int a = places.get(one);
      int b = places.get(two);
      if (a == b) {
        own.merge(one, pair.alike(), Double::sum);
        own.merge(two, pair.alike(), Double::sum);
      } else {
        sums.computeIfAbsent(one, m -> new TreeMap<>()).merge(b, pair.alike(), Double::sum);
        sums.computeIfAbsent(two, m -> new TreeMap<>()).merge(a, pair.alike(), Double::sum);
      }
    }
    Map<String, Set<Integer>> touching = new TreeMap<>();
    sums.forEach(
        (member, others) ->
            others.forEach(
                (place, sum) -> {
                  int near = groups.get(places.get(member)).size() - 1;
                  double least =
                      Math.max(
                          Likeness.SAME_STORY,
                          AS_MUCH * own.getOrDefault(member, 0.0) / Math.max(1, near));
                  if (sum >= least * groups.get(place).size()) {
                    touching.computeIfAbsent(member, m -> new TreeSet<>()).add(place);
                  }
                }));
    return touching;
  }
}
