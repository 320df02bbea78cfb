package org.hearsay.story;

import java.util.Arrays;

/** A sparse vector: term numbers in ascending order, and their weights. Immutable. */
final class TermVector {
  static final TermVector NOTHING = new TermVector(new int[0], new float[0]);

  private final int[] terms;
  private final float[] weights;

  TermVector(int[] terms, float[] weights) {
    this.terms = terms;
    this.weights = weights;
  }

  int size() {
    return terms.length;
  }

  int term(int i) {
    return terms[i];
  }

  float weight(int i) {
    return weights[i];
  }

  double dot(TermVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length && j < other.terms.length) {
      int order = Integer.compare(terms[i], other.terms[j]);
      if (order == 0) {
        sum += (double) weights[i] * other.weights[j];
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return sum;
  }

  TermVector plus(TermVector other) {
    int[] both = new int[terms.length + other.terms.length];
    float[] sums = new float[both.length];
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < terms.length || j < other.terms.length) {
      int a = i < terms.length ? terms[i] : Integer.MAX_VALUE;
      int b = j < other.terms.length ? other.terms[j] : Integer.MAX_VALUE;
      both[n] = Math.min(a, b);
      sums[n++] = (a <= b ? weights[i] : 0) + (b <= a ? other.weights[j] : 0);
      i += a <= b ? 1 : 0;
      j += b <= a ? 1 : 0;
    }
    return new TermVector(Arrays.copyOf(both, n), Arrays.copyOf(sums, n));
  }

  /** This vector with length 1; nothing stays nothing. */
  TermVector unit() {
    double square = 0;
    for (float weight : weights) {
      square += (double) weight * weight;
    }
    if (square == 0) {
      return NOTHING;
    }
    float[] scaled = new float[weights.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (weights[i] / Math.sqrt(square));
    }
    return new TermVector(terms, scaled);
  }
}
