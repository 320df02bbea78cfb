package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.Assertion;
import org.hearsay.model.Attribution;
import org.hearsay.model.ClaimDraft;
import org.hearsay.model.Scope;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;
import org.hearsay.model.Value;
import org.jspecify.annotations.Nullable;

/**
 * Writes a claim down: who asserts, repeats, doubts or denies it, by which chain, with what number.
 */
final class Drafts {
  private final Relations relations;
  private final Retellings retellings;

  Drafts(Relations relations, Retellings retellings) {
    this.relations = relations;
    this.retellings = retellings;
  }

  ClaimDraft of(Proposition claim) {
    boolean asserted = claim.told().stream().anyMatch(t -> !t.statement().denied());
    List<Assertion> assertions = new ArrayList<>();
    Map<String, List<Span>> scope = new TreeMap<>();
    for (Told told : claim.places()) {
      assertions.add(assertion(claim, told, asserted));
      scope.computeIfAbsent(told.document(), d -> new ArrayList<>()).add(told.statement().span());
    }
    scope.values().forEach(spans -> spans.sort(Comparator.naturalOrder()));
    Figures figures = Figures.of(claim);
    return new ClaimDraft(
        id(claim),
        text(claim),
        assertions,
        figures.low(),
        figures.best(),
        figures.high(),
        new Scope(scope),
        Leaning.of(claim, relations, retellings));
  }

  private Assertion assertion(Proposition claim, Told told, boolean asserted) {
    Statement statement = told.statement();
    List<String> chain = relations.citing().chain(statement);
    Quantity quantity = claim.slot() == null ? null : claim.quantity(told);
    Value value = quantity == null ? null : quantity.value();
    List<Attribution> attributions = statement.attributions();
    String attribution =
        attributions.isEmpty() ? null : attributions.get(attributions.size() - 1).id();
    return new Assertion(
        told.document(),
        statement.span(),
        attribution,
        stance(claim, told, asserted, chain),
        chain,
        value);
  }

  private Stance stance(Proposition claim, Told told, boolean asserted, List<String> chain) {
    Statement statement = told.statement();
    if (statement.denied() && asserted && claim.slot() == null) {
      return Stance.DENIES;
    }
    if (statement.doubted() && !statement.lead()) {
      return Stance.DOUBTS;
    }
    return !chain.isEmpty() || repeated(claim, told) ? Stance.REPEATS : Stance.ASSERTS;
  }

  /** What an outlet says anew in other words than its own first report it asserts again. */
  private boolean repeated(Proposition claim, Told told) {
    Set<String> ancestors = relations.ancestors(told.document());
    return claim.told().stream()
        .filter(t -> ancestors.contains(t.document()))
        .anyMatch(
            t ->
                !relations.sameOutlet(t.document(), told.document())
                    || t.statement().key().equals(told.statement().key()));
  }

  /** The wording of the earliest assertion that is plain. */
  private static String text(Proposition claim) {
    for (Told told : claim.told()) {
      Statement s = told.statement();
      if (!s.hedged() && !s.denied() && !s.doubted()) {
        return s.text();
      }
    }
    return claim.told().get(0).statement().text();
  }

  private static String id(Proposition claim) {
    Told first = claim.told().get(0);
    String slot = claim.slot() == null ? "" : claim.slot().name();
    return "c-" + StoryIds.digest(first.document() + "\n" + first.statement().key() + "\n" + slot);
  }

  /** The smallest, best-founded and largest number given; all null where there is none. */
  record Figures(@Nullable Double low, @Nullable Double best, @Nullable Double high) {

    static Figures of(Proposition claim) {
      Quantity.Slot slot = claim.slot();
      if (slot == null) {
        return new Figures(null, null, null);
      }
      Map<Long, Integer> support = new TreeMap<>();
      for (Told told : claim.told()) {
        Quantity quantity = claim.quantity(told);
        if (quantity != null) {
          support.merge(quantity.number(), 1, Integer::sum);
        }
      }
      List<Long> numbers = List.copyOf(support.keySet());
      return new Figures(
          (double) numbers.get(0),
          (double) best(claim, slot, support),
          (double) numbers.get(numbers.size() - 1));
    }

    /** What a correction says; else the latest number that is not one article's alone. */
    private static long best(Proposition claim, Quantity.Slot slot, Map<Long, Integer> support) {
      List<Corrections.Correction> corrections = Corrections.of(claim.told(), slot);
      if (!corrections.isEmpty()) {
        return corrections.get(corrections.size() - 1).right();
      }
      int most = support.values().stream().mapToInt(i -> i).max().orElse(0);
      long best = support.keySet().iterator().next();
      for (Told told : claim.told()) {
        Quantity quantity = claim.quantity(told);
        if (quantity != null && 2 * support.get(quantity.number()) >= most) {
          best = quantity.number();
        }
      }
      return best;
    }
  }
}
