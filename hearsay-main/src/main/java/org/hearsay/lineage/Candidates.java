package org.hearsay.lineage;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The pairs of texts worth aligning: those that share rare fingerprints.
 *
 * <p>Text by text: the groups that it is in vote for their other members, rare groups louder. A
 * large group (hundreds of reports that quote one statement) votes for its first members and for
 * the neighbours in it only, so that the cost stays linear; nobody is left without a vote.
 */
final class Candidates {
  private static final int LARGE = 48;
  private static final int HUBS = 12;
  private static final int NEIGHBOURS = 6;

  /** Partners kept for a text; a text with more sources than this is a list of links. */
  private static final int MOST = 24;

  /** About one passage that stands in two texts of a thousand, or several weaker signs. */
  private static final float ENOUGH = 4.5f;

  private final Postings postings;
  private final int[] offsets;
  private final int[] rows;
  private final float[] votes;

  private Candidates(int texts, Postings postings, float[] kindWeights) {
    this.postings = postings;
    int[][] byText = postings.byText(texts);
    offsets = byText[0];
    rows = byText[1];
    votes = new float[postings.groups()];
    for (int g = 0; g < votes.length; g++) {
      int size = postings.to(g) - postings.from(g);
      float rarity = (float) Math.log((texts + 1000.0) / size);
      votes[g] = kindWeights[postings.kind(g)] * rarity;
    }
  }

  /**
   * @param kindWeights how loud each kind of fingerprint votes
   * @return pairs as {@code later << 32 | earlier} by index, ascending
   */
  static long[] find(int texts, Postings postings, float[] kindWeights) {
    Candidates candidates = new Candidates(texts, postings, kindWeights);
    ThreadLocal<float[]> scores = ThreadLocal.withInitial(() -> new float[texts]);
    return IntStream.range(0, texts)
        .parallel()
        .mapToObj(t -> candidates.partners(t, scores.get()))
        .flatMapToLong(Arrays::stream)
        .toArray();
  }

  private long[] partners(int text, float[] score) {
    int[] touched = new int[64];
    int n = 0;
    for (int r = offsets[text]; r < offsets[text + 1]; r++) {
      int g = rows[r];
      int from = postings.from(g);
      int to = postings.to(g);
      int own = positionOf(text, from, to);
      int hubs = to - from <= LARGE ? own : Math.min(own, from + HUBS);
      for (int i = from; i < own; i++) {
        if (i == hubs) {
          i = Math.max(i, own - NEIGHBOURS);
        }
        int other = postings.member(i);
        if (score[other] == 0) {
          if (n == touched.length) {
            touched = Arrays.copyOf(touched, 2 * n);
          }
          touched[n++] = other;
        }
        score[other] += votes[g];
      }
    }
    return best(text, score, touched, n);
  }

  private int positionOf(int text, int from, int to) {
    int low = from;
    int high = to - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (postings.member(middle) < text) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long[] best(int text, float[] score, int[] touched, int n) {
    long[] ranked = new long[n];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      int other = touched[i];
      if (score[other] >= ENOUGH) {
        // Descending score, then ascending index: positive floats order as their bits do.
        ranked[kept++] = ((long) ~Float.floatToIntBits(score[other]) << 32) | other;
      }
      score[other] = 0;
    }
    Arrays.sort(ranked, 0, kept);
    int most = Math.min(kept, MOST);
    long[] pairs = new long[most];
    for (int i = 0; i < most; i++) {
      pairs[i] = ((long) text << 32) | (ranked[i] & 0xFFFFFFFFL);
    }
    Arrays.sort(pairs);
    return pairs;
  }
}
