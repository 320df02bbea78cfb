package org.hearsay.annotate;

import java.util.ArrayList;
import java.util.List;

/**
 * Scores to spans: the best sequence of tags under the learned transitions, over the whole text.
 *
 * <p>A role can only go on after it has begun, so spans are whole by construction.
 */
final class TagDecoder {
  private static final double FORBIDDEN = -1e4;

  private final double[] start;
  private final double[][] transitions;

  TagDecoder(double[] start, double[][] transitions) {
    this.start = start.clone();
    for (Role role : Role.values()) {
      this.start[role.begin + 1] += FORBIDDEN;
    }
    this.transitions = transitions;
  }

  List<Tagged> spans(Scores scores) {
    int words = scores.words();
    if (words == 0) {
      return List.of();
    }
    int[] tags = best(scores.tags);
    double[][] sure = marginals(scores.tags);
    List<Tagged> out = new ArrayList<>();
    for (int i = 0; i < words; ) {
      int tag = tags[i];
      int end = i + 1;
      if (tag > 0) {
        double sum = 0;
        while (end < words && tags[end] == tag + 1) {
          end++;
        }
        for (int k = i; k < end; k++) {
          sum += sure[k][tags[k]];
        }
        out.add(new Tagged(Role.of(tag), i, end, sum / (end - i)));
      }
      i = end;
    }
    return out;
  }

  private int[] best(double[][] scores) {
    int words = scores.length;
    byte[][] back = new byte[words][Scores.TAGS];
    double[] value = sum(start, scores[0]);
    for (int t = 1; t < words; t++) {
      double[] next = new double[Scores.TAGS];
      for (int tag = 0; tag < Scores.TAGS; tag++) {
        int from = 0;
        for (int p = 1; p < Scores.TAGS; p++) {
          if (value[p] + transitions[p][tag] > value[from] + transitions[from][tag]) {
            from = p;
          }
        }
        back[t][tag] = (byte) from;
        next[tag] = value[from] + transitions[from][tag] + scores[t][tag];
      }
      value = next;
    }
    int[] out = new int[words];
    for (int tag = 1; tag < Scores.TAGS; tag++) {
      out[words - 1] = value[tag] > value[out[words - 1]] ? tag : out[words - 1];
    }
    for (int t = words - 1; t > 0; t--) {
      out[t - 1] = back[t][out[t]];
    }
    return out;
  }

  private static double[] sum(double[] a, double[] b) {
    double[] out = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      out[i] = a[i] + b[i];
    }
    return out;
  }

  /** Log probability of every tag at every word, over all sequences. */
  private double[][] marginals(double[][] scores) {
    int words = scores.length;
    double[][] forward = new double[words][];
    forward[0] = sum(start, scores[0]);
    double[] step = new double[Scores.TAGS];
    for (int t = 1; t < words; t++) {
      forward[t] = new double[Scores.TAGS];
      for (int tag = 0; tag < Scores.TAGS; tag++) {
        for (int p = 0; p < Scores.TAGS; p++) {
          step[p] = forward[t - 1][p] + transitions[p][tag];
        }
        forward[t][tag] = LogSum.of(step) + scores[t][tag];
      }
    }
    double total = LogSum.of(forward[words - 1]);
    double[] backward = new double[Scores.TAGS];
    for (int t = words - 1; t >= 0; t--) {
      double[] behind = sum(backward, scores[t]);
      double[] next = new double[Scores.TAGS];
      for (int tag = 0; tag < Scores.TAGS; tag++) {
        forward[t][tag] += backward[tag] - total;
        for (int n = 0; n < Scores.TAGS; n++) {
          step[n] = transitions[tag][n] + behind[n];
        }
        next[tag] = LogSum.of(step);
      }
      backward = next;
    }
    return forward;
  }
}
