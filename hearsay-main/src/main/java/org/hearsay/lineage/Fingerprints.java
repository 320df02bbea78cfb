package org.hearsay.lineage;

import java.util.Arrays;

/**
 * The few hashes that stand for a text in the index, each marked with its kind.
 *
 * <ul>
 *   <li>{@link #PASSAGE}: winnowed 5-word shingles (window 8): of any 12 equal words at least one
 *       is chosen in both texts.
 *   <li>{@link #PHRASE}: two words of meaning that follow each other in a sentence, whatever
 *       function words stand between; every fourth by hash, in small piles every one. They outlast
 *       a rewrite that no run of words does. Three words in a row with two of meaning told pairs
 *       worse (training/lineage/README.md), and so did pairs across the ends of sentences: lists of
 *       names, headers and notices are full of those.
 *   <li>{@link #FACT}: numbers with their unit, names of two words and more.
 * </ul>
 */
final class Fingerprints {
  static final int PASSAGE = 0;
  static final int PHRASE = 1;
  static final int FACT = 2;
  static final int KINDS = 3;

  private static final int PASSAGE_WORDS = NormalText.PASSAGE_WORDS;
  private static final int WINDOW = 8;
  static final int MIN_CONTENT = 2;

  /** Places from one word of a phrase to the next: 2, 3 and any number told pairs as well. */
  private static final int PHRASE_REACH = 4;

  private long[] out;
  private int size;

  private Fingerprints(int capacity) {
    out = new long[capacity];
  }

  /**
   * @param everyPhrase 1 takes all phrases, 4 every fourth
   * @return hashes with the kind in the lowest two bits, distinct
   */
  static long[] of(NormalText text, int everyPhrase) {
    Fingerprints prints = new Fingerprints(text.size / 2 + 16);
    prints.passages(text);
    prints.addPhrases(text, everyPhrase);
    for (long fact : facts(text)) {
      prints.add(fact, FACT);
    }
    return Distinct.of(prints.out, prints.size);
  }

  static int kind(long print) {
    return (int) print & 3;
  }

  private void add(long hash, int kind) {
    if (size == out.length) {
      out = Arrays.copyOf(out, size * 2);
    }
    out[size++] = (hash & ~3L) | kind;
  }

  private void passages(NormalText text) {
    int n = text.size - PASSAGE_WORDS + 1;
    if (n <= 0) {
      return;
    }
    long[] hashes = text.rolled(PASSAGE_WORDS);
    int least = -1; // position of the window's minimum
    long leastHash = 0;
    for (int i = 0; i < n; i++) {
      long h = hashes[i];
      if (least < 0 || h <= leastHash) {
        least = i;
        leastHash = h;
        if (i >= WINDOW - 1 || i == n - 1) {
          addPassage(text, least, leastHash);
        }
        continue;
      }
      if (least <= i - WINDOW) {
        least = i;
        for (int j = i; j > i - WINDOW && j >= 0; j--) {
          if (hashes[j] < hashes[least]) {
            least = j;
          }
        }
        leastHash = hashes[least];
        addPassage(text, least, leastHash);
      } else if (i == WINDOW - 1 || i == n - 1) {
        addPassage(text, least, leastHash);
      }
    }
  }

  private void addPassage(NormalText text, int at, long hash) {
    if (text.contentWords(at, PASSAGE_WORDS) >= MIN_CONTENT) {
      add(hash, PASSAGE);
    }
  }

  private void addPhrases(NormalText text, int every) {
    for (long h : phrases(text)) {
      if (every == 1 || (h >>> 40) % every == 0) {
        add(h, PHRASE);
      }
    }
  }

  /** The hashes of neighbouring words of meaning, each as often as it stands there. */
  static long[] phrases(NormalText text) {
    long[] phrases = new long[text.size];
    int n = 0;
    int before = -1;
    for (int i = 0; i < text.size; i++) {
      before = text.is(i, NormalText.FIRST) ? -1 : before;
      if (text.is(i, NormalText.CONTENT)) {
        if (before >= 0 && i - before <= PHRASE_REACH && !isFact(text, before, i)) {
          phrases[n++] = Hash.of(text.word[before], text.word[i]);
        }
        before = i;
      }
    }
    return Arrays.copyOf(phrases, n);
  }

  /** Hashes of the facts of a text that stay when the words change, each as often as it is told. */
  static long[] facts(NormalText text) {
    long[] facts = new long[32]; // a text of five hundred words has some twenty
    int n = 0;
    for (int i = 0; i + 1 < text.size; i++) {
      long fact = fact(text, i);
      if (fact != 0) {
        facts = n == facts.length ? Arrays.copyOf(facts, 2 * n) : facts;
        facts[n++] = fact;
      }
    }
    return Arrays.copyOf(facts, n);
  }

  /** The hash of the fact that begins at a word, 0 if none does. */
  private static long fact(NormalText text, int i) {
    boolean close = text.is(i + 1, NormalText.CLOSE);
    if (text.is(i, NormalText.NUMBER)) {
      boolean unit = close && !text.is(i + 1, NormalText.NUMBER);
      return unit ? Hash.mix(text.shingle(i, 2) + 1) : 0;
    }
    boolean name = close && isName(text, i) && isName(text, i + 1);
    return name ? Hash.mix(text.shingle(i, 2) + 2) : 0;
  }

  /** Names and numbers tell the matter and are weighed as facts; once is enough. */
  private static boolean isFact(NormalText text, int one, int next) {
    return text.is(one, NormalText.NUMBER)
        || (text.is(one, NormalText.CAPITAL) && text.is(next, NormalText.CAPITAL));
  }

  private static boolean isName(NormalText text, int at) {
    return text.is(at, NormalText.CAPITAL) && text.is(at, NormalText.CONTENT);
  }
}
