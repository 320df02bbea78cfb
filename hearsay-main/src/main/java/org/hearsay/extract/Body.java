package org.hearsay.extract;

import java.util.List;

/**
 * The paragraphs found, and how.
 *
 * @param step number of the step of {@link BodyFinder}'s cascade that decided, 0 for none
 * @param start index of the body's first block on the page, or the number of blocks
 * @param chosen for every block of the page whether it is in the body
 */
// An array because it is one flag a block, made and read in one go; nobody compares two bodies.
@SuppressWarnings("ArrayRecordComponent")
record Body(List<Passage> passages, int words, int step, int start, boolean[] chosen) {
  Body(List<Passage> passages, int step, int start, boolean[] chosen) {
    this(
        passages,
        passages.stream().mapToInt(p -> TextShape.words(p.text())).sum(),
        step,
        start,
        chosen);
  }
}
