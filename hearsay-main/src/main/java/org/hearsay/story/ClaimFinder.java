package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings together the statements of a story that say the same.
 *
 * <p>Numbers of casualties are slots of their own: whoever gives a number of people killed speaks
 * to one claim, whatever the number. All other statements are merged by likeness on average; what
 * stands in one wording only is a claim where an article leads with it on its own account.
 */
final class ClaimFinder {
  // Statements less alike than this say different things; swept on the demo pile and the seed page.
  static final double SAME_CLAIM = .3;
  // In a story of few reports, what is left over and nearly as alike stands with a claim without
  // counting for it: one likeness for all would have to choose between places found and sources
  // mixed up. Rumours, pairwise F1 of the two halves: .47 and .52 without, .49 and .54 with.
  private static final double NEAR_CLAIM = .28;
  // A story of thousands of articles: its first statements tell its claims.
  private static final int MOST_STATEMENTS = 4000;
  private static final int MOST_CLAIMS = 40;

  private final List<Told> told;
  private final Relations relations;

  private ClaimFinder(List<Told> told, Relations relations) {
    this.told = told;
    this.relations = relations;
  }

  /** The claims: numbers, what articles open with, the rest; those in most wordings first. */
  static List<Proposition> find(List<Told> told, StatementSpace space, Relations relations) {
    List<Told> some = told.subList(0, Math.min(MOST_STATEMENTS, told.size()));
    ClaimFinder finder = new ClaimFinder(some, relations);
    List<Proposition> found = new ArrayList<>(finder.slots());
    List<Proposition> merged = finder.merged(space);
    merged.sort(
        Comparator.comparing((Proposition p) -> p.told().stream().noneMatch(ClaimFinder::opens))
            .thenComparingInt(p -> -p.wordings())
            .thenComparingInt(p -> -p.documents()));
    found.addAll(merged);
    return List.copyOf(found.subList(0, Math.min(MOST_CLAIMS, found.size())));
  }

  private List<Proposition> slots() {
    List<Proposition> slots = new ArrayList<>();
    for (Quantity.Slot slot : Quantity.Slot.values()) {
      List<Told> giving = once(told.stream().filter(t -> gives(t, slot)).toList(), slot);
      Proposition claim = new Proposition(slot, Corrections.withoutOldFigures(giving, slot));
      boolean leads = claim.told().stream().anyMatch(t -> t.statement().lead());
      if (claim.documents() > 1 || (leads && claim.documents() == 1)) {
        slots.add(claim);
      }
    }
    return slots;
  }

  /** An article that gives a number twice gives it where it does so first. */
  private static List<Told> once(List<Told> giving, Quantity.Slot slot) {
    Set<String> seen = new TreeSet<>();
    return giving.stream()
        .filter(
            t ->
                seen.add(
                    t.document()
                        + t.statement().quantities().stream()
                            .filter(q -> q.slot() == slot)
                            .map(Quantity::number)
                            .toList()))
        .toList();
  }

  private static boolean gives(Told told, Quantity.Slot slot) {
    return told.statement().quantities().stream().anyMatch(q -> q.slot() == slot && !q.rejected());
  }

  private List<Proposition> merged(StatementSpace space) {
    // The same sentence in many copies is one point; its weight must not draw others in.
    Map<String, List<Told>> byWording = new LinkedHashMap<>();
    told.stream()
        .filter(t -> space.few() || t.statement().quantities().isEmpty())
        .forEach(
            t -> byWording.computeIfAbsent(t.statement().key(), k -> new ArrayList<>()).add(t));
    List<List<Told>> wordings = List.copyOf(byWording.values());
    List<Point> points = wordings.stream().map(w -> new Point(w.get(0).vector(), null)).toList();
    List<Neighbours.Pair> pairs = Neighbours.of(points, space.size(), SAME_CLAIM);
    List<Proposition> claims = new ArrayList<>();
    List<List<Told>> left = new ArrayList<>();
    for (List<Integer> group : Merging.of(points, pairs, List.of(), List.of(), SAME_CLAIM)) {
      List<Told> all = new ArrayList<>();
      group.forEach(i -> all.addAll(wordings.get(i)));
      all.sort(Comparator.comparingInt(Told::order));
      Proposition claim = new Proposition(null, all);
      if (isClaim(claim)) {
        claims.add(claim);
      } else {
        group.forEach(i -> left.add(wordings.get(i)));
      }
    }
    return space.few() ? withNear(claims, left) : claims;
  }

  /** Gives each wording that is in no claim to the claim that it is most like. */
  private static List<Proposition> withNear(List<Proposition> claims, List<List<Told>> left) {
    Map<Integer, List<Told>> near = new HashMap<>();
    for (List<Told> wording : left) {
      int nearest = -1;
      double most = NEAR_CLAIM;
      for (int i = 0; i < claims.size(); i++) {
        double alike = alike(wording.get(0), claims.get(i));
        if (alike >= most) {
          nearest = i;
          most = alike;
        }
      }
      if (nearest >= 0) {
        near.computeIfAbsent(nearest, n -> new ArrayList<>()).addAll(wording);
      }
    }
    List<Proposition> whole = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      whole.add(new Proposition(null, claims.get(i).told(), near.getOrDefault(i, List.of())));
    }
    return whole;
  }

  /** On average over the claim's wordings. */
  private static double alike(Told told, Proposition claim) {
    Map<String, Told> wordings = new LinkedHashMap<>();
    claim.told().forEach(t -> wordings.putIfAbsent(t.statement().key(), t));
    return wordings.values().stream().mapToDouble(told::alike).average().orElse(0);
  }

  private boolean isClaim(Proposition claim) {
    long numbers = claim.told().stream().filter(t -> !t.statement().quantities().isEmpty()).count();
    if (2 * numbers > claim.told().size()) {
      return false; // the slots have it
    }
    boolean weighty =
        claim.told().stream()
            .anyMatch(
                t -> {
                  Statement s = t.statement();
                  return s.lead() || s.attributed() || s.hedged() || s.denied();
                });
    return weighty && (retold(claim) || claim.told().stream().anyMatch(this::leadsAlone));
  }

  /** Told in two wordings by two articles that are not copies of each other. */
  private boolean retold(Proposition claim) {
    Map<String, Set<String>> wordings = new HashMap<>();
    for (Told t : claim.told()) {
      wordings.computeIfAbsent(t.document(), d -> new TreeSet<>()).add(t.statement().key());
    }
    List<String> documents = List.copyOf(claim.documentIds());
    for (String a : documents) {
      for (String b : documents) {
        boolean differ = !wordings.get(a).containsAll(wordings.get(b));
        if (differ && !relations.sameVersion(a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The first sentence of an article, where neither it nor the text goes back to another. */
  private boolean leadsAlone(Told told) {
    return opens(told)
        && relations.textParents(told.document()).isEmpty()
        && relations.citing().chain(told.statement()).isEmpty();
  }

  private static boolean opens(Told told) {
    return told.statement().lead() && told.statement().position() == 0;
  }
}
