package org.hearsay.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the pairs of articles (or sentences) that are alike enough to begin a story with, without
 * comparing all with all: each article meets only those that share a strong term with it, and of a
 * frequent term's articles only the nearest in time.
 */
final class Neighbours {
  // Two groups can only be alike on average where some pair is; so no pair below the threshold of
  // merging is ever needed.
  private static final int NEAREST = 400;

  /** Two members by position, {@code first < second}. */
  record Pair(int first, int second, double alike) {}

  private final List<Point> points;
  private final double least;
  private final double[] sums;
  private final int[] touched;

  private Neighbours(List<Point> points, double least) {
    this.points = points;
    this.least = least;
    this.sums = new double[points.size()];
    this.touched = new int[points.size()];
  }

  /** The pairs whose words are alike by {@code least} or more, in a settled order. */
  static List<Pair> of(List<Point> points, int terms, double least) {
    return new Neighbours(points, least).pairs(terms);
  }

  private List<Pair> pairs(int terms) {
    Integer[] order = new Integer[points.size()];
    Arrays.setAll(order, i -> i);
    // Undated articles stand last: they meet each other and the latest.
    Arrays.sort(order, Comparator.comparingDouble(this::day).thenComparingInt(i -> i));
    Postings[] postings = new Postings[terms];
    List<Pair> pairs = new ArrayList<>();
    for (int member : order) {
      meet(member, postings, pairs);
      TermVector vector = points.get(member).terms();
      for (int i = 0; i < vector.size(); i++) {
        int term = vector.term(i);
        if (postings[term] == null) {
          postings[term] = new Postings();
        }
        postings[term].add(member, vector.weight(i));
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
    return pairs;
  }

  private double day(int member) {
    Double day = points.get(member).day();
    return day == null ? Double.MAX_VALUE : day;
  }

  private void meet(int member, Postings[] postings, List<Pair> pairs) {
    TermVector vector = points.get(member).terms();
    int met = 0;
    for (int i = 0; i < vector.size(); i++) {
      Postings list = postings[vector.term(i)];
      for (int k = list == null ? 0 : list.size - 1; list != null && k >= list.from(); k--) {
        int other = list.members[k];
        if (sums[other] == 0) {
          touched[met++] = other;
        }
        sums[other] += (double) vector.weight(i) * list.weights[k];
      }
    }
    for (int i = 0; i < met; i++) {
      int other = touched[i];
      double reached = sums[other];
      sums[other] = 0;
      // The sum misses what fell out of the nearest, so it is a lower bound; the product is exact.
      if (reached >= least / 2) {
        add(member, other, pairs);
      }
    }
  }

  private void add(int a, int b, List<Pair> pairs) {
    double alike = points.get(a).terms().dot(points.get(b).terms());
    if (alike >= least) {
      pairs.add(new Pair(Math.min(a, b), Math.max(a, b), alike));
    }
  }

  /** The articles that hold a term, in time order. */
  private static final class Postings {
    private int[] members = new int[4];
    private float[] weights = new float[4];
    private int size;

    void add(int member, float weight) {
      if (size == members.length) {
        members = Arrays.copyOf(members, size * 2);
        weights = Arrays.copyOf(weights, size * 2);
      }
      members[size] = member;
      weights[size++] = weight;
    }

    int from() {
      return Math.max(0, size - NEAREST);
    }
  }
}
