package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds where an article puts a number right, and which number was the wrong one. */
final class Corrections {
  /**
   * A correction.
   *
   * @param told the statement that gives the right number
   * @param old the numbers that it takes back
   */
  record Correction(Told told, long right, Set<Long> old) {}

  private Corrections() {}

  /** The corrections of one slot among its statements, in their order. */
  static List<Correction> of(List<Told> giving, Quantity.Slot slot) {
    List<Correction> found = new ArrayList<>();
    for (Told told : giving) {
      Set<Long> old = new TreeSet<>();
      Long right = null;
      for (Quantity quantity : told.statement().quantities()) {
        if (quantity.slot() == slot && quantity.rejected()) {
          old.add(quantity.number());
        } else if (quantity.slot() == slot && right == null) {
          right = quantity.number();
        }
      }
      if (right != null && old.isEmpty() && Cues.corrected(told.statement().text())) {
        old.addAll(earlierFigures(giving, told, slot, right));
      }
      if (right != null && !old.isEmpty()) {
        found.add(new Correction(told, right, old));
      }
    }
    return found;
  }

  /** Other figures that the same article names before it says what is right. */
  private static Set<Long> earlierFigures(
      List<Told> giving, Told told, Quantity.Slot slot, long right) {
    Set<Long> figures = new TreeSet<>();
    for (Told other : giving) {
      boolean earlier =
          other.document().equals(told.document())
              && other.statement().position() < told.statement().position();
      if (earlier) {
        other.statement().quantities().stream()
            .filter(q -> q.slot() == slot && q.number() != right)
            .forEach(q -> figures.add(q.number()));
      }
    }
    return figures;
  }

  /** A correcting article names the old figure, but does not give it. */
  static List<Told> withoutOldFigures(List<Told> giving, Quantity.Slot slot) {
    List<Correction> corrections = of(giving, slot);
    return giving.stream()
        .filter(told -> corrections.stream().noneMatch(c -> takesBack(c, told, slot)))
        .toList();
  }

  private static boolean takesBack(Correction correction, Told told, Quantity.Slot slot) {
    return correction.told().document().equals(told.document())
        && !correction.told().equals(told)
        && told.statement().quantities().stream()
            .anyMatch(q -> q.slot() == slot && correction.old().contains(q.number()));
  }
}
