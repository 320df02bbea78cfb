package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Notices that a house prints in all its papers: who shares one of them has taken nothing.
 *
 * <p>A report that an agency gave to thousands stands once in each outlet, or again in a version of
 * itself. A notice comes again within an outlet, in texts on other matters. So how many have a
 * passage is not asked; asked is how often it came again in one house, beside words that have
 * nothing to do with each other. {@link Boilerplate} knows what one outlet prints four times; this
 * adds up what several print two or three times each, and sees the pairs that other shared words
 * (the names of one region) bring together.
 */
final class Notices {
  /** A background paragraph may stand in two texts of one outlet; by chance not three times. */
  private static final int RECURRENCES = 2;

  /** Shorter runs are phrases; no notice is known by them. */
  private static final int LONG_RUN = 12;

  /** Words of the longest notice: a page of small print. Who shares more shares a report. */
  private static final int LONGEST = 160;

  /** Words of its own that a text needs to show what it is about. */
  private static final int OWN_WORDS = 40;

  private static final double HALF = 0.5;

  private static final String UNKNOWN = "";

  /** Texts of one house that are looked through for a passage, and then compared. */
  private static final int LOOKED_THROUGH = 60;

  private static final int COMPARED = 6;

  private final Corpus corpus;
  private final TextEngine engine;
  private final int paragraph;
  private final double sameMatter;

  /** Texts of houses that have several. */
  private final BitSet recurring = new BitSet();

  /** Pairs that would not be shown without a paragraph that may be a notice. */
  private final Set<Long> inQuestion = ConcurrentHashMap.newKeySet();

  private final Map<Long, Boolean> apart = new HashMap<>();

  /**
   * @param paragraph words in a row that are taken from somewhere, whatever stands around them
   * @param sameMatter likeness beside the shared words below which two texts are on other matters
   */
  Notices(Corpus corpus, TextEngine engine, int paragraph, double sameMatter) {
    this.corpus = corpus;
    this.engine = engine;
    this.paragraph = paragraph;
    this.sameMatter = sameMatter;
    Map<String, Integer> firsts = new HashMap<>();
    for (int i = 0; i < corpus.size(); i++) {
      String house = house(i);
      Integer first = house.isEmpty() ? null : firsts.putIfAbsent(house, i);
      if (first != null) {
        recurring.set(first);
        recurring.set(i);
      }
    }
  }

  /**
   * Keeps a pair in mind that may rest on a notice; safe on many threads. Of most pairs that share
   * a paragraph this says no, so that what is kept does not grow with the pile.
   */
  void question(Pair pair) {
    if (pair.reuse().longest() < paragraph
        || !(recurring.get(pair.a()) || recurring.get(pair.b()))) {
      return;
    }
    boolean asLong = shared(pair) <= LONGEST && rest(pair) >= HALF * OWN_WORDS;
    boolean half = Math.max(pair.reuse().aInB(), pair.reuse().bInA()) >= HALF;
    if (asLong && (half || likenessBeside(pair) < sameMatter)) {
      inQuestion.add(key(pair));
    }
  }

  /** The pairs that something else than notices shows, in their order. */
  PackedPairs without(PackedPairs pairs) {
    SortedMap<String, List<Integer>> houses = houses();
    Set<Long> notices = houses.isEmpty() ? Set.of() : find(houses, passages(pairs));
    if (notices.isEmpty()) {
      return pairs;
    }
    PackedPairs kept = new PackedPairs();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      if (!inQuestion.contains(key(pair)) || isShownBeside(pair, notices)) {
        kept.add(pair);
      }
    }
    return kept;
  }

  /** How much the two speak of one matter apart from what they share word for word. */
  double likenessBeside(Pair pair) {
    BitSet inA = new BitSet();
    BitSet inB = new BitSet();
    for (Block block : pair.reuse().blocks()) {
      inA.set(block.a(), block.a() + block.length());
      inB.set(block.b(), block.b() + block.length());
    }
    return engine.profile(pair.a()).likenessBeside(engine.profile(pair.b()), inA, inB);
  }

  private boolean isShownBeside(Pair pair, Set<Long> notices) {
    long[] shingles = shingles(pair.a());
    BitSet left = new BitSet();
    boolean any = false;
    for (Block run : pair.reuse().blocks()) {
      BitSet notice = noticeIn(run, shingles, notices);
      any |= !notice.isEmpty();
      left.set(run.a(), run.a() + run.length());
      left.andNot(notice);
    }
    int longest = longest(left);
    boolean half = left.cardinality() >= HALF * Math.min(size(pair.a()), size(pair.b()));
    boolean oneMatter = longest >= LONG_RUN && likenessBeside(pair) >= sameMatter;
    return !any || half || oneMatter || longest >= paragraph;
  }

  /** The words of a run that are a notice: a phrase in it that recurs anywhere is none. */
  private static BitSet noticeIn(Block run, long[] shingles, Set<Long> notices) {
    BitSet known = new BitSet();
    int last = run.a() + run.length() - NormalText.PASSAGE_WORDS;
    for (int i = run.a(); i <= last; i++) {
      if (notices.contains(shingles[i])) {
        known.set(i, i + NormalText.PASSAGE_WORDS);
      }
    }
    for (int from = known.nextSetBit(0); from >= 0; from = known.nextSetBit(from)) {
      int to = known.nextClearBit(from);
      if (to - from < LONG_RUN) {
        known.clear(from, to);
      }
      from = to;
    }
    return known;
  }

  private static int longest(BitSet words) {
    int longest = 0;
    for (int from = words.nextSetBit(0); from >= 0; ) {
      int to = words.nextClearBit(from);
      longest = Math.max(longest, to - from);
      from = words.nextSetBit(to);
    }
    return longest;
  }

  /** Everything in the long runs of the pairs in question. */
  private Set<Long> passages(PackedPairs pairs) {
    Set<Long> passages = new HashSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      if (!inQuestion.contains(pairs.keyAt(i))) {
        continue;
      }
      Pair pair = pairs.get(i);
      long[] shingles = shingles(pair.a());
      for (Block run : pair.reuse().blocks()) {
        int last = run.a() + run.length() - NormalText.PASSAGE_WORDS;
        for (int at = run.a(); run.length() >= LONG_RUN && at <= last; at++) {
          passages.add(shingles[at]);
        }
      }
    }
    return passages;
  }

  /** The texts of each house that has several, and of which one is in question. */
  private SortedMap<String, List<Integer>> houses() {
    Set<String> asked = new HashSet<>();
    for (long pair : inQuestion) {
      asked.add(house((int) (pair >>> 32)));
      asked.add(house((int) pair));
    }
    SortedMap<String, List<Integer>> houses = new TreeMap<>();
    for (int i = 0; !asked.isEmpty() && i < corpus.size(); i++) {
      String house = house(i);
      if (recurring.get(i) && asked.contains(house)) {
        houses.computeIfAbsent(house, h -> new ArrayList<>()).add(i);
      }
    }
    return houses;
  }

  /** Whoever owns the outlet, as far as the registry tells; else the outlet; empty if unknown. */
  private String house(int text) {
    @Nullable String outlet = corpus.doc(text).outlet();
    if (outlet == null) {
      return UNKNOWN;
    }
    String owner = corpus.outlets().owner(outlet);
    return owner == null ? outlet : "owner " + owner;
  }

  /** Passages that came again in one house often enough, all houses together. */
  private Set<Long> find(SortedMap<String, List<Integer>> houses, Set<Long> passages) {
    Map<Long, Integer> recurrences = new HashMap<>();
    for (List<Integer> texts : houses.values()) {
      holders(texts, passages)
          .forEach((passage, held) -> recurrences.merge(passage, again(held), Integer::sum));
    }
    Set<Long> notices = new HashSet<>();
    recurrences.forEach(
        (passage, times) -> {
          if (times >= RECURRENCES) {
            notices.add(passage);
          }
        });
    return notices;
  }

  /** Which of the house's texts have which of the passages; of a large house a sample is asked. */
  private Map<Long, Collection<Integer>> holders(List<Integer> texts, Set<Long> passages) {
    Map<Long, Collection<Integer>> holders = new HashMap<>();
    int step = Math.max(1, texts.size() / LOOKED_THROUGH);
    for (int i = 0; i < texts.size(); i += step) {
      for (long shingle : shingles(texts.get(i))) {
        if (passages.contains(shingle)) {
          holders.computeIfAbsent(shingle, s -> new TreeSet<>()).add(texts.get(i));
        }
      }
    }
    holders.values().removeIf(held -> held.size() < 2);
    return holders;
  }

  /** How often a passage came again beside other matters: in three such texts twice. */
  private int again(Collection<Integer> texts) {
    List<Integer> found = new ArrayList<>();
    for (int text : texts) {
      if (found.size() < COMPARED && found.stream().allMatch(f -> isApart(f, text))) {
        found.add(text);
      }
    }
    return found.size() - 1;
  }

  private boolean isApart(int text, int other) {
    Boolean known = apart.get(((long) text << 32) | other);
    if (known == null) {
      known = isOnOtherMatter(text, other);
      apart.put(((long) text << 32) | other, known);
    }
    return known;
  }

  private boolean isOnOtherMatter(int text, int other) {
    Pair pair = new Pair(text, other, engine.measure(text, other, false), 0, 0, false);
    int rest = rest(pair);
    int shared = Math.min(size(text), size(other)) - rest;
    return rest >= OWN_WORDS && rest >= HALF * shared && likenessBeside(pair) < sameMatter;
  }

  /** Words of the shorter text that do not stand in the other. */
  private int rest(Pair pair) {
    return Math.min(size(pair.a()), size(pair.b())) - shared(pair);
  }

  private static int shared(Pair pair) {
    return pair.reuse().words();
  }

  private int size(int text) {
    return engine.profile(text).words.size;
  }

  private long[] shingles(int text) {
    return engine.profile(text).words.rolled(NormalText.PASSAGE_WORDS);
  }

  private static long key(Pair pair) {
    return ((long) pair.a() << 32) | pair.b();
  }
}
