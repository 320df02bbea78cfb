package org.hearsay.outlets;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All wordings as a tree of words, in two flat arrays.
 *
 * <p>An edge is found by a 64-bit hash of (node, word); {@link Spelling} compares the letters, so a
 * collision can cost time but never gives a wrong match.
 */
final class AliasTrie {
  static final int ROOT = 0;
  static final int NONE = -1;

  private final long[] edges;
  private final int[] targets;
  private final List<@Nullable Reading[]> ends = new ArrayList<>();

  AliasTrie(List<Reading> readings) {
    int words = 1;
    for (Reading reading : readings) {
      words += reading.text().length() / 3 + 1;
    }
    int capacity = Integer.highestOneBit(words) << 2;
    edges = new long[capacity];
    targets = new int[capacity];
    Arrays.fill(targets, NONE);
    ends.add(null);
    for (Reading reading : readings) {
      add(reading);
    }
  }

  /** The node that the word leads to, or {@link #NONE}. */
  int next(int node, long word) {
    long edge = edge(node, word);
    int slot = slot(edge);
    while (targets[slot] != NONE) {
      if (edges[slot] == edge) {
        return targets[slot];
      }
      slot = (slot + 1) & (edges.length - 1);
    }
    return NONE;
  }

  /** The wordings that end at the node, or null. */
  Reading @Nullable [] ends(int node) {
    return ends.get(node);
  }

  private void add(Reading reading) {
    String text = reading.text();
    int node = ROOT;
    int i = 0;
    while (i < text.length()) {
      if (!Letters.isWord(text.charAt(i))) {
        i++;
        continue;
      }
      int end = Letters.wordEnd(text, i);
      node = grow(node, Letters.hash(text, i, end));
      i = end;
    }
    Reading[] known = ends.get(node);
    Reading[] more = known == null ? new Reading[1] : Arrays.copyOf(known, known.length + 1);
    more[more.length - 1] = reading;
    ends.set(node, more);
  }

  private int grow(int node, long word) {
    int known = next(node, word);
    if (known != NONE) {
      return known;
    }
    long edge = edge(node, word);
    int slot = slot(edge);
    while (targets[slot] != NONE) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = edge;
    targets[slot] = ends.size();
    ends.add(null);
    return targets[slot];
  }

  private static long edge(int node, long word) {
    long mixed = (word ^ (node * 0x9E3779B97F4A7C15L)) * 0xBF58476D1CE4E5B9L;
    return mixed ^ (mixed >>> 31);
  }

  private int slot(long edge) {
    return (int) (edge >>> 20) & (edges.length - 1);
  }
}
