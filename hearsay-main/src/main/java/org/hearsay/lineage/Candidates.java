package org.hearsay.lineage;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The pairs of texts worth aligning: those that share rare fingerprints.
 *
 * <p>Text by text: the groups that it is in vote for their other members, rare groups louder. A
 * large group (hundreds of reports that quote one statement) votes for its first members and for
 * the neighbours in it only, so that the cost stays linear; nobody is left without a vote.
 *
 * <p>What the votes add up to is what {@link PairModel} weighs, but for the sampling: a pair that
 * stays far below any threshold is dropped here, without looking at a word. That spares two
 * measurements of three.
 */
final class Candidates {
  private static final int LARGE = 48;
  private static final int HUBS = 12;
  private static final int NEIGHBOURS = 6;

  /** Partners kept for a text; a text with more sources than this is a list of links. */
  private static final int MOST = 24;

  /** About one passage that stands in two texts of a thousand, or several weaker signs. */
  private static final float ENOUGH = 4.5f;

  /** The sums are a sample's, and of leaders: far below the model's own threshold. */
  static final double HOPELESS = 0.3;

  /**
   * Passages that a paragraph of forty words leaves, those without meaning apart. Who shares so
   * many is aligned, however frequent the paragraph is.
   */
  private static final float PARAGRAPH = 24;

  /** Votes are kept side by side: all kinds together, then kind by kind, then passages counted. */
  private static final int SUMS = 2 + Fingerprints.KINDS;

  private static final int COUNT = 1 + Fingerprints.KINDS;

  private final Postings postings;
  private final int[] words;
  private final Sampling sampling;
  private final double hopeless;
  private final int[] offsets;
  private final IntBuffer rows;
  private final float[] votes;
  private final float[] rarity;
  private final float[] totals;

  /**
   * @param words of each text, roughly
   * @param hopeless pairs less likely than that are dropped
   */
  Candidates(Postings postings, int[] words, Sampling sampling, double hopeless) {
    this.postings = postings;
    this.words = words;
    this.sampling = sampling;
    this.hopeless = hopeless;
    offsets = postings.offsets();
    rows = postings.rows(offsets);
    votes = new float[postings.groups()];
    rarity = new float[votes.length];
    for (int g = 0; g < votes.length; g++) {
      int size = postings.to(g) - postings.from(g);
      int kind = postings.kind(g);
      votes[g] = sampling.vote(kind) * Frequencies.rarity(words.length, size);
      rarity[g] = rarity(kind, size);
    }
    totals = totals();
  }

  private float rarity(int kind, int size) {
    return kind == Fingerprints.FACT
        ? Frequencies.rarityInPile(words.length, size)
        : Frequencies.rarity(words.length, size);
  }

  /** The summed rarity of all that a text has, as far as the index tells. */
  private float[] totals() {
    float[] sums = new float[words.length * Fingerprints.KINDS];
    for (int t = 0; t < words.length; t++) {
      for (int kind = 0; kind < Fingerprints.KINDS; kind++) {
        sums[t * Fingerprints.KINDS + kind] = postings.count(t, kind) * rarity(kind, 1);
      }
      for (int r = offsets[t]; r < offsets[t + 1]; r++) {
        int kind = postings.kind(rows.get(r));
        sums[t * Fingerprints.KINDS + kind] += rarity[rows.get(r)] - rarity(kind, 1);
      }
    }
    return sums;
  }

  /**
   * @return pairs as {@code later << 32 | earlier} by index, ascending
   */
  long[] find() {
    int texts = words.length;
    ThreadLocal<Votes> votes = ThreadLocal.withInitial(() -> new Votes(texts));
    return IntStream.range(0, texts)
        .parallel()
        .mapToObj(t -> partners(t, votes.get()))
        .flatMapToLong(Arrays::stream)
        .toArray();
  }

  /** What the groups of one text say of each other text. */
  private static final class Votes {
    private final float[] sums;
    private int[] touched = new int[64];
    private int n;

    Votes(int texts) {
      sums = new float[texts * SUMS];
    }

    void add(int other, int kind, float vote, float rarity) {
      int at = other * SUMS;
      if (sums[at] == 0) {
        if (n == touched.length) {
          touched = Arrays.copyOf(touched, 2 * n);
        }
        touched[n++] = other;
      }
      sums[at] += vote;
      sums[at + 1 + kind] += rarity;
      sums[at + COUNT] += kind == Fingerprints.PASSAGE ? 1 : 0;
    }

    void clear() {
      for (int i = 0; i < n; i++) {
        Arrays.fill(sums, touched[i] * SUMS, (touched[i] + 1) * SUMS, 0);
      }
      n = 0;
    }
  }

  private long[] partners(int text, Votes said) {
    for (int r = offsets[text]; r < offsets[text + 1]; r++) {
      int g = rows.get(r);
      int kind = postings.kind(g);
      int from = postings.from(g);
      int to = postings.to(g);
      int hubs = to;
      if (to - from > LARGE) {
        int own = positionOf(text, from, to);
        hubs = Math.min(own, from + HUBS);
        for (int i = Math.max(hubs, own - NEIGHBOURS); i < own; i++) {
          said.add(postings.member(i), kind, votes[g], rarity[g]);
        }
      }
      for (int i = from; i < hubs; i++) {
        int other = postings.member(i);
        if (other >= text) {
          break; // ascending: those behind it meet this text when their turn comes
        }
        said.add(other, kind, votes[g], rarity[g]);
      }
    }
    long[] best = best(text, said.sums, said.touched, said.n);
    said.clear();
    return best;
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

  private long[] best(int text, float[] sums, int[] touched, int n) {
    long[] ranked = new long[Math.min(n, MOST)];
    int kept = 0;
    for (int i = 0; i < n; i++) {
      float score = sums[touched[i] * SUMS];
      if (score >= ENOUGH || isParagraph(touched[i], sums)) {
        // Descending score, then ascending index: positive floats order as their bits do.
        kept = keep(((long) ~Float.floatToIntBits(score) << 32) | touched[i], ranked, kept);
      }
    }
    long[] pairs = new long[kept];
    int likely = 0;
    for (int i = 0; i < kept; i++) {
      int other = (int) ranked[i];
      if (isParagraph(other, sums) || likelihood(text, other, sums) >= hopeless) {
        pairs[likely++] = ((long) text << 32) | (ranked[i] & 0xFFFFFFFFL);
      }
    }
    Arrays.sort(pairs, 0, likely);
    return Arrays.copyOf(pairs, likely);
  }

  private boolean isParagraph(int other, float[] sums) {
    return sampling.scale(Fingerprints.PASSAGE) * sums[other * SUMS + COUNT] >= PARAGRAPH;
  }

  /** Keeps the lowest in order; of some hundred partners few get between the first. */
  private static int keep(long one, long[] lowest, int kept) {
    if (kept == lowest.length && one >= lowest[kept - 1]) {
      return kept;
    }
    int at = Math.min(kept, lowest.length - 1);
    while (at > 0 && lowest[at - 1] > one) {
      lowest[at] = lowest[at - 1];
      at--;
    }
    lowest[at] = one;
    return Math.min(kept + 1, lowest.length);
  }

  /** What the model would say of the sums that the index tells. */
  private double likelihood(int a, int b, float[] sums) {
    double[] shared = new double[Fingerprints.KINDS];
    double[] total = new double[Fingerprints.KINDS];
    for (int kind = 0; kind < Fingerprints.KINDS; kind++) {
      float scale = sampling.scale(kind);
      shared[kind] = scale * sums[b * SUMS + 1 + kind];
      total[kind] =
          scale
              * Math.min(
                  totals[a * Fingerprints.KINDS + kind], totals[b * Fingerprints.KINDS + kind]);
    }
    return PairModel.probability(PairFeatures.of(shared, total, words[a], words[b]));
  }
}
