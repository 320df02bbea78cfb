package org.hearsay.lineage;

import java.util.BitSet;
import java.util.List;

/**
 * What two texts share, measured.
 *
 * @param blocks runs of equal words, in the order of a
 * @param aInB share of a's words that stand in b
 * @param bInA share of b's words that stand in a
 * @param longest words in the longest run
 * @param features what {@link PairModel} weighs; empty for near-duplicates
 */
// An array because there is one for every pair measured, and nobody compares two.
@SuppressWarnings("ArrayRecordComponent")
record Reuse(List<Block> blocks, double aInB, double bInA, int longest, double[] features) {
  Reuse {
    blocks = List.copyOf(blocks);
  }

  static Reuse of(Profile a, Profile b, double[] features) {
    List<Block> blocks = b.aligner().align(a.words);
    int words = 0;
    int longest = 0;
    BitSet inB = new BitSet(b.words.size);
    for (Block block : blocks) {
      words += block.length();
      longest = Math.max(longest, block.length());
      inB.set(block.b(), block.b() + block.length());
    }
    return new Reuse(
        blocks,
        words / (double) Math.max(1, a.words.size),
        inB.cardinality() / (double) Math.max(1, b.words.size),
        longest,
        features);
  }
}
