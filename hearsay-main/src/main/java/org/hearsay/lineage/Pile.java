package org.hearsay.lineage;

import java.util.List;

/**
 * The texts of one run as the engine sees them: in a fixed order that does not depend on the order
 * they came in.
 *
 * @param texts the texts
 * @param outlets a number for each text's outlet, -1 where it is not known
 */
// An array because there is a number for every text; nobody compares two piles.
@SuppressWarnings("ArrayRecordComponent")
record Pile(List<String> texts, int[] outlets) {
  int size() {
    return texts.size();
  }

  NormalText normal(int text) {
    return NormalText.of(texts.get(text));
  }
}
