package org.hearsay.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which other stories an article is as alike as its own: a round-up is put into one story and may
 * share as much with the next.
 *
 * <p>Asked of the average over a story and of its nearest report: a follow-up in a large story is
 * not very like the average of it, and likeness to the single report of another story would then
 * count for too much. Not thread-safe; lives in one call.
 */
final class Touching {
  private static final double AS_MUCH = .8;

  private final List<List<Member>> groups;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Map<Integer, Shares>> shares = new TreeMap<>();

  /** Likeness of one article to the reports of one story. */
  private record Shares(double sum, double most) {
    static final Shares NONE = new Shares(0, 0);

    Shares and(Shares other) {
      return new Shares(sum + other.sum, Math.max(most, other.most));
    }
  }

  private Touching(List<List<Member>> groups) {
    this.groups = groups;
    for (int i = 0; i < groups.size(); i++) {
      for (Member member : groups.get(i)) {
        places.put(member.id(), i);
      }
    }
  }

  /** Article to the places of the stories that it touches. */
  static Map<String, Set<Integer>> of(
      List<Member> members, List<Neighbours.Pair> pairs, List<List<Member>> groups) {
    Touching touching = new Touching(groups);
    for (Neighbours.Pair pair : pairs) {
      String one = members.get(pair.first()).id();
      String two = members.get(pair.second()).id();
      touching.add(one, two, pair.alike());
      touching.add(two, one, pair.alike());
    }
    return touching.places();
  }

  private void add(String member, String other, double alike) {
    shares
        .computeIfAbsent(member, m -> new TreeMap<>())
        .merge(places.get(other), new Shares(alike, alike), Shares::and);
  }

  private Map<String, Set<Integer>> places() {
    Map<String, Set<Integer>> found = new TreeMap<>();
    shares.forEach(
        (member, there) ->
            there.forEach(
                (place, share) -> {
                  int home = places.get(member);
                  if (place != home && asMuch(share, place, there, home)) {
                    found.computeIfAbsent(member, m -> new TreeSet<>()).add(place);
                  }
                }));
    return found;
  }

  private boolean asMuch(Shares share, int place, Map<Integer, Shares> there, int home) {
    Shares own = there.getOrDefault(home, Shares.NONE);
    double average = own.sum() / Math.max(1, groups.get(home).size() - 1);
    double least = Math.max(Likeness.SAME_STORY, AS_MUCH * average);
    return share.most() >= AS_MUCH * own.most() && share.sum() >= least * groups.get(place).size();
  }
}
