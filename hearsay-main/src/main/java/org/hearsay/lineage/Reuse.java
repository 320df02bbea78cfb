package org.hearsay.lineage;

import java.util.List;

/**
 * What two texts share, measured.
 *
 * @param blocks runs of equal words, in the order of a
 * @param aInB share of a's words that stand in b, boilerplate left out
 * @param bInA share of b's words that stand in a, boilerplate left out
 * @param features what {@link PairModel} weighs
 */
record Reuse(List<Block> blocks, double aInB, double bInA, double[] features) {
  Reuse {
    blocks = List.copyOf(blocks);
  }
}
