package org.hearsay.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Articles that tell of several happenings by their very form. They join the story that they are
 * most alike once the stories stand: in a small pile one of them would glue two stories together.
 *
 * @param places positions of the round-ups among the members
 */
record RoundUps(Set<Integer> places) {
  static final Pattern ROUND_UP =
      Pattern.compile(
          "(?i)\\b(round-?up|news in brief|(?:morning|evening|daily|weekly) (?:briefing|digest|brief)"
              + "|week in review|top stories|today's headlines|things to know)\\b");
  // "Dam bursts; girl wins title": two headlines in one.
  private static final Pattern TWO_HEADLINES =
      Pattern.compile("^[^;]*(?:\\S+\\s+){1,}\\S+; (?:\\S+\\s+){2,}\\S+$");

  static RoundUps among(List<Member> members) {
    Set<Integer> places = new TreeSet<>();
    for (int i = 0; i < members.size(); i++) {
      String headline = members.get(i).article().headline();
      boolean several =
          headline != null
              && (ROUND_UP.matcher(headline).find() || TWO_HEADLINES.matcher(headline).find());
      if (several) {
        places.add(i);
      }
    }
    return new RoundUps(places);
  }

  List<Neighbours.Pair> without(List<Neighbours.Pair> pairs) {
    return pairs.stream()
        .filter(p -> !places.contains(p.first()) && !places.contains(p.second()))
        .toList();
  }

  /** Each round-up that stands alone goes to the group that it is most alike on average. */
  List<List<Integer>> attached(List<List<Integer>> groups, List<Neighbours.Pair> pairs) {
    Map<Integer, Integer> groupOf = new HashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      for (int member : groups.get(g)) {
        groupOf.put(member, g);
      }
    }
    Map<Integer, List<Neighbours.Pair>> pairsOf = new HashMap<>();
    for (Neighbours.Pair pair : pairs) {
      for (int end : List.of(pair.first(), pair.second())) {
        if (places.contains(end)) {
          pairsOf.computeIfAbsent(end, e -> new ArrayList<>()).add(pair);
        }
      }
    }
    List<List<Integer>> result = new ArrayList<>();
    groups.forEach(group -> result.add(new ArrayList<>(group)));
    for (int place : places) {
      int own = groupOf.get(place);
      int best =
          groups.get(own).size() > 1
              ? own
              : best(place, groups, groupOf, pairsOf.getOrDefault(place, List.of()));
      if (best != own) {
        result.get(own).clear();
        result.get(best).add(place);
        result.get(best).sort(null);
      }
    }
    result.removeIf(List::isEmpty);
    return result;
  }

  private int best(
      int place,
      List<List<Integer>> groups,
      Map<Integer, Integer> groupOf,
      List<Neighbours.Pair> pairs) {
    Map<Integer, Double> sums = new TreeMap<>();
    for (Neighbours.Pair pair : pairs) {
      int other = pair.first() == place ? pair.second() : pair.first();
      if (!places.contains(other)) {
        sums.merge(groupOf.get(other), pair.alike(), Double::sum);
      }
    }
    int best = groupOf.get(place);
    double most = Likeness.SAME_STORY;
    for (Map.Entry<Integer, Double> sum : sums.entrySet()) {
      double average = sum.getValue() / groups.get(sum.getKey()).size();
      if (average >= most) {
        most = average;
        best = sum.getKey();
      }
    }
    return best;
  }
}
