package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a text has from its line: marks that the family knows and the supposed parent does not, and
 * passages that the parent has and the child would have dropped.
 *
 * <p>The textual critics' rule: whoever shares a slip, an inserted paragraph or a cut with another
 * descends from where it was made. Each mark that a derivation leaves unexplained is one change
 * that must have happened twice, however short the mark is.
 */
final class Inheritance {

  /** A mark that the parent lacks, and each of its words. */
  private static final double MARK = 2;

  private static final double WORD = 0.1;

  /** A passage that would have been taken out from between two that stayed. */
  private static final double DROPPED = 1.5;

  /** The end cut off: what newsrooms do first. */
  private static final double CUT_SHORT = 0.7;

  /** Many marks at once may have come with one other source: each counts for less. */
  private static final double MANY = 8;

  /** A longer passage than this was taken over at one go, too. */
  private static final int LONG = 40;

  private final TextEngine engine;
  private final Map<Integer, BitSet> known = new HashMap<>();
  private final Map<Pair, BitSet[]> covered = new HashMap<>();

  Inheritance(List<Pair> family, TextEngine engine) {
    this.engine = engine;
    for (Pair pair : family) {
      BitSet a = new BitSet();
      BitSet b = new BitSet();
      for (Block block : pair.reuse().blocks()) {
        a.set(block.a(), block.a() + block.length());
        b.set(block.b(), block.b() + block.length());
      }
      covered.put(pair, new BitSet[] {a, b});
      known.computeIfAbsent(pair.a(), d -> new BitSet()).or(a);
      known.computeIfAbsent(pair.b(), d -> new BitSet()).or(b);
    }
  }

  /** The words of {@code doc} that the other text of the pair has too. */
  BitSet shared(Pair pair, int doc) {
    return covered.get(pair)[doc == pair.a() ? 0 : 1];
  }

  /** What it costs to think that {@code child} took from the other and from nobody else. */
  double cost(Pair pair, int child) {
    BitSet lacking = (BitSet) known.get(child).clone();
    lacking.andNot(shared(pair, child));
    double cost = 0;
    for (int[] run : runs(lacking)) {
      if (hasMeaning(child, run[0], run[1])) {
        cost += MARK + WORD * Math.min(LONG, run[1] - run[0]);
      }
    }
    return MANY * Math.log1p(cost / MANY) + dropped(pair, child);
  }

  private boolean hasMeaning(int doc, int from, int to) {
    NormalText words = engine.profile(doc).words;
    for (int i = from; i < to; i++) {
      if (words.is(i, NormalText.CONTENT) || words.is(i, NormalText.NUMBER)) {
        return true;
      }
    }
    return false;
  }

  private static List<int[]> runs(BitSet words) {
    List<int[]> runs = new ArrayList<>();
    for (int from = words.nextSetBit(0); from >= 0; ) {
      int to = words.nextClearBit(from);
      runs.add(new int[] {from, to});
      from = words.nextSetBit(to);
    }
    return runs;
  }

  /**
   * Passages of the parent between whose neighbours the child has nothing. Of a parent of which the
   * child takes little they say little.
   */
  private double dropped(Pair pair, int child) {
    int parent = pair.other(child);
    int size = engine.profile(parent).words.size;
    BitSet missing = new BitSet(size);
    missing.set(0, size);
    missing.andNot(shared(pair, parent));
    double cost = 0;
    List<Block> blocks = pair.reuse().blocks();
    for (int[] run : runs(missing)) {
      if (run[1] == size) {
        cost += CUT_SHORT;
      } else if (hasMeaning(parent, run[0], run[1])
          && inPlace(blocks, child == pair.a(), run) * 2 < run[1] - run[0]) {
        cost += DROPPED;
      }
    }
    return cost * pair.contained(parent);
  }

  /** How many words the child has where the parent has this run. */
  private static int inPlace(List<Block> blocks, boolean childIsA, int[] run) {
    int from = 0;
    int to = 0;
    for (Block block : blocks) {
      int inParent = childIsA ? block.b() : block.a();
      int inChild = childIsA ? block.a() : block.b();
      if (inParent + block.length() == run[0]) {
        from = inChild + block.length();
      }
      if (inParent == run[1]) {
        to = inChild;
      }
    }
    return Math.max(0, to - from);
  }
}
