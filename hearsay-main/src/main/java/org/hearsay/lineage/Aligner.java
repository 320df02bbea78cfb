package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the passages that other texts share with one text.
 *
 * <p>The one text is indexed once by its 5-word shingles; another is walked from its start, at each
 * hit the longest run of equal words is taken (a run that goes on where the last one stopped is
 * preferred). Between two runs that lie on near diagonals a small exact alignment finds the short
 * runs that an editor left standing. Linear in both texts: at most {@link #PLACES} places of a
 * shingle are tried and every run is passed over once.
 */
final class Aligner {
  private static final int WORDS = NormalText.PASSAGE_WORDS;
  private static final int PLACES = 8;
  private static final int GAP = 40;
  private static final int MIN_IN_GAP = 2;

  /** Words up to which a thread keeps its index for the next text; more would stay in memory. */
  private static final int LARGE = 1 << 15;

  private static final int[] NONE = {};

  private static final ThreadLocal<Aligner> LAST =
      ThreadLocal.withInitial(() -> new Aligner(new NormalText(0, NONE, NONE, NONE, new byte[0])));

  private NormalText b;
  private int[] keys = NONE;
  private int[] heads = NONE;
  private int[] next = NONE;
  private int mask;

  private Aligner(NormalText b) {
    this.b = b;
    index();
  }

  /**
   * The index of a text, good until the thread asks for another's. Pairs come sorted, so one text
   * meets all its partners in a row: an index kept with each text was a third of what it held.
   */
  static Aligner of(NormalText b) {
    if (b.size > LARGE) {
      return new Aligner(b);
    }
    Aligner last = LAST.get();
    if (last.b != b) {
      last.b = b;
      last.index();
    }
    return last;
  }

  private void index() {
    keys = b.keys();
    int n = keys.length;
    int capacity = Integer.highestOneBit(Math.max(16, 8 * n));
    if (heads.length < capacity) {
      heads = new int[capacity];
      next = new int[capacity];
    } else {
      Arrays.fill(heads, 0, capacity, 0);
    }
    mask = capacity - 1;
    for (int i = n - 1; i >= 0; i--) { // from the end: a chain lists its places in ascending order
      int slot = keys[i] & mask;
      next[i] = heads[slot];
      heads[slot] = i + 1;
    }
  }

  /** The runs that {@code a} shares with the indexed text, in the order of {@code a}. */
  List<Block> align(NormalText a) {
    List<Block> found = new ArrayList<>();
    GapAlignment gaps = new GapAlignment(a, b, MIN_IN_GAP);
    int reached = 0; // first word of a that no run has taken
    int goesOn = -1; // where in b the last run ended
    int[] keysOfA = a.keys();
    int i = 0;
    while (i < keysOfA.length) {
      Block best = longestAt(a, i, keysOfA[i], goesOn);
      if (best == null) {
        i++;
        continue;
      }
      Block run = backwards(a, best, reached);
      fillGap(gaps, found, run);
      found.add(run);
      i = run.a() + run.length();
      reached = i;
      goesOn = run.b() + run.length();
    }
    return found;
  }

  private @org.jspecify.annotations.Nullable Block longestAt(
      NormalText a, int i, int key, int goesOn) {
    int tried = 0;
    int at = -1;
    int most = 0;
    for (int p = heads[key & mask]; p != 0 && tried < PLACES; p = next[p - 1]) {
      int length = keys[p - 1] == key ? run(a, i, p - 1) : 0;
      if (length < WORDS) {
        continue; // another shingle in the same slot
      }
      tried++;
      if (length > most || (length == most && p - 1 >= goesOn && at < goesOn)) {
        most = length;
        at = p - 1;
      }
    }
    return at < 0 ? null : new Block(i, at, most);
  }

  private int run(NormalText a, int i, int j) {
    int most = Math.min(a.size - i, b.size - j);
    int length = Arrays.mismatch(a.word, i, i + most, b.word, j, j + most);
    return length < 0 ? most : length;
  }

  private Block backwards(NormalText a, Block block, int reached) {
    int back = 0;
    while (block.a() - back > reached
        && block.b() - back > 0
        && a.word[block.a() - back - 1] == b.word[block.b() - back - 1]) {
      back++;
    }
    return new Block(block.a() - back, block.b() - back, block.length() + back);
  }

  private static void fillGap(GapAlignment gaps, List<Block> found, Block run) {
    if (found.isEmpty()) {
      return;
    }
    Block last = found.get(found.size() - 1);
    int fromA = last.a() + last.length();
    int fromB = last.b() + last.length();
    int gapA = run.a() - fromA;
    int gapB = run.b() - fromB;
    if (gapA >= MIN_IN_GAP && gapB >= MIN_IN_GAP && gapA <= GAP && gapB <= GAP) {
      gaps.fill(fromA, gapA, fromB, gapB, found);
    }
  }
}
