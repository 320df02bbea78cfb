package org.hearsay.lineage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text prepared for comparison: its words, and the rarity-weighted sets of passages, phrases,
 * facts and terms that another text may share.
 */
final class Profile {
  /** The sets, by the table of {@link Weighted} in which each is laid out. */
  private static final int PASSAGES = 0;

  private static final int PHRASES = 1;
  private static final int FACTS = 2;
  private static final int TERMS = 3;

  final NormalText words;
  private final Frequencies frequencies;
  private volatile @Nullable Weighted passages;
  private volatile @Nullable Weighted phrases;
  private volatile @Nullable Weighted facts;
  private volatile @Nullable Weighted terms;

  /** Lists of hashes whose sets are not built yet. */
  private volatile int @Nullable [] @Nullable [] counted;

  /** For each word of meaning, in the order of the text, which of the distinct terms it is. */
  private volatile int @Nullable [] termAt;

  private Profile(NormalText words, Frequencies frequencies) {
    this.words = words;
    this.frequencies = frequencies;
  }

  static Profile of(NormalText words, Frequencies frequencies) {
    return new Profile(words, frequencies);
  }

  /**
   * The hashes that are counted over the pile, each list distinct in itself. They are what the sets
   * below are made of: where the profile stays until then they are not made twice.
   */
  List<int[]> counted(boolean stays) {
    int[][] lists = {hashes(PASSAGES), hashes(PHRASES), hashes(FACTS), hashes(TERMS)};
    List<int[]> all = List.of(lists);
    if (stays) {
      counted = lists;
    }
    return all;
  }

  /** One of the lists; what was kept of it is given away. */
  private int[] hashes(int list) {
    int[][] lists = counted;
    int[] kept = lists == null ? null : lists[list];
    if (lists != null && kept != null) {
      lists[list] = null;
      return kept;
    }
    return switch (list) {
      case PASSAGES -> passages(words);
      case PHRASES -> distinct(Fingerprints.phrases(words));
      case FACTS -> distinct(Fingerprints.facts(words));
      default -> terms(words);
    };
  }

  private static int[] distinct(long[] hashes) {
    return Distinct.of(NormalText.halves(hashes), hashes.length);
  }

  /** Rarity-weighted sets, each built on first use: near-duplicates never need them. */
  Weighted passages() {
    Weighted made = passages;
    if (made == null) {
      made = Weighted.byText(hashes(PASSAGES), frequencies, PASSAGES);
      passages = made;
    }
    return made;
  }

  Weighted phrases() {
    Weighted made = phrases;
    if (made == null) {
      made = Weighted.byText(hashes(PHRASES), frequencies, PHRASES);
      phrases = made;
    }
    return made;
  }

  Weighted facts() {
    Weighted made = facts;
    if (made == null) {
      made = Weighted.byPile(hashes(FACTS), frequencies, FACTS);
      facts = made;
    }
    return made;
  }

  Weighted terms() {
    Weighted made = terms;
    if (made == null) {
      made = Weighted.byPile(hashes(TERMS), frequencies, TERMS);
      terms = made;
    }
    return made;
  }

  /** How much two texts speak of the same matter, 0 to 1, by the terms they share. */
  double likeness(Profile other) {
    double least = Math.min(terms().total(), other.terms().total());
    return least <= 0 ? 0 : Math.min(1, terms().shared(other.terms()) / least);
  }

  /**
   * How much two texts speak of the same matter apart from the words that they share in runs, 0 to
   * 1: next to nothing where all they share is a header or a notice.
   */
  double likenessBeside(Profile other, BitSet mine, BitSet theirs) {
    Weighted rest = termsWithout(mine);
    Weighted otherRest = other.termsWithout(theirs);
    double least = Math.min(rest.total(), otherRest.total());
    return least <= 0 ? 1 : Math.min(1, rest.shared(otherRest) / least);
  }

  /** The distinct keys of the shingles that hold at least two words of meaning. */
  static int[] passages(NormalText words) {
    int[] all = words.keys();
    int[] some = new int[all.length];
    int n = 0;
    int last = NormalText.PASSAGE_WORDS - 1;
    int content = words.contentWords(0, Math.min(last, words.size));
    for (int i = 0; i < all.length; i++) {
      content += words.flags[i + last] & NormalText.CONTENT;
      some[n] = all[i];
      n += content >= Fingerprints.MIN_CONTENT ? 1 : 0;
      content -= words.flags[i] & NormalText.CONTENT;
    }
    return Distinct.of(some, n);
  }

  private Weighted termsWithout(BitSet places) {
    int[] of = termAt;
    if (of == null) {
      of = Distinct.places(wordsOfMeaning(words));
      termAt = of;
    }
    int[] left = new int[of.length];
    int n = 0;
    int at = 0;
    for (int i = 0; i < words.size; i++) {
      if (words.is(i, NormalText.CONTENT)) {
        if (!places.get(i)) {
          left[n++] = of[at];
        }
        at++;
      }
    }
    return terms().only(left, n);
  }

  /** The distinct words of meaning. */
  static int[] terms(NormalText words) {
    int[] all = wordsOfMeaning(words);
    return Distinct.of(all, all.length);
  }

  private static int[] wordsOfMeaning(NormalText words) {
    int[] all = new int[words.size];
    int n = 0;
    for (int i = 0; i < words.size; i++) {
      all[n] = words.word[i];
      n += words.flags[i] & NormalText.CONTENT;
    }
    return Arrays.copyOf(all, n);
  }
}
