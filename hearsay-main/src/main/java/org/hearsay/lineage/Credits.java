package org.hearsay.lineage;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.CitationRole;
import org.jspecify.annotations.Nullable;

/** Whom the members of a family name: outlets that are in it, by number, and missing ones. */
final class Credits {
  private static final int NONE = -1;

  /** The number of each member's own outlet. */
  private final int[] outlet;

  private final BitSet[] named;
  private final List<Set<String>> missing;

  Credits(Corpus corpus, int[] members) {
    Map<String, Integer> numbers = new HashMap<>();
    outlet = new int[members.length];
    for (int i = 0; i < members.length; i++) {
      @Nullable String name = corpus.doc(members[i]).outlet();
      outlet[i] = name == null ? NONE : numbers.computeIfAbsent(name, o -> numbers.size());
    }
    named = new BitSet[members.length];
    missing = new java.util.ArrayList<>(Collections.nCopies(members.length, Set.of()));
    for (int i = 0; i < members.length; i++) {
      named[i] = new BitSet();
      for (Statements.Stated stated : corpus.says(members[i]).all()) {
        add(i, stated, numbers);
      }
    }
  }

  private void add(int member, Statements.Stated stated, Map<String, Integer> numbers) {
    if (!stated.own()) {
      return;
    }
    Integer number = numbers.get(stated.cited());
    if (number != null) {
      named[member].set(number);
    } else if (stated.citation().role() == CitationRole.REPUBLICATION && !stated.unnamed()) {
      if (missing.get(member).isEmpty()) {
        missing.set(member, new HashSet<>());
      }
      missing.get(member).add(stated.cited());
    }
  }

  /**
   * How many of the outlets that {@code child} names, and that are there, it may name because it
   * took from {@code parent}: that one's own, and those that this one names too.
   */
  int explained(int child, int parent) {
    return explained(child, parent, parent);
  }

  /** The same for a text with two parents. */
  int explained(int child, int one, int other) {
    int explained = 0;
    BitSet names = named[child];
    for (int o = names.nextSetBit(0); o >= 0; o = names.nextSetBit(o + 1)) {
      boolean own = o == outlet[one] || o == outlet[other];
      explained += own || named[one].get(o) || named[other].get(o) ? 1 : 0;
    }
    return explained;
  }

  /** True where both credit an outlet that is not in the family. */
  boolean shareMissing(int one, int other) {
    return !missing.get(one).isEmpty()
        && !Collections.disjoint(missing.get(one), missing.get(other));
  }
}
