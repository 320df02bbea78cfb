package org.hearsay.story;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Bound;

/** The words before a number that make it a bound or a rough figure. */
final class Reservations {
  private static final Set<String> RESERVING =
      Set.of(
          "least",
          "than",
          "over",
          "nearly",
          "almost",
          "about",
          "around",
          "some",
          "approximately",
          "roughly",
          "to",
          "many",
          "estimated");
  private static final Map<String, Bound> BOUNDS =
      Map.of(
          "at least", Bound.AT_LEAST,
          "more than", Bound.MORE_THAN,
          "over", Bound.MORE_THAN,
          "up to", Bound.AT_MOST,
          "as many as", Bound.AT_MOST,
          "fewer than", Bound.LESS_THAN,
          "less than", Bound.LESS_THAN);

  private Reservations() {}

  /** What the words from {@code start} to the number say of it. */
  static Bound bound(List<String> forms, int start, int number) {
    if (start == number) {
      return Bound.EXACT;
    }
    String words = String.join(" ", forms.subList(start, number));
    Bound bound = BOUNDS.getOrDefault(words, Bound.ABOUT);
    boolean no = start > 0 && forms.get(start - 1).equals("no");
    if (no && bound == Bound.MORE_THAN) {
      return Bound.AT_MOST;
    }
    return no && bound == Bound.LESS_THAN ? Bound.AT_LEAST : bound;
  }

  /** "at least", "more than", "up to", "as many as"; a bare "to" belongs to the verb. */
  static boolean qualifies(List<String> forms, int at, int number) {
    String form = forms.get(at);
    if (at == number - 1) {
      boolean to = form.equals("to");
      return (RESERVING.contains(form) && (!to || (at > 0 && forms.get(at - 1).equals("up"))))
          || (form.equals("as") && at > 0 && forms.get(at - 1).equals("many"));
    }
    return Set.of("at", "more", "up", "as", "many", "fewer", "less").contains(form);
  }
}
