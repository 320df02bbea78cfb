package org.hearsay.attribute;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.Attribution;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/** The finished attributions of a page, to look up by place. */
final class Attributions {
  /** Characters of a stretch of text that is looked up at once. */
  private static final int STRETCH = 512;

  private final List<Attribution> all;

  /** By stretch the attributions, by place in the list, that have a source or cue in it. */
  private final Map<Integer, Set<Integer>> bySource = new HashMap<>();

  private final Map<Integer, Set<Integer>> byContent = new HashMap<>();

  Attributions(List<Attribution> all) {
    this.all = List.copyOf(all);
    for (int i = 0; i < this.all.size(); i++) {
      add(bySource, this.all.get(i).source(), i);
      add(bySource, this.all.get(i).cue(), i);
      add(byContent, this.all.get(i).content(), i);
    }
  }

  private static void add(Map<Integer, Set<Integer>> index, List<Span> spans, int i) {
    for (Span span : spans) {
      for (int s = span.start() / STRETCH; s <= span.end() / STRETCH; s++) {
        index.computeIfAbsent(s, k -> new TreeSet<>()).add(i);
      }
    }
  }

  List<Attribution> all() {
    return all;
  }

  /**
   * Id of the first attribution whose source or cue touches one of the spans, else whose content
   * does, or null.
   */
  @Nullable String at(Collection<Span> spans) {
    for (Span span : spans) {
      for (int i : near(bySource, span)) {
        Attribution a = all.get(i);
        if (touches(a.source(), span) || touches(a.cue(), span)) {
          return a.id();
        }
      }
    }
    for (Span span : spans) {
      for (int i : near(byContent, span)) {
        if (touches(all.get(i).content(), span)) {
          return all.get(i).id();
        }
      }
    }
    return null;
  }

  private static Collection<Integer> near(Map<Integer, Set<Integer>> index, Span span) {
    Set<Integer> found = new TreeSet<>();
    for (int s = span.start() / STRETCH; s <= span.end() / STRETCH; s++) {
      found.addAll(index.getOrDefault(s, new TreeSet<>()));
    }
    return found;
  }

  private static boolean touches(List<Span> spans, Span span) {
    return spans.stream().anyMatch(s -> s.overlaps(span));
  }
}
