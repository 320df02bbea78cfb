package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
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

  /** A longer passage than this was taken over at one go, too. */
  private static final int LONG = 40;

  private static final double LEAST = 0.02;

  /** A slip, a number, a word changed. */
  private static final int SHORT = 3;

  /** Where the features of the parent's words begin. */
  private static final int OF_PARENT = 5;

  private final TextEngine engine;
  private final Map<Integer, BitSet> known = new HashMap<>();
  private final IdentityHashMap<Pair, BitSet[]> covered = new IdentityHashMap<>();

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

  /**
   * What speaks for and against {@code child} having its text from the other.
   *
   * @param ofChild what {@link #ofChild} gave
   * @param beside true where both took from one that is missing: what only the other has is then
   *     its own
   */
  double[] features(double[] ofChild, Pair pair, int child, boolean beside) {
    double[] f = ofChild.clone();
    ofParent(pair, child, beside, f);
    return f;
  }

  /** {@code traits} of a text with one parent, for the same with a further one as well. */
  double[] withFurther(double[] traits, Pair pair, int child, BitSet more) {
    double[] f = ofChild(pair, child, more);
    System.arraycopy(traits, OF_PARENT, f, OF_PARENT, f.length - OF_PARENT);
    return f;
  }

  /**
   * The part that speaks of the child's words.
   *
   * @param more what a further parent has, or empty
   */
  double[] ofChild(Pair pair, int child, BitSet more) {
    double[] f = new double[DescentModel.NAMES.length];
    int size = engine.profile(child).words.size;
    BitSet lacking = new BitSet(size);
    lacking.set(0, size);
    lacking.andNot(shared(pair, child));
    lacking.andNot(more);
    f[0] = Math.log(Math.max(LEAST, 1 - lacking.cardinality() / (double) Math.max(1, size)));
    BitSet mine = known.get(child);
    for (int[] run : runs(lacking)) {
      int k = count(mine, run);
      if (k > 0) {
        boolean meaning = hasMeaning(child, run[0], run[1]);
        f[!meaning ? 2 : run[1] - run[0] <= SHORT ? 1 : 3]++;
        f[4] += !meaning || run[1] - run[0] <= SHORT ? 0 : Math.min(LONG, k);
      }
    }
    f[4] = 0.1 * Math.min(150, f[4]);
    return f;
  }

  private void ofParent(Pair pair, int child, boolean beside, double[] f) {
    int parent = pair.other(child);
    int size = engine.profile(parent).words.size;
    BitSet missing = new BitSet(size);
    missing.set(0, size);
    missing.andNot(shared(pair, parent));
    List<Block> blocks = pair.reuse().blocks();
    BitSet theirs = known.get(parent);
    for (int[] run : runs(missing)) {
      int length = run[1] - run[0];
      boolean novel = 2 * count(theirs, run) <= length;
      if (novel && beside) {
        continue;
      }
      if (run[1] == size) {
        f[5] = 1;
        f[6] = Math.log1p(length);
      } else if (run[0] == 0) {
        f[7]++;
      } else if (2 * inPlace(blocks, child == pair.a(), run) >= length) {
        f[novel ? 11 : 10]++;
      } else if (length > SHORT || hasMeaning(parent, run[0], run[1])) {
        f[novel ? 9 : 8]++;
      }
    }
    boolean toEnd = shared(pair, child).length() >= engine.profile(child).words.size - 2;
    f[12] = toEnd && shared(pair, parent).length() >= size - 2 ? 1 : 0;
    f[DescentModel.MISSING] = beside ? 1 : 0;
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

  private static int count(BitSet words, int[] run) {
    int count = 0;
    for (int i = words.nextSetBit(run[0]); i >= 0 && i < run[1]; ) {
      int end = Math.min(run[1], words.nextClearBit(i));
      count += end - i;
      i = words.nextSetBit(end);
    }
    return count;
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
