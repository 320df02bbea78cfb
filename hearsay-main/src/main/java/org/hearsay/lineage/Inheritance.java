package org.hearsay.lineage;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a text has from its line: marks that the family knows and the supposed parent does not, and
 * passages that the parent has and the child would have dropped.
 *
 * <p>The textual critics' rule: whoever shares a slip, an inserted paragraph, a cut or a headline
 * with another descends from where it was made. Each mark that a derivation leaves unexplained is
 * one change that must have happened twice, however short the mark is.
 */
final class Inheritance {
  /**
   * Fewer equal words that stand alone are a turn of phrase. Counting them as known made paragraphs
   * of a newsroom's own look inherited: log-probability of the true parents -.634, without them
   * -.606 (seeds 200 to 599).
   */
  private static final int CHANCE = 8;

  /** Words between two runs of equal words up to which both texts run on side by side. */
  private static final int GAP = 3;

  /** A longer passage than this was taken over at one go, too. */
  private static final int LONG = 40;

  private static final double LEAST = 0.02;

  /** A slip, a number, a word changed. */
  private static final int SHORT = 3;

  /** A half-sentence; a longer run is a sentence or a paragraph. */
  private static final int MIDDLE = 12;

  /** More of a text than this is seldom cut from its end. */
  private static final double LARGEST_CUT = 0.6;

  private static final int MOST_KNOWN = 150;

  private final TextEngine engine;
  private final Map<Integer, BitSet> known = new HashMap<>();
  private final IdentityHashMap<Pair, BitSet[]> covered = new IdentityHashMap<>();

  /** Headlines by document, as words, and how many documents have each. */
  private final Map<Integer, IntBuffer> headlines = new HashMap<>();

  private final Map<IntBuffer, Integer> bearers = new HashMap<>();

  Inheritance(List<Pair> family, TextEngine engine, Corpus corpus) {
    this.engine = engine;
    for (Pair pair : family) {
      BitSet[] shared = cover(pair.reuse().blocks());
      covered.put(pair, shared);
      known.computeIfAbsent(pair.a(), d -> new BitSet()).or(shared[0]);
      known.computeIfAbsent(pair.b(), d -> new BitSet()).or(shared[1]);
      addHeadline(corpus.doc(pair.a()));
      addHeadline(corpus.doc(pair.b()));
    }
  }

  private void addHeadline(Doc doc) {
    @Nullable String headline = doc.article().headline();
    if (headline != null && !headlines.containsKey(doc.index())) {
      NormalText words = NormalText.of(headline);
      IntBuffer key = IntBuffer.wrap(Arrays.copyOf(words.word, words.size));
      headlines.put(doc.index(), key);
      bearers.merge(key, 1, Integer::sum);
    }
  }

  /** The words of both texts that stand in the other. */
  private static BitSet[] cover(List<Block> blocks) {
    BitSet a = new BitSet();
    BitSet b = new BitSet();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.length() >= CHANCE || goesOn(blocks, i - 1) || goesOn(blocks, i)) {
        a.set(block.a(), block.a() + block.length());
        b.set(block.b(), block.b() + block.length());
      }
    }
    return new BitSet[] {a, b};
  }

  /** True where the two texts run on side by side from this run of equal words to the next. */
  private static boolean goesOn(List<Block> blocks, int run) {
    if (run < 0 || run + 1 >= blocks.size()) {
      return false;
    }
    Block from = blocks.get(run);
    Block to = blocks.get(run + 1);
    int inA = to.a() - from.a() - from.length();
    int inB = to.b() - from.b() - from.length();
    return inA >= 0 && inB >= 0 && inA <= GAP && inB <= GAP && Math.abs(inA - inB) <= 1;
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
    ofHeadlines(child, pair.other(child), f);
    return f;
  }

  /** {@code traits} of a text with one parent, for the same with a further one as well. */
  double[] withFurther(double[] traits, Pair pair, int child, BitSet more) {
    double[] f = ofChild(pair, child, more);
    System.arraycopy(
        traits, DescentModel.OF_CHILD, f, DescentModel.OF_CHILD, f.length - DescentModel.OF_CHILD);
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
    double contained = 1 - lacking.cardinality() / (double) Math.max(1, size);
    f[DescentModel.CONTAINED] = Math.log(Math.max(LEAST, contained));
    BitSet mine = known.get(child);
    int words = 0;
    for (int[] run : runs(lacking)) {
      int length = run[1] - run[0];
      int k = count(mine, run);
      // Half of a long run: what else is in it is the child's own, or a turn of phrase.
      if (k > 0 && (length <= SHORT || 2 * k >= length)) {
        boolean meaning = hasMeaning(child, run);
        f[knownMark(length, meaning)]++;
        words += meaning && length > SHORT ? Math.min(LONG, k) : 0;
      }
    }
    f[DescentModel.KNOWN_WORDS] = 0.1 * Math.min(MOST_KNOWN, words);
    return f;
  }

  private static int knownMark(int length, boolean meaning) {
    if (!meaning) {
      return DescentModel.KNOWN_NO_MEANING;
    }
    return length <= SHORT
        ? DescentModel.KNOWN_SHORT
        : length <= MIDDLE ? DescentModel.KNOWN_MIDDLE : DescentModel.KNOWN_LONG;
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
        f[DescentModel.TAIL] = 1;
        f[DescentModel.TAIL_WORDS] = Math.log1p(length);
        f[DescentModel.TAIL_LARGE] = Math.max(0, length / (double) size - LARGEST_CUT);
      } else if (run[0] == 0) {
        f[DescentModel.HEAD] = 1;
        f[DescentModel.HEAD_WORDS] = Math.log1p(length);
      } else if (2 * inPlace(blocks, child == pair.a(), run) >= length) {
        f[DescentModel.REPLACED + kind(length, novel)]++;
      } else if (length > SHORT || hasMeaning(parent, run)) {
        f[DescentModel.DROPPED + kind(length, novel)]++;
      }
    }
    boolean toEnd = shared(pair, child).length() >= engine.profile(child).words.size - 2;
    f[DescentModel.SAME_END] = toEnd && shared(pair, parent).length() >= size - 2 ? 1 : 0;
    f[DescentModel.MISSING] = beside ? 1 : 0;
  }

  /** Which of four features of a kind: known or novel, and the same of long runs. */
  private static int kind(int length, boolean novel) {
    return (length <= MIDDLE ? 0 : 2) + (novel ? 1 : 0);
  }

  private void ofHeadlines(int child, int parent, double[] f) {
    IntBuffer mine = headlines.get(child);
    if (mine == null) {
      return;
    }
    boolean same = mine.equals(headlines.get(parent));
    f[DescentModel.SAME_HEADLINE] = same ? 1 : 0;
    f[DescentModel.KNOWN_HEADLINE] = !same && bearers.get(mine) > 1 ? 1 : 0;
  }

  private boolean hasMeaning(int doc, int[] run) {
    NormalText words = engine.profile(doc).words;
    for (int i = run[0]; i < run[1]; i++) {
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
