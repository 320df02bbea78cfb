package org.hearsay.annotate;

import java.util.Arrays;

/** The words of a text and their word pieces, as growing columns. */
final class Pieces {
  private int words;
  private int size;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int[] first = new int[257];
  private int[] ids = new int[256];
  private byte[] features = new byte[256];

  void word(int start, int end) {
    if (words == starts.length) {
      starts = Arrays.copyOf(starts, 2 * words);
      ends = Arrays.copyOf(ends, 2 * words);
      first = Arrays.copyOf(first, 2 * words + 1);
    }
    starts[words] = start;
    ends[words] = end;
    first[words++] = size;
    first[words] = size;
  }

  void piece(int id, int feature) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, 2 * size);
      features = Arrays.copyOf(features, 2 * size);
    }
    ids[size] = id;
    features[size++] = (byte) feature;
    first[words] = size;
  }

  /** How many words. */
  int words() {
    return words;
  }

  /** How many word pieces. */
  int size() {
    return size;
  }

  /** Where a word begins in the text. */
  int start(int word) {
    return starts[word];
  }

  /** Where a word ends in the text. */
  int end(int word) {
    return ends[word];
  }

  /** A word's first piece; for {@code words()} the number of pieces. */
  int first(int word) {
    return first[word];
  }

  int id(int piece) {
    return ids[piece];
  }

  int feature(int piece) {
    return features[piece];
  }

  /** The first word whose first piece is {@code piece} or later. */
  int wordFrom(int piece) {
    int low = 0;
    int high = words;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (first[middle] < piece) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
