package org.hearsay.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The four-word runs of a text: how much of a block is in it. */
final class Shingles {
  private static final int RUN = 4;
  private final Set<Integer> runs = new HashSet<>();
  private final String padded;

  Shingles(String text) {
    List<String> words = words(text);
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(run(words, i));
    }
    padded = " " + String.join(" ", words) + " ";
  }

  /** Share of {@code block}'s four-word runs that are in the text, 0 to 1. */
  double share(String block) {
    List<String> words = words(block);
    if (words.isEmpty()) {
      return 0;
    }
    if (words.size() < RUN) {
      return padded.contains(" " + String.join(" ", words) + " ") ? 1 : 0;
    }
    int found = 0;
    int all = words.size() - RUN + 1;
    for (int i = 0; i < all; i++) {
      found += runs.contains(run(words, i)) ? 1 : 0;
    }
    return (double) found / all;
  }

  private static int run(List<String> words, int from) {
    int hash = 1;
    for (int i = from; i < from + RUN; i++) {
      hash = 31 * hash + words.get(i).hashCode();
    }
    return hash;
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
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
