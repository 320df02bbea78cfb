package org.hearsay.lineage;

import java.util.List;

/**
 * The texts of one run as the engine sees them: in a fixed order that does not depend on the order
 * they came in.
 *
 * @param texts the texts; the list may read each from disk when it is asked for
 * @param lengths characters of each text, so that nobody reads texts to learn them
 * @param outlets a number for each text's outlet, -1 where it is not known
 */
// Arrays because there is a number for every text; nobody compares two piles.
@SuppressWarnings("ArrayRecordComponent")
record Pile(List<String> texts, int[] lengths, int[] outlets) {
  /** Characters of a word with the space behind it, in news. */
  private static final int WORD = 6;

  int size() {
    return lengths.length;
  }

  NormalText normal(int text) {
    return NormalText.of(LegalNotices.without(texts.get(text)));
  }

  /** About so many words. */
  int words(int text) {
    return lengths[text] / WORD;
  }
}
