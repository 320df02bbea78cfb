package org.hearsay.lineage;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/**
 * From texts to near-duplicates and measured pairs: everything that needs no dates, citations or
 * outlets' roles. Texts are read again in each pass instead of being kept as words, so that memory
 * holds sketches and fingerprints only.
 */
final class TextEngine {
  /** Up to so many texts every phrase and passage is a fingerprint; above, a sample is. */
  private static final int SMALL_PILE = 5_000;

  private static final int MIDDLE_PILE = 100_000;
  private static final int CACHED = 4096;

  private final Pile pile;
  final Sketches sketches;
  final NearDuplicates near;

  /** Indexes of the leaders, in pile order. */
  final int[] leaders;

  private final Frequencies frequencies;
  private final AtomicReferenceArray<CachedProfile> cache = new AtomicReferenceArray<>(CACHED);

  private record CachedProfile(int text, Profile profile) {}

  TextEngine(Pile pile) {
    this.pile = pile;
    int n = pile.size();
    sketches = Sketches.of(n, pile::normal);
    near = NearDuplicates.find(sketches, rank(pile.texts()));
    leaders = IntStream.range(0, n).filter(i -> near.leader[i] == i).toArray();
    long words = Arrays.stream(leaders).mapToLong(i -> pile.texts().get(i).length() / 6).sum();
    frequencies = new Frequencies(leaders.length, words);
    IntStream.range(0, leaders.length).parallel().filter(frequencies::counts).forEach(this::count);
  }

  private static int[] rank(List<String> texts) {
    int[] rank = new int[texts.size()];
    Integer[] order = new Integer[rank.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compare(texts.get(b).length(), texts.get(a).length()));
    for (int i = 0; i < rank.length; i++) {
      rank[order[i]] = i;
    }
    return rank;
  }

  private void count(int leader) {
    NormalText words = pile.normal(leaders[leader]);
    frequencies.add(Profile.shingles(words, Fingerprints.PASSAGE_WORDS));
    frequencies.add(Profile.shingles(words, Fingerprints.PHRASE_WORDS));
    frequencies.add(Fingerprints.facts(words));
    frequencies.add(Profile.terms(words));
  }

  /** Pairs of leaders worth measuring: {@code later << 32 | earlier} by pile index, ascending. */
  long[] candidates() {
    int n = leaders.length;
    int every = n <= SMALL_PILE ? 1 : n <= MIDDLE_PILE ? 4 : 16;
    boolean everyPassage = n <= SMALL_PILE;
    int[] outlets = Arrays.stream(leaders).map(i -> pile.outlets()[i]).toArray();
    Boilerplate boilerplate = new Boilerplate(outlets, sketches.only(leaders));
    Postings postings =
        Postings.build(
            n, i -> Fingerprints.of(pile.normal(leaders[i]), every, everyPassage), boilerplate);
    float[] weights = {everyPassage ? 0.4f : 1f, 0.25f * every, 0.2f};
    long[] pairs = Candidates.find(n, postings, weights);
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = ((long) leaders[(int) (pairs[i] >>> 32)] << 32) | leaders[(int) pairs[i]];
    }
    return pairs;
  }

  Profile profile(int text) {
    CachedProfile cached = cache.get(text % CACHED);
    if (cached != null && cached.text() == text) {
      return cached.profile();
    }
    Profile made = Profile.of(pile.normal(text), frequencies);
    cache.set(text % CACHED, new CachedProfile(text, made));
    return made;
  }

  /** What two texts share. */
  Reuse measure(int a, int b, boolean weighed) {
    Profile first = profile(a);
    Profile second = profile(b);
    return Reuse.of(first, second, weighed);
  }
}
