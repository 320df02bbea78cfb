package org.hearsay.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The four-word runs of a text: how much of a block is in it. */
final class Shingles {
  private static final int RUN = 4;
  private final WordSet runs;
  private final WordSet known;
  private final String padded;

  Shingles(String text) {
    List<String> words = words(text);
    int[] hashes = words.stream().mapToInt(String::hashCode).toArray();
    Set<Integer> found = new HashSet<>();
    for (int i = 0; i + RUN <= hashes.length; i++) {
      found.add(run(hashes, i));
    }
    runs = new WordSet(found);
    known = WordSet.of(words);
    padded = " " + String.join(" ", words) + " ";
  }

  /** Share of {@code block}'s four-word runs that are in the text, 0 to 1. */
  double share(String block) {
    return share(block, hashes(block));
  }

  /** The same with the block's {@link #hashes} at hand. */
  double share(String block, int[] hashes) {
    if (hashes.length == 0) {
      return 0;
    }
    if (hashes.length < RUN) {
      boolean possible = known.mayHold(hashes[0]) && known.mayHold(hashes[hashes.length - 1]);
      return possible && padded.contains(" " + String.join(" ", words(block)) + " ") ? 1 : 0;
    }
    int found = 0;
    int all = hashes.length - RUN + 1;
    for (int i = 0; i < all; i++) {
      found += runs.mayHold(run(hashes, i)) ? 1 : 0;
    }
    return (double) found / all;
  }

  private static int run(int[] hashes, int from) {
    int hash = 1;
    for (int i = from; i < from + RUN; i++) {
      hash = 31 * hash + hashes[i];
    }
    return hash;
  }

  /** The hashes of {@link #words}. */
  static int[] hashes(String text) {
    int[] hashes = new int[text.length() / 2 + 1];
    int n = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Letters.isWord(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        hashes[n++] = Letters.lowerHash(text, start, i);
        start = -1;
      }
    }
    return Arrays.copyOf(hashes, n);
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Letters.isWord(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }
}
