package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which articles tell nothing that one earlier article did not tell: a rewrite that shares no five
 * words in a row with its source, and credits nobody, is still seen by its claims.
 *
 * <p>One claim in common is chance, and so may be two; {@value #ENOUGH} that one earlier article
 * holds, with the same figures, and no source named for any of them, is a retelling.
 */
final class Retellings {
  private static final int ENOUGH = 3;
  // A retelling may add a sentence that the claims cannot place.
  private static final double ALMOST_ALL = .75;

  private final List<Proposition> claims;
  private final Relations relations;
  private final Map<String, Set<Integer>> told = new TreeMap<>();

  Retellings(List<Proposition> claims, Relations relations) {
    this.claims = claims;
    this.relations = relations;
    for (int i = 0; i < claims.size(); i++) {
      if (claims.get(i).documents() > 1) {
        for (String document : claims.get(i).documentIds()) {
          told.computeIfAbsent(document, d -> new TreeSet<>()).add(i);
        }
      }
    }
  }

  /** The earlier article that tells almost all that this one tells, or null. */
  @Nullable String source(String document) {
    Set<Integer> own = told.getOrDefault(document, Set.of());
    if (own.size() < ENOUGH || namesSources(document, own)) {
      return null;
    }
    String best = null;
    int most = 0;
    for (String other : told.keySet()) {
      boolean earlier = relations.before(other, document) && !relations.sameOutlet(other, document);
      int shared = earlier ? shared(document, other, own) : 0;
      if (shared > most && shared >= ENOUGH && shared >= ALMOST_ALL * own.size()) {
        best = other;
        most = shared;
      }
    }
    return best;
  }

  private boolean namesSources(String document, Set<Integer> own) {
    List<Told> all = new ArrayList<>();
    own.forEach(i -> all.addAll(claims.get(i).in(document)));
    long attributed = all.stream().filter(t -> t.statement().attributed()).count();
    return 2 * attributed >= all.size();
  }

  private int shared(String document, String other, Set<Integer> own) {
    int shared = 0;
    for (int i : own) {
      Proposition claim = claims.get(i);
      boolean both = told.get(other).contains(i);
      shared += both && sameFigure(claim, document, other) ? 1 : 0;
    }
    return shared;
  }

  private static boolean sameFigure(Proposition claim, String a, String b) {
    return claim.slot() == null || claim.numbers(a).stream().anyMatch(claim.numbers(b)::contains);
  }
}
