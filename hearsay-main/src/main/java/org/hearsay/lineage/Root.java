package org.hearsay.lineage;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that reports rest on, before roots are folded.
 *
 * @param node id of its node; of a circle the first
 * @param nodes all nodes of a circle, else the one
 * @param outlet key of the outlet, or null where it has none
 * @param name how a reader calls it
 * @param kind what it is
 * @param unnamed how its unnamed sources are described, or null where it rests on somebody named
 * @param speakers the named people on whom it rests
 */
record Root(
    String node,
    SortedSet<String> nodes,
    @Nullable String outlet,
    String name,
    Kind kind,
    @Nullable SortedSet<String> unnamed,
    Speakers speakers) {

  /** What a root is; only what is certain counts in the lowest figure. */
  enum Kind {
    REPORT,
    RELEASE,
    ABSENT,
    UNNAMED,
    CIRCLE,
    /** An article that may rest on another; counted in the highest figure only. */
    DOUBTFUL
  }

  boolean countsLow() {
    return kind != Kind.CIRCLE && kind != Kind.DOUBTFUL && kind != Kind.UNNAMED;
  }

  boolean countsBest() {
    return kind != Kind.DOUBTFUL;
  }
}
