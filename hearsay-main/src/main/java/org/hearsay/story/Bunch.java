package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A group of articles while {@link Merging} is at work. Not thread-safe; lives in one call. */
final class Bunch {
  final List<Integer> members;
  // Other bunch -> product of the summed vectors; products below the threshold may be missing.
  final Map<Integer, Double> products = new TreeMap<>();
  final Set<Integer> apart;
  boolean alive = true;

  private TermVector sum;
  private final double days;
  private final int dated;

  private Bunch(List<Integer> members, Set<Integer> apart, TermVector sum, double days, int dated) {
    this.members = members;
    this.apart = apart;
    this.sum = sum;
    this.days = days;
    this.dated = dated;
  }

  static Bunch of(int number, Point point) {
    Double day = point.day();
    List<Integer> alone = List.of(number);
    double days = day == null ? 0 : day;
    return new Bunch(alone, new TreeSet<>(), point.terms(), days, day == null ? 0 : 1);
  }

  Bunch with(Bunch other) {
    List<Integer> all = new ArrayList<>(members);
    all.addAll(other.members);
    Set<Integer> from = new TreeSet<>(apart);
    from.addAll(other.apart);
    return new Bunch(all, from, sum.plus(other.sum), days + other.days, dated + other.dated);
  }

  /** The product of the summed vectors, known or worked out. */
  double product(int number, Bunch other) {
    Double known = products.get(number);
    return known != null ? known : sum.dot(other.sum);
  }

  /** The average likeness over all pairs, faded by the time between the two groups. */
  double alike(Bunch other, double product) {
    double average = product / ((double) members.size() * other.members.size());
    return average * Likeness.fading(middle(), other.middle());
  }

  /** Frees what a merged bunch no longer needs. */
  void retire() {
    alive = false;
    sum = TermVector.NOTHING;
    products.clear();
  }

  private @Nullable Double middle() {
    return dated == 0 ? null : days / dated;
  }
}
