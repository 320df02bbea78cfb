package org.hearsay.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.model.CountRules;
import org.hearsay.model.Deduction;
import org.hearsay.model.Edge;
import org.hearsay.model.Lineage;
import org.hearsay.model.OriginCount;
import org.hearsay.model.Story;
import org.hearsay.model.Trace;
import org.hearsay.store.Corpus;

/**
 * How a reader wants a story counted: the rules of the count, and deductions that are taken back.
 *
 * @param rules what the count differs in from the standard: {@code owner}, {@code agency-apart},
 *     {@code release-apart}, {@code unnamed}
 * @param apart places of the story's deductions whose documents are counted as if they rested on
 *     nobody
 */
record Switches(Set<String> rules, Set<Integer> apart) {
  /** Rule to what the page says beside its switch. */
  static final List<List<String>> RULES =
      List.of(
          List.of("owner", "outlets of one owner count as one"),
          List.of("agency-apart", "reports of one agency count apart"),
          List.of("release-apart", "reports on one release or document count apart"),
          List.of("unnamed", "unnamed sources described alike count as one"));

  static Switches of(Params params) {
    Set<String> rules = new TreeSet<>(params.all("rule", RULES.size()));
    for (String rule : rules) {
      if (RULES.stream().noneMatch(r -> r.get(0).equals(rule))) {
        throw new IllegalArgumentException(
            "there is no rule '"
                + rule
                + "'. Maybe owner, agency-apart, release-apart or unnamed?");
      }
    }
    Set<Integer> apart = new TreeSet<>();
    for (String place : params.all("apart", 200)) {
      try {
        apart.add(Integer.valueOf(place));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException("'" + place + "' is no deduction's number.", e);
      }
    }
    return new Switches(rules, apart);
  }

  boolean standard() {
    return rules.isEmpty() && apart.isEmpty();
  }

  CountRules count() {
    return new CountRules(
        rules.contains("owner"),
        !rules.contains("agency-apart"),
        !rules.contains("release-apart"),
        rules.contains("unnamed"));
  }

  /**
   * A story's row under these switches.
   *
   * @param story with the row as people left it, whose deductions are meant
   */
  OriginCount row(Corpus corpus, Desk desk, Story story) {
    Trace basis = standard() ? null : corpus.basis(story.id());
    if (basis == null) {
      return story.row();
    }
    List<Deduction> deductions = story.row().origins().deductions();
    Set<String> free = new HashSet<>();
    for (int place : apart) {
      if (place >= 0 && place < deductions.size()) {
        free.addAll(deductions.get(place).documents());
      }
    }
    return desk.count(without(basis, free), story.main(), count());
  }

  private static Trace without(Trace basis, Set<String> free) {
    Lineage lineage = basis.lineage();
    List<Edge> kept = new ArrayList<>();
    for (Edge edge : lineage.edges()) {
      boolean dropped =
          free.contains(edge.child()) || (edge.undirected() && free.contains(edge.parent()));
      if (!dropped) {
        kept.add(edge);
      }
    }
    return new Trace(
        basis.documents(),
        new Lineage(lineage.nodes(), kept, lineage.groups()),
        basis.stories(),
        basis.events(),
        basis.rejected());
  }
}
