package org.hearsay.lineage;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hearsay.model.Scratch;

/**
 * From texts to near-duplicates and measured pairs: everything that needs no dates, citations or
 * outlets' roles.
 */
final class TextEngine {
  /** Up to so many texts every phrase is a fingerprint; above, a sample is. */
  private static final int SMALL_PILE = 5_000;

  private static final int MIDDLE_PILE = 100_000;

  /** Below this no statement and no long run makes a derivation of a pair; it is not aligned. */
  private static final double FAINT = 0.6;

  /** A run of twelve words holds some passages of meaning; of fewer no half of a text is made. */
  private static final double FEW_PASSAGES = Math.log1p(20);

  /**
   * One phrase or fact, or two that others have as well: where twelve words stand in a row there
   * are more. Of the pairs that come to nothing seven in eight go no further (typical pile).
   */
  private static final double FEW_IN_COMMON = Math.log1p(12);

  /** The rest is for profiles, sketches and pairs; sorting takes some of it, too. */
  private static final int SHARE_OF_HEAP = 16;

  private final Pile pile;
  private final Scratch scratch;
  private final long mostInMemory;
  final Sketches sketches;
  final NearDuplicates near;
  final Manner manner;

  /** Indexes of the leaders, in pile order. */
  final int[] leaders;

  private final Frequencies frequencies;
  private final ProfileCache cache;

  TextEngine(Pile pile) {
    this(pile, Scratch.NONE);
  }

  /**
   * @param scratch hears of each step, and keeps what took long for the next run
   */
  TextEngine(Pile pile, Scratch scratch) {
    this(pile, scratch, Runtime.getRuntime().maxMemory() / Long.BYTES / SHARE_OF_HEAP);
  }

  /**
   * @param mostInMemory fingerprints held in memory where {@code scratch} has room for more
   */
  TextEngine(Pile pile, Scratch scratch, long mostInMemory) {
    this.mostInMemory = mostInMemory;
    this.pile = pile;
    this.scratch = scratch;
    scratch.step(String.format(Locale.ROOT, "sketching %,d articles", pile.size()));
    int n = pile.size();
    long words = IntStream.range(0, n).mapToLong(pile::words).sum();
    frequencies = new Frequencies();
    cache = new ProfileCache(n, words, i -> Profile.of(words(i), frequencies));
    float[] release = new float[n];
    sketches = Sketches.of(n, i -> firstSeen(i, release));
    manner = Manner.of(release);
    near = NearDuplicates.find(sketches, rank(pile));
    leaders = IntStream.range(0, n).filter(i -> near.leader[i] == i).toArray();
    scratch.step(
        String.format(
            Locale.ROOT, "%,d different texts among %,d articles: indexing", leaders.length, n));
    frequencies.begin(leaders.length, Arrays.stream(leaders).mapToLong(pile::words).sum());
    IntStream.range(0, leaders.length).parallel().filter(frequencies::counts).forEach(this::count);
  }

  /** A text that will have to be read again is cut into words once, and put by as words. */
  private NormalText firstSeen(int text, float[] release) {
    NormalText words = cache.holdsAll() ? cache.get(text).words : pile.normal(text);
    release[text] = (float) Style.of(words).release();
    if (!cache.holdsAll()) {
      scratch.put(text, PackedWords.pack(words));
    }
    return words;
  }

  private NormalText words(int text) {
    byte[] packed = cache.holdsAll() ? null : scratch.get(text);
    return packed == null ? pile.normal(text) : PackedWords.unpack(packed);
  }

  /** The longest leads. */
  private static int[] rank(Pile pile) {
    long[] order = new long[pile.size()];
    Arrays.setAll(order, i -> ((long) ~pile.lengths()[i] << 32) | i);
    Arrays.sort(order);
    int[] rank = new int[order.length];
    for (int i = 0; i < rank.length; i++) {
      rank[(int) order[i]] = i;
    }
    return rank;
  }

  private void count(int leader) {
    frequencies.add(cache.get(leaders[leader]).counted(cache.holdsAll()));
  }

  /** Pairs of leaders worth measuring: {@code later << 32 | earlier} by pile index, ascending. */
  long[] candidates() {
    String name = "candidates-" + pile.size() + "-" + Long.toHexString(mark());
    long[] kept = scratch.load(name);
    if (kept == null) {
      kept = candidates(Candidates.HOPELESS);
      scratch.save(name, kept);
    }
    scratch.step(String.format(Locale.ROOT, "comparing %,d pairs", kept.length));
    return kept;
  }

  /** Changes with the pile: what an interrupted run left is of use for the same pile only. */
  private long mark() {
    long mark = 0;
    for (int i = 0; i < pile.size(); i++) {
      mark = Hash.mix(mark + near.leader[i]) + Hash.of(pile.lengths()[i], sketches.band(i, 0));
    }
    return mark;
  }

  /**
   * The same as the index alone brings them, for whoever fits the model that would prune them.
   *
   * @param hopeless pairs that the model holds less likely are dropped
   */
  long[] candidates(double hopeless) {
    int n = leaders.length;
    int every = n <= SMALL_PILE ? 1 : n <= MIDDLE_PILE ? 4 : 16;
    int[] outlets = Arrays.stream(leaders).map(i -> pile.outlets()[i]).toArray();
    Boilerplate boilerplate = new Boilerplate(outlets, sketches.only(leaders));
    Postings postings =
        Postings.build(
            n,
            i -> Fingerprints.of(cache.get(leaders[i]).words, every),
            boilerplate,
            new Buckets(scratch, mostInMemory));
    int[] words = Arrays.stream(leaders).map(pile::words).toArray();
    long[] pairs = new Candidates(postings, words, new Sampling(every), hopeless).find();
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = ((long) leaders[(int) (pairs[i] >>> 32)] << 32) | leaders[(int) pairs[i]];
    }
    return pairs;
  }

  Profile profile(int text) {
    return cache.get(text);
  }

  /** What two texts share; runs of words are looked for only where they can matter. */
  Reuse measure(int a, int b, boolean weighed) {
    Profile first = profile(a);
    Profile second = profile(b);
    if (!weighed) {
      return Reuse.of(first, second, new double[0]);
    }
    double[] features = PairFeatures.ofRewrite(first, second);
    boolean few =
        features[PairFeatures.PHRASES] < FEW_IN_COMMON
            && features[PairFeatures.FACTS] < FEW_IN_COMMON;
    if (few && PairModel.probability(features) < FAINT) {
      return Reuse.unaligned(features); // passages would make it less likely still
    }
    PairFeatures.addPassages(first, second, features);
    boolean faint =
        PairModel.probability(features) < FAINT && features[PairFeatures.PASSAGES] < FEW_PASSAGES;
    return faint ? Reuse.unaligned(features) : Reuse.of(first, second, features);
  }
}
