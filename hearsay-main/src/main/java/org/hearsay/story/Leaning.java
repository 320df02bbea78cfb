package org.hearsay.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.model.Citation;
import org.hearsay.model.ClaimRoots;
import org.hearsay.model.Deduction;
import org.hearsay.model.Scope;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of a claim rest, for this very claim, on others of it, so that only the rest is
 * counted.
 *
 * <p>The lineage knows that Night Owl cites Karsovia Now; only the claim knows which of Karsovia
 * Now's reports is meant: the one that makes the claim too. In the order of trust:
 *
 * <ol>
 *   <li>the sentence cites an outlet that has a report of the claim in the corpus;
 *   <li>the sentence cites nobody, but the whole article leans on one outlet alone;
 *   <li>the article tells what one earlier article told, claim for claim, and names no source;
 *   <li>the sentence names no source at all and others said it before: it may have a source of its
 *       own, so it counts in the highest figure.
 * </ol>
 *
 * <p>Shared text is left to the lineage, which sees it better, and so are circles. Who denies a
 * claim is no origin of it.
 */
final class Leaning {
  private static final String NEAR =
      "says it in other words, or something near it (highest figure only)";

  private final Proposition claim;
  private final Relations relations;
  private final Set<String> telling = new TreeSet<>();
  // Article -> articles of the claim that it takes it from, and how that is said.
  private final Map<String, Set<String>> sources = new TreeMap<>();
  private final Map<String, String> reasons = new TreeMap<>();
  private final Set<String> unsourced = new TreeSet<>();

  private Leaning(Proposition claim, Relations relations) {
    this.claim = claim;
    this.relations = relations;
  }

  static ClaimRoots of(Proposition claim, Relations relations, Retellings retellings) {
    Leaning leaning = new Leaning(claim, relations);
    leaning.tellers();
    for (String document : leaning.telling) {
      leaning.lean(document);
      leaning.retell(document, retellings.source(document));
    }
    leaning.telling.stream().filter(leaning::namesNobody).forEach(leaning.unsourced::add);
    return leaning.roots();
  }

  /** All that do more than deny it; where all deny, all. */
  private void tellers() {
    claim.told().stream()
        .filter(t -> claim.slot() != null || !t.statement().denied())
        .forEach(t -> telling.add(t.document()));
    if (telling.isEmpty()) {
      telling.addAll(claim.documentIds());
    }
  }

  private void lean(String document) {
    if (relations.textParents(document).stream().anyMatch(telling::contains)) {
      return;
    }
    for (Told told : claim.in(document)) {
      List<String> chain = relations.citing().chain(told.statement());
      if (!chain.isEmpty()) {
        leanOn(document, chain.get(0));
        return;
      }
    }
    Citation frame = relations.citing().frame(document);
    if (frame != null) {
      leanOn(document, frame.cited());
    }
    ownEarlier(document);
  }

  /** What an outlet told before, it tells again without its source. */
  private void ownEarlier(String document) {
    boolean open = !sources.containsKey(document) && !attributed(document);
    String earlier =
        telling.stream()
            .filter(o -> relations.sameOutlet(o, document) && relations.before(o, document))
            .findFirst()
            .orElse(null);
    if (open
        && earlier != null
        && relations.parents(document).stream().noneMatch(telling::contains)) {
      sources.put(document, Set.of(earlier));
      reasons.put(document, "told before by " + relations.outlet(document) + " itself");
    }
  }

  private boolean attributed(String document) {
    return claim.in(document).stream().anyMatch(t -> t.statement().attributed());
  }

  private void retell(String document, @Nullable String source) {
    boolean open =
        !sources.containsKey(document)
            && relations.parents(document).stream().noneMatch(telling::contains);
    if (open && source != null && telling.contains(source)) {
      sources.put(document, Set.of(source));
      reasons.put(
          document,
          "tells nothing that "
              + relations.outlet(source)
              + " did not tell before, and names no source");
    }
  }

  private void leanOn(String document, String name) {
    Set<String> found = new TreeSet<>();
    for (String other : telling) {
      boolean source =
          !other.equals(document)
              && relations.citing().isOutletOf(name, other)
              && !relations.sameOutlet(document, other)
              && !relations.before(document, other);
      if (source) {
        found.add(other);
      }
    }
    if (!found.isEmpty()) {
      sources.put(document, found);
      reasons.put(document, "for this claim, cites " + relations.outlet(found.iterator().next()));
    }
  }

  /** No source for the claim, none for the article, and surely not the first to tell it. */
  private boolean namesNobody(String document) {
    boolean free =
        !sources.containsKey(document)
            && relations.parents(document).stream().noneMatch(telling::contains);
    return free
        && !attributed(document)
        && telling.stream()
            .anyMatch(
                other ->
                    relations.before(other, document)
                        && !relations.sameOutlet(other, document)
                        && !relations.ancestors(other).contains(document));
  }

  private ClaimRoots roots() {
    Map<String, List<Span>> left = new TreeMap<>();
    Map<String, Set<String>> folded = new TreeMap<>();
    for (String document : telling) {
      if (unsourced.contains(document)) {
        add(folded, "names no source and came after others (highest figure only)", document);
      } else if (leadsOut(document)) {
        add(folded, reasons.get(document), document);
      } else {
        left.put(document, stretches(document));
      }
    }
    Set<String> near = near();
    near.forEach(document -> add(folded, NEAR, document));
    List<Deduction> deductions = new ArrayList<>();
    folded.forEach((reason, ids) -> deductions.add(new Deduction(reason, List.copyOf(ids))));
    return new ClaimRoots(new Scope(left), perhaps(unsourced) + perhaps(near), deductions);
  }

  private static void add(
      Map<String, Set<String>> folded, @Nullable String reason, String document) {
    folded.computeIfAbsent(reason == null ? "" : reason, r -> new TreeSet<>()).add(document);
  }

  /** Follows the sources: true where they end in an article that rests on none of the claim. */
  private boolean leadsOut(String document) {
    Set<String> seen = new HashSet<>(Set.of(document));
    List<String> todo = new ArrayList<>(sources.getOrDefault(document, Set.of()));
    while (!todo.isEmpty()) {
      String next = todo.remove(todo.size() - 1);
      if (!sources.containsKey(next)) {
        return true;
      }
      if (seen.add(next)) {
        todo.addAll(sources.get(next));
      }
    }
    return false;
  }

  /** Articles that only say something like it. */
  private Set<String> near() {
    Set<String> near = new TreeSet<>();
    claim.near().stream()
        .filter(t -> !t.statement().denied())
        .map(Told::document)
        .filter(document -> !claim.documentIds().contains(document))
        .forEach(near::add);
    return near;
  }

  /** Several doubtful reports of one outlet are one. */
  private int perhaps(Set<String> doubtful) {
    Set<String> counted = new TreeSet<>();
    for (String document : doubtful) {
      if (counted.stream()
          .noneMatch(
              o -> relations.sameOutlet(o, document) || relations.sameVersion(o, document))) {
        counted.add(document);
      }
    }
    return counted.size();
  }

  /** Where the claim stands, and, where nobody is cited there, whom the article leans on. */
  private List<Span> stretches(String document) {
    Set<Span> spans = new TreeSet<>();
    boolean cites = false;
    for (Told told : claim.in(document)) {
      spans.add(told.statement().span());
      cites |= !relations.citing().chain(told.statement()).isEmpty();
    }
    // Others told it before, so whom it leans on for the rest may have no part in this.
    boolean first = telling.stream().noneMatch(other -> relations.before(other, document));
    Citation frame = cites || !first ? null : relations.citing().frame(document);
    if (frame != null) {
      spans.addAll(frame.spans());
    }
    return List.copyOf(spans);
  }
}
