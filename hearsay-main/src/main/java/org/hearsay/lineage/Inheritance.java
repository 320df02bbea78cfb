package org.hearsay.lineage;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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

  private static final int NO_MARK = -1;

  private final TextEngine engine;
  private final int[] members;

  /** For each member what it shares with others, in the order of the pairs. */
  private final List<List<Kin>> kin = new ArrayList<>();

  /** For each member how many of its words, up to each, stand in some other. */
  private final int[][] known;

  /** The words of each member's headline, and how many members have the same. */
  private final @Nullable IntBuffer[] headlines;

  private final Map<IntBuffer, Integer> bearers = new HashMap<>();

  /**
   * @param members of the family, ascending
   */
  Inheritance(List<Pair> family, int[] members, TextEngine engine, Corpus corpus) {
    this.engine = engine;
    this.members = members;
    known = new int[members.length][];
    headlines = new IntBuffer[members.length];
    for (int i = 0; i < members.length; i++) {
      kin.add(new ArrayList<>());
      known[i] = new int[words(i).size + 1];
      headlines[i] = headline(corpus.doc(members[i]));
    }
    family.forEach(this::add);
    for (int[] counts : known) {
      sum(counts);
    }
  }

  private NormalText words(int member) {
    return engine.profile(members[member]).words;
  }

  private @Nullable IntBuffer headline(Doc doc) {
    @Nullable String headline = doc.article().headline();
    if (headline == null) {
      return null;
    }
    NormalText words = NormalText.of(headline);
    IntBuffer key = IntBuffer.wrap(Arrays.copyOf(words.word, words.size));
    bearers.merge(key, 1, Integer::sum);
    return key;
  }

  private void add(Pair pair) {
    int a = Arrays.binarySearch(members, pair.a());
    int b = Arrays.binarySearch(members, pair.b());
    int[] runs = pair.reuse().runs();
    long[] inA = new long[runs.length / 3];
    long[] inB = new long[runs.length / 3];
    int n = 0;
    for (int i = 0; i < runs.length; i += 3) {
      if (runs[i + 2] >= CHANCE || goesOn(runs, i - 3) || goesOn(runs, i)) {
        inA[n] = Cover.run(runs[i], runs[i] + runs[i + 2]);
        inB[n++] = Cover.run(runs[i + 1], runs[i + 1] + runs[i + 2]);
      }
    }
    Cover ofA = Cover.of(Arrays.copyOf(inA, n));
    Cover ofB = Cover.of(Arrays.copyOf(inB, n));
    ofA.countIn(known[a]);
    ofB.countIn(known[b]);
    kin.get(a).add(new Kin(pair, b, ofA, ofB));
    kin.get(b).add(new Kin(pair, a, ofB, ofA));
  }

  /** True where the two texts run on side by side from this run of equal words to the next. */
  private static boolean goesOn(int[] runs, int run) {
    if (run < 0 || run + 3 >= runs.length) {
      return false;
    }
    int inA = runs[run + 3] - runs[run] - runs[run + 2];
    int inB = runs[run + 4] - runs[run + 1] - runs[run + 2];
    return inA >= 0 && inB >= 0 && inA <= GAP && inB <= GAP && Math.abs(inA - inB) <= 1;
  }

  /** Makes of the changes from word to word how many words before each are known. */
  private static void sum(int[] counts) {
    int texts = 0;
    int words = 0;
    for (int i = 0; i < counts.length; i++) {
      texts += counts[i];
      counts[i] = words;
      words += texts > 0 ? 1 : 0;
    }
  }

  /** What a member shares with each other one. */
  List<Kin> kin(int member) {
    return kin.get(member);
  }

  /**
   * What speaks for and against {@code child} having its text from the other.
   *
   * @return for the case that it took from the other, and for the case that both took from one that
   *     is missing: what only the other has is then its own
   */
  double[][] features(int child, Kin kin) {
    double[] f = ofChild(child, kin.mine());
    ofHeadlines(child, kin.other(), f);
    int size = words(kin.other()).size;
    boolean toEnd = kin.mine().end() >= words(child).size - 2;
    f[DescentModel.SAME_END] = toEnd && kin.theirs().end() >= size - 2 ? 1 : 0;
    double[] beside = f.clone();
    beside[DescentModel.MISSING] = 1;
    ofParent(child, kin, f, beside);
    return new double[][] {f, beside};
  }

  /** {@code traits} of a text with one parent, for the same with a further one as well. */
  double[] withFurther(double[] traits, int child, Cover both) {
    double[] f = ofChild(child, both);
    System.arraycopy(
        traits, DescentModel.OF_CHILD, f, DescentModel.OF_CHILD, f.length - DescentModel.OF_CHILD);
    return f;
  }

  /**
   * The part that speaks of the child's words.
   *
   * @param theirs those of the child's words that the supposed parents have
   */
  double[] ofChild(int child, Cover theirs) {
    double[] f = new double[DescentModel.NAMES.length];
    int size = words(child).size;
    double contained = 1 - (size - theirs.words()) / (double) Math.max(1, size);
    f[DescentModel.CONTAINED] = Math.log(Math.max(LEAST, contained));
    int[] mine = known[child];
    int[] lacking = theirs.gaps(size);
    int words = 0;
    for (int i = 0; i < lacking.length; i += 2) {
      int from = lacking[i];
      int to = lacking[i + 1];
      int length = to - from;
      int k = mine[to] - mine[from];
      // Half of a long run: what else is in it is the child's own, or a turn of phrase.
      if (k > 0 && (length <= SHORT || 2 * k >= length)) {
        boolean meaning = hasMeaning(child, from, to);
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

  /** The part that speaks of the parent's words, in both cases. */
  private void ofParent(int child, Kin kin, double[] f, double[] beside) {
    int parent = kin.other();
    int size = words(parent).size;
    int[] theirs = known[parent];
    int[] missing = kin.theirs().gaps(size);
    boolean childIsA = kin.pair().a() == members[child];
    for (int i = 0; i < missing.length; i += 2) {
      int from = missing[i];
      int to = missing[i + 1];
      boolean novel = 2 * (theirs[to] - theirs[from]) <= to - from;
      int mark =
          to == size
              ? DescentModel.TAIL
              : from == 0 ? DescentModel.HEAD : inside(kin, childIsA, from, to, novel);
      mark(mark, to - from, size, f);
      if (!novel) {
        mark(mark, to - from, size, beside);
      }
    }
  }

  private static void mark(int mark, int length, int size, double[] f) {
    if (mark == DescentModel.TAIL) {
      f[DescentModel.TAIL] = 1;
      f[DescentModel.TAIL_WORDS] = Math.log1p(length);
      f[DescentModel.TAIL_LARGE] = Math.max(0, length / (double) size - LARGEST_CUT);
    } else if (mark == DescentModel.HEAD) {
      f[DescentModel.HEAD] = 1;
      f[DescentModel.HEAD_WORDS] = Math.log1p(length);
    } else if (mark != NO_MARK) {
      f[mark]++;
    }
  }

  /** Which mark a run leaves that only the parent has, with words of both before and behind it. */
  private int inside(Kin kin, boolean childIsA, int from, int to, boolean novel) {
    int length = to - from;
    int kind = (length <= MIDDLE ? 0 : 2) + (novel ? 1 : 0);
    if (2 * inPlace(kin.pair().reuse().runs(), childIsA, from, to) >= length) {
      return DescentModel.REPLACED + kind;
    }
    boolean marks = length > SHORT || hasMeaning(kin.other(), from, to);
    return marks ? DescentModel.DROPPED + kind : NO_MARK;
  }

  private void ofHeadlines(int child, int parent, double[] f) {
    IntBuffer mine = headlines[child];
    if (mine == null) {
      return;
    }
    boolean same = mine.equals(headlines[parent]);
    f[DescentModel.SAME_HEADLINE] = same ? 1 : 0;
    f[DescentModel.KNOWN_HEADLINE] = !same && bearers.get(mine) > 1 ? 1 : 0;
  }

  private boolean hasMeaning(int member, int from, int to) {
    NormalText words = words(member);
    for (int i = from; i < to; i++) {
      if (words.is(i, NormalText.CONTENT) || words.is(i, NormalText.NUMBER)) {
        return true;
      }
    }
    return false;
  }

  /** How many words the child has where the parent has this run. */
  private static int inPlace(int[] runs, boolean childIsA, int begin, int end) {
    int from = 0;
    int to = 0;
    for (int i = 0; i < runs.length; i += 3) {
      int inParent = runs[childIsA ? i + 1 : i];
      int inChild = runs[childIsA ? i : i + 1];
      if (inParent + runs[i + 2] == begin) {
        from = inChild + runs[i + 2];
      }
      if (inParent == end) {
        to = inChild;
      }
    }
    return Math.max(0, to - from);
  }
}
