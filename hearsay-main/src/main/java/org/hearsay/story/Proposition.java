package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Statements that say the same, in the order of time: a claim on its way.
 *
 * @param slot what is counted where the claim is a number, else null
 * @param near statements that say it in other words or say something near it; they stand with it,
 *     but its origins are counted without them
 */
record Proposition(Quantity.@Nullable Slot slot, List<Told> told, List<Told> near) {
  Proposition {
    told = List.copyOf(told);
    near = List.copyOf(near);
  }

  Proposition(Quantity.@Nullable Slot slot, List<Told> told) {
    this(slot, told, List.of());
  }

  /** All of it, in the order of time. */
  List<Told> places() {
    List<Told> places = new ArrayList<>(told);
    places.addAll(near);
    places.sort(Comparator.comparingInt(Told::order));
    return places;
  }

  List<Told> in(String document) {
    return told.stream().filter(t -> t.document().equals(document)).toList();
  }

  int documents() {
    return documentIds().size();
  }

  Set<String> documentIds() {
    Set<String> ids = new TreeSet<>();
    told.forEach(t -> ids.add(t.document()));
    return ids;
  }

  /** In how many different wordings it stands; copies share theirs. */
  int wordings() {
    return (int) told.stream().map(t -> t.statement().key()).distinct().count();
  }

  /** The numbers that an article gives for this claim's slot. */
  Set<Long> numbers(String document) {
    Set<Long> numbers = new TreeSet<>();
    for (Told t : in(document)) {
      Quantity quantity = quantity(t);
      if (quantity != null) {
        numbers.add(quantity.number());
      }
    }
    return numbers;
  }

  /** The number that a statement gives for this claim's slot, or null. */
  @Nullable Quantity quantity(Told told) {
    return told.statement().quantities().stream()
        .filter(q -> q.slot() == slot && !q.rejected())
        .findFirst()
        .orElse(null);
  }
}
