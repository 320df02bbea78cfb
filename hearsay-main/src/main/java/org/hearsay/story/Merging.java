package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Merges articles into stories, and sentences into claims: always the two groups that are most
 * alike on average, until none are alike enough.
 *
 * <p>The average over all pairs, not the best pair, decides: one article that touches two stories
 * does not glue them. It costs no more, because the likeness of two groups is the product of their
 * summed vectors.
 */
final class Merging {
  private record Offer(double alike, int first, int second) {}

  private static final Comparator<Offer> BEST_FIRST =
      Comparator.comparingDouble(Offer::alike)
          .reversed()
          .thenComparingInt(Offer::first)
          .thenComparingInt(Offer::second);

  private final double threshold;
  private final List<Bunch> bunches = new ArrayList<>();
  private final PriorityQueue<Offer> offers = new PriorityQueue<>(BEST_FIRST);

  private Merging(List<Point> points, double threshold) {
    this.threshold = threshold;
    for (int i = 0; i < points.size(); i++) {
      bunches.add(Bunch.of(i, points.get(i)));
    }
  }

  /**
   * The groups, each in member order, ordered by their first member.
   *
   * @param pairs all pairs that reach the threshold
   * @param together members that are one group from the start
   * @param apart pairs that never share a group
   */
  static List<List<Integer>> of(
      List<Point> points,
      List<Neighbours.Pair> pairs,
      List<List<Integer>> together,
      List<Neighbours.Pair> apart,
      double threshold) {
    Merging merging = new Merging(points, threshold);
    merging.connect(pairs, apart);
    merging.tie(together);
    merging.offerAll();
    merging.run();
    return merging.groups();
  }

  private void connect(List<Neighbours.Pair> pairs, List<Neighbours.Pair> apart) {
    for (Neighbours.Pair pair : pairs) {
      bunches.get(pair.first()).products.put(pair.second(), pair.alike());
      bunches.get(pair.second()).products.put(pair.first(), pair.alike());
    }
    for (Neighbours.Pair pair : apart) {
      bunches.get(pair.first()).apart.add(pair.second());
      bunches.get(pair.second()).apart.add(pair.first());
    }
  }

  private void tie(List<List<Integer>> together) {
    for (List<Integer> group : together) {
      int whole = group.get(0);
      for (int member : group.subList(1, group.size())) {
        whole = merge(whole, member);
      }
    }
  }

  private void offerAll() {
    for (int i = 0; i < bunches.size(); i++) {
      if (bunches.get(i).alive) {
        offer(i, false);
      }
    }
  }

  private void run() {
    for (Offer best = offers.poll(); best != null; best = offers.poll()) {
      if (bunches.get(best.first()).alive && bunches.get(best.second()).alive) {
        offer(merge(best.first(), best.second()), true);
      }
    }
  }

  private void offer(int bunch, boolean toAll) {
    Bunch one = bunches.get(bunch);
    one.products.forEach(
        (other, product) -> {
          Bunch two = bunches.get(other);
          double alike = one.alike(two, product);
          boolean first = toAll || bunch < other;
          if (first && alike >= threshold && !one.apart.contains(other)) {
            offers.add(new Offer(alike, Math.min(bunch, other), Math.max(bunch, other)));
          }
        });
  }

  private int merge(int a, int b) {
    int number = bunches.size();
    Bunch one = bunches.get(a);
    Bunch two = bunches.get(b);
    Bunch whole = one.with(two);
    Set<Integer> others = new TreeSet<>(one.products.keySet());
    others.addAll(two.products.keySet());
    others.remove(a);
    others.remove(b);
    for (int other : others) {
      Bunch third = bunches.get(other);
      double product = one.product(other, third) + two.product(other, third);
      whole.products.put(other, product);
      third.products.remove(a);
      third.products.remove(b);
      third.products.put(number, product);
    }
    for (int other : whole.apart) {
      bunches.get(other).apart.add(number);
    }
    one.retire();
    two.retire();
    bunches.add(whole);
    return number;
  }

  private List<List<Integer>> groups() {
    List<List<Integer>> groups = new ArrayList<>();
    for (Bunch bunch : bunches) {
      if (bunch.alive) {
        groups.add(bunch.members.stream().sorted().toList());
      }
    }
    groups.sort(Comparator.comparingInt(group -> group.get(0)));
    return groups;
  }
}
