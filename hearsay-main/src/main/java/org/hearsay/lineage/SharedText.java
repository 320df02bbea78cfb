package org.hearsay.lineage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.hearsay.model.Edge;
import org.hearsay.model.EdgeKind;
import org.hearsay.model.Group;

/**
 * How much text the roots of a count have in common with each other and with what rests on them,
 * word for word. For an absent root the documents that credit it stand: their words are its words.
 *
 * <p>Two roots that share a passage may rest on one another, or both on a third that is missing;
 * two that share none are not made one by a third text that has something of each.
 */
final class SharedText {
  /** Five-word sequences: those of a run of ten words. */
  private static final int FEWEST = 6;

  /**
   * Share of a text that must stand in the other. Of articles about one release that share less,
   * one in four is not of its line, though they share its names and set phrases.
   */
  private static final double LEAST = 0.05;

  private static final double HALF = 0.5;

  /** A sequence that stands in more texts than this is compared with its neighbours only. */
  private static final int MANY = 64;

  private static final SortedSet<Integer> EMPTY = new TreeSet<>();

  private final ScopeGraph graph;
  private final Ledger ledger;
  private final int[] sizes;

  /** Sequences that a root shares with another, and with what rests on another alone. */
  private final Map<Long, Integer> own = new HashMap<>();

  private final Map<Long, Integer> below = new HashMap<>();

  /** A sequence each; the lowest bits say whose, by twice the root's number, odd for below it. */
  private long[] entries = new long[1 << 12];

  private int n;
  private final int bits;

  private SharedText(int roots, ScopeGraph graph, Ledger ledger) {
    this.graph = graph;
    this.ledger = ledger;
    sizes = new int[roots];
    bits = 1 + Integer.SIZE - Integer.numberOfLeadingZeros(roots);
  }

  /**
   * @param above the roots of each node, by place in the list
   */
  static SharedText of(
      List<Root> roots,
      SortedMap<String, SortedSet<Integer>> above,
      ScopeGraph graph,
      Ledger ledger) {
    SharedText text = new SharedText(roots.size(), graph, ledger);
    if (roots.size() > 1) {
      text.lay(roots, above);
      text.count();
    }
    text.entries = new long[0];
    return text;
  }

  private void lay(List<Root> roots, SortedMap<String, SortedSet<Integer>> above) {
    for (int i = 0; i < roots.size(); i++) {
      Set<String> voices = voices(roots.get(i));
      for (String voice : voices) {
        sizes[i] += add(voice, 2 * i);
      }
    }
    above.forEach(
        (node, its) -> {
          if (its.size() == 1 && ledger.holds(node) && !standsForIt(node, above)) {
            add(node, 2 * its.first() + 1);
          }
        });
  }

  /** Of near-duplicates one is looked at, or a wire story with 5,000 copies costs 5,000 texts. */
  private boolean standsForIt(String node, Map<String, SortedSet<Integer>> above) {
    Group group = ledger.group(node);
    return group != null
        && !group.representative().equals(node)
        && above.getOrDefault(node, EMPTY).equals(above.get(group.representative()));
  }

  private Set<String> voices(Root root) {
    Set<String> voices = new TreeSet<>();
    for (String node : root.nodes()) {
      if (ledger.holds(node)) {
        voices.add(node);
        continue;
      }
      for (Edge edge : graph.why.values()) {
        if (edge.parent().equals(node) && edge.kind() == EdgeKind.CREDIT) {
          voices.add(edge.child());
        }
      }
    }
    return voices;
  }

  private int add(String document, int as) {
    Doc doc = ledger.doc(document);
    if (doc == null) {
      return 0;
    }
    long[] words = ledger.shingles(doc);
    if (n + words.length > entries.length) {
      entries = Arrays.copyOf(entries, Math.max(2 * entries.length, n + words.length));
    }
    for (long h : words) {
      entries[n++] = (h << bits) | as;
    }
    return words.length;
  }

  private void count() {
    long[] sorted = NormalText.distinct(entries, n);
    for (int from = 0; from < sorted.length; ) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] >> bits == sorted[from] >> bits) {
        to++;
      }
      for (int i = from; i < to; i++) {
        for (int j = Math.max(from, i - MANY); j < Math.min(to, i + MANY); j++) {
          meet(who(sorted[i]), who(sorted[j]));
        }
      }
      from = to;
    }
  }

  private int who(long entry) {
    return (int) entry & ((1 << bits) - 1);
  }

  private void meet(int a, int b) {
    if (a % 2 == 0 && a / 2 != b / 2) {
      (b % 2 == 0 ? own : below).merge(key(a / 2, b / 2), 1, Integer::sum);
    }
  }

  private static long key(int a, int b) {
    return ((long) a << 32) | b;
  }

  /** True where the texts of both are known and share no passage. */
  boolean apart(int a, int b) {
    return sizes[a] > 0 && sizes[b] > 0 && !enough(own, a, b) && !enough(own, b, a);
  }

  /** True where the one shares a passage with the other, or with what rests on the other alone. */
  boolean any(int a, int b) {
    return enough(own, a, b) || enough(own, b, a) || enough(below, a, b) || enough(below, b, a);
  }

  private boolean enough(Map<Long, Integer> shared, int a, int b) {
    int sequences = shared.getOrDefault(key(a, b), 0);
    return sequences >= FEWEST && sequences >= LEAST * sizes[a];
  }

  /** True where half of the shorter stands in the other. */
  boolean half(int a, int b) {
    int shorter = Math.min(sizes[a], sizes[b]);
    return any(a, b) && own.getOrDefault(key(a, b), 0) >= HALF * shorter;
  }
}
