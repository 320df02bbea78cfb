package org.hearsay.attribute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.hearsay.attribute.Parts.Range;
import org.hearsay.model.RawAttribution;

/** What the rules without a model have found on one page so far, and which words are spoken for. */
final class Findings {
  final Page page;
  final boolean[] taken;
  private final List<RawAttribution> found = new ArrayList<>();
  private final Map<String, LongAdder> hits;

  /** {@code hits} by rule name, shared by all pages. */
  Findings(Page page, Map<String, LongAdder> hits) {
    this.page = page;
    this.taken = new boolean[page.tokens.size];
    this.hits = hits;
  }

  List<RawAttribution> all() {
    return found;
  }

  /** True where no other rule has claimed a content's first and last word. */
  boolean free(Parts parts) {
    for (Range range : parts.content()) {
      if (taken[range.from()] && taken[range.to() - 1]) {
        return false;
      }
    }
    return true;
  }

  void add(Parts parts, String rule) {
    for (Range range : parts.content()) {
      Arrays.fill(taken, range.from(), range.to(), true);
    }
    Arrays.fill(taken, parts.cue().from(), parts.cue().to(), true);
    count(rule);
    found.add(parts.raw(page, rule));
  }

  /** Puts a longer one in another's place. */
  void replace(RawAttribution old, RawAttribution now, Range more, String rule) {
    found.set(found.indexOf(old), now);
    Arrays.fill(taken, more.from(), more.to(), true);
    count(rule);
  }

  void count(String rule) {
    LongAdder adder = hits.get(rule);
    if (adder == null) {
      throw new IllegalStateException(
          "rule " + rule + " has no counter. Maybe it is missing in RawFinder's list?");
    }
    adder.increment();
  }
}
