package org.hearsay.annotate;

import java.nio.FloatBuffer;

/** What the network says of every word of a text: a score a tag, and four short link vectors. */
final class Scores {
  static final int TAGS = 7;

  /** Length of one link vector; a word has four, side by side. */
  static final int LINK = 32;

  final double[][] tags;
  final float[][] links;

  Scores(int words) {
    tags = new double[words][TAGS];
    links = new float[words][4 * LINK];
  }

  int words() {
    return tags.length;
  }

  void put(int word, int row, FloatBuffer tagRows, FloatBuffer linkRows) {
    for (int i = 0; i < TAGS; i++) {
      tags[word][i] = tagRows.get(row * TAGS + i);
    }
    linkRows.get(row * 4 * LINK, links[word], 0, 4 * LINK);
  }
}
