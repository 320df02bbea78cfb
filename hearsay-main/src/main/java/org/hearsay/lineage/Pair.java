package org.hearsay.lineage;

/**
 * Two documents that share something, with what was measured.
 *
 * @param a the document whose words the blocks are counted along
 * @param b the other
 * @param likelihood probability that one derives from the other, or both from one text
 * @param towards log-odds that a is the child and b the parent
 * @param nearDuplicate true where the pair was found as near-duplicates
 */
record Pair(int a, int b, Reuse reuse, double likelihood, double towards, boolean nearDuplicate) {
  int other(int doc) {
    return doc == a ? b : a;
  }

  /** The share of {@code doc}'s words that stand in the other. */
  double contained(int doc) {
    return doc == a ? reuse.aInB() : reuse.bInA();
  }

  /** Log-odds that {@code child} took from the other. */
  double childOdds(int child) {
    return child == a ? towards : -towards;
  }

  /** The same pair with more said of its direction. */
  Pair withOdds(double more) {
    return new Pair(a, b, reuse, likelihood, towards + more, nearDuplicate);
  }
}
