package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What two texts share, measured.
 *
 * @param runs runs of equal words, in the order of a: place in a, place in b, length; numbers and
 *     not blocks, for a large pile holds ten million of them
 * @param aInB share of a's words that stand in b
 * @param bInA share of b's words that stand in a
 * @param longest words in the longest run
 * @param features what {@link PairModel} weighs; empty for near-duplicates
 */
// An array because there is one for every pair measured, and nobody compares two.
@SuppressWarnings("ArrayRecordComponent")
record Reuse(int[] runs, double aInB, double bInA, int longest, double[] features) {
  private static final int[] NO_RUNS = {};

  /** Not looked at word by word: the features say enough. */
  static Reuse unaligned(double[] features) {
    return new Reuse(NO_RUNS, 0, 0, 0, features);
  }

  /** The runs, in the order of a. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(runs.length / 3);
    for (int i = 0; i < runs.length; i += 3) {
      blocks.add(new Block(runs[i], runs[i + 1], runs[i + 2]));
    }
    return blocks;
  }

  /** Words in all runs. */
  int words() {
    int words = 0;
    for (int i = 2; i < runs.length; i += 3) {
      words += runs[i];
    }
    return words;
  }

  private static int[] runs(List<Block> blocks) {
    int[] runs = new int[3 * blocks.size()];
    int i = 0;
    for (Block block : blocks) {
      runs[i++] = block.a();
      runs[i++] = block.b();
      runs[i++] = block.length();
    }
    return runs;
  }

  static Reuse of(Profile a, Profile b, double[] features) {
    List<Block> blocks = Aligner.of(b.words).align(a.words);
    int words = 0;
    int longest = 0;
    BitSet inB = new BitSet(b.words.size);
    for (Block block : blocks) {
      words += block.length();
      longest = Math.max(longest, block.length());
      inB.set(block.b(), block.b() + block.length());
    }
    return new Reuse(
        runs(blocks),
        words / (double) Math.max(1, a.words.size),
        inB.cardinality() / (double) Math.max(1, b.words.size),
        longest,
        features);
  }
}
