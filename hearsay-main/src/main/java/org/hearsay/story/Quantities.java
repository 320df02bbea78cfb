package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.model.Bound;
import org.hearsay.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds how many were killed, injured, missing or arrested in a sentence.
 *
 * <p>A number counts only where a word of the slot stands close to it: after it in the same clause
 * ("twelve people were killed", "20 injured"), before it as its verb ("killing 12"), or as a toll
 * that it fills ("the death toll rose to 14"). Additions ("two more bodies") are no totals.
 */
final class Quantities {
  private static final int AHEAD = 7;
  private static final int BEHIND = 3;
  private static final int TOLL = 16;

  private static final Map<Quantity.Slot, Set<String>> AFTER =
      Map.of(
          Quantity.Slot.DEAD,
          Set.of(
              "killed",
              "dead",
              "died",
              "die",
              "deaths",
              "fatalities",
              "lives",
              "perished",
              "slain",
              "massacred"),
          Quantity.Slot.INJURED,
          Set.of(
              "injured",
              "wounded",
              "hurt",
              "injuries",
              "treated",
              "hospitalised",
              "hospitalized",
              "hospital"),
          Quantity.Slot.MISSING,
          Set.of("missing", "unaccounted"),
          Quantity.Slot.ARRESTED,
          Set.of("arrested", "detained", "arrests"));

  private static final Map<Quantity.Slot, Set<String>> VERBS =
      Map.of(
          Quantity.Slot.DEAD, Set.of("killed", "killing", "kills", "kill", "slain", "claimed"),
          Quantity.Slot.INJURED,
              Set.of(
                  "injured",
                  "injuring",
                  "injures",
                  "wounded",
                  "wounding",
                  "wounds",
                  "hurt",
                  "hurting"),
          Quantity.Slot.MISSING, Set.of(),
          Quantity.Slot.ARRESTED,
              Set.of("arrested", "arresting", "arrests", "detained", "detaining"));

  private static final Set<String> BARRIERS =
      Set.of(
          "said",
          "says",
          "told",
          "that",
          "because",
          "after",
          "when",
          "while",
          "before",
          "since",
          "whose",
          "although",
          "but",
          "if",
          "as");
  private static final Set<String> NOT_PEOPLE =
      Set.of(
          "year",
          "years",
          "year-old",
          "years-old",
          "hour",
          "hours",
          "minute",
          "minutes",
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "metre",
          "metres",
          "meters",
          "kilometres",
          "kilometers",
          "km",
          "mile",
          "miles",
          "percent",
          "per",
          "times",
          "degrees",
          "dollars",
          "euros",
          "million",
          "billion",
          "thousand",
          "hundred",
          "engines",
          "houses",
          "homes",
          "more",
          "further",
          "other",
          "others",
          "another",
          "st",
          "nd",
          "rd",
          "th",
          "am",
          "pm",
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "of",
          "in",
          "on",
          "and",
          "or");
  private static final Set<String> FIGURES = Set.of("figure", "toll", "number", "count", "total");
  private static final Set<String> TOLL_VERBS =
      Set.of("to", "at", "is", "was", "as", "of", "stands", "stood", "reached", "reaches", "hit");

  private Quantities() {}

  static List<Quantity> of(String text, Span sentence) {
    List<Words.Word> words = Words.of(text, sentence);
    List<String> forms = words.stream().map(w -> lower(w.span().of(text))).toList();
    List<Quantity> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      Long number = number(text, words, i);
      if (number == null) {
        continue;
      }
      Quantity.Slot slot = slot(text, words, forms, i);
      if (slot != null) {
        found.add(quantity(words, forms, i, slot, number));
      }
    }
    return List.copyOf(found);
  }

  /** "has since corrected that figure to 13", behind a sentence that gives the figure. */
  static List<Quantity> revised(String text, Span sentence, Quantity before) {
    List<Words.Word> words = Words.of(text, sentence);
    List<String> forms = words.stream().map(w -> lower(w.span().of(text))).toList();
    for (int i = 2; i < words.size(); i++) {
      Long number = number(text, words, i);
      boolean figure =
          forms.subList(Math.max(0, i - 4), i).stream().anyMatch(FIGURES::contains)
              && TOLL_VERBS.contains(forms.get(i - 1));
      if (number != null && figure) {
        return List.of(quantity(words, forms, i, before.slot(), number));
      }
    }
    return List.of();
  }

  private static Quantity quantity(
      List<Words.Word> words, List<String> forms, int i, Quantity.Slot slot, long number) {
    int start = i;
    while (start > 0 && i - start < 3 && Reservations.qualifies(forms, start - 1, i)) {
      start--;
    }
    Span span = new Span(words.get(start).span().start(), words.get(i).span().end());
    boolean rejected = i > 0 && forms.get(i - 1).equals("not");
    Bound bound = Reservations.bound(forms, start, i);
    return new Quantity(slot, number, span, bound, rejected);
  }

  private static @Nullable Long number(String text, List<Words.Word> words, int i) {
    Span span = words.get(i).span();
    Long number = Numbers.of(span.of(text));
    if (number == null || number == 0) {
      return null;
    }
    char before = span.start() == 0 ? ' ' : text.charAt(span.start() - 1);
    char after = span.end() >= text.length() ? ' ' : text.charAt(span.end());
    boolean money = "$\u20ac\u00a3".indexOf(before) >= 0 || "%:/".indexOf(after) >= 0;
    boolean year = words.get(i).number() && span.length() == 4 && number >= 1900 && number < 2100;
    boolean named =
        i > 0
            && words.get(i - 1).name()
            && words.get(i).number()
            && span.start() == words.get(i - 1).span().end() + 1
            && Numbers.of(words.get(i - 1).span().of(text)) == null;
    return money || year || named || before == ':' || before == '/' ? null : number;
  }

  private static Quantity.@Nullable Slot slot(
      String text, List<Words.Word> words, List<String> forms, int i) {
    String next = i + 1 < forms.size() ? forms.get(i + 1) : "";
    if (!NOT_PEOPLE.contains(next)) {
      Quantity.Slot ahead = ahead(text, words, forms, i);
      if (ahead != null) {
        return ahead;
      }
      Quantity.Slot behind = behind(text, words, forms, i);
      if (behind != null) {
        return behind;
      }
    }
    return toll(forms, i) ? Quantity.Slot.DEAD : null;
  }

  private static Quantity.@Nullable Slot ahead(
      String text, List<Words.Word> words, List<String> forms, int i) {
    boolean aside = false;
    int steps = 0;
    for (int j = i + 1; j < words.size() && steps < AHEAD; j++) {
      if (clauseEnds(text, words.get(j - 1), words.get(j))) {
        // An aside between commas ("one fewer than had been feared") is stepped over once.
        if (comma(text, words.get(j - 1), words.get(j)) && !aside) {
          int close = closing(text, words, j);
          aside = close > 0;
          j = aside ? close : j;
        }
        if (!aside || j >= words.size()) {
          return null;
        }
      }
      String form = forms.get(j);
      if (BARRIERS.contains(form) || Numbers.of(form) != null) {
        return null;
      }
      for (Quantity.Slot slot : Quantity.Slot.values()) {
        if (AFTER.get(slot).contains(form)) {
          return slot;
        }
      }
      steps++;
    }
    return null;
  }

  /** The word after the comma that closes an aside opened before {@code from}, or -1. */
  private static int closing(String text, List<Words.Word> words, int from) {
    for (int j = from + 1; j < Math.min(words.size(), from + 9); j++) {
      if (comma(text, words.get(j - 1), words.get(j))) {
        return j;
      }
    }
    return -1;
  }

  private static Quantity.@Nullable Slot behind(
      String text, List<Words.Word> words, List<String> forms, int i) {
    for (int j = i - 1; j >= 0 && i - j <= BEHIND; j--) {
      if (clauseEnds(text, words.get(j), words.get(j + 1)) || BARRIERS.contains(forms.get(j))) {
        return null;
      }
      for (Quantity.Slot slot : Quantity.Slot.values()) {
        if (VERBS.get(slot).contains(forms.get(j))) {
          return slot;
        }
      }
    }
    return null;
  }

  /** "the death toll ... rose to 14", "the number of people killed ... is 13, not 14". */
  private static boolean toll(List<String> forms, int i) {
    int verb = i - 1;
    while (verb >= 0 && i - verb <= 5 && !TOLL_VERBS.contains(forms.get(verb))) {
      boolean steps = Set.of("not", "least", "now", "than", "more").contains(forms.get(verb));
      boolean number = Numbers.of(forms.get(verb)) != null;
      if (!steps && !number) {
        return false;
      }
      verb--;
    }
    if (verb < 0 || i - verb > 5) {
      return false;
    }
    for (int j = verb; j >= Math.max(0, i - TOLL); j--) {
      String form = forms.get(j);
      boolean counted =
          form.equals("number")
              && forms.subList(j, verb).stream()
                  .anyMatch(f -> f.equals("killed") || f.equals("dead") || f.equals("deaths"));
      if (form.equals("toll") || counted) {
        return true;
      }
    }
    return false;
  }

  private static boolean clauseEnds(String text, Words.Word one, Words.Word two) {
    for (int i = one.span().end(); i < two.span().start(); i++) {
      if (",;:.!?\u2014\u2013()\u201c\u201d\"".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean comma(String text, Words.Word one, Words.Word two) {
    return text.substring(one.span().end(), two.span().start()).indexOf(',') >= 0;
  }

  private static String lower(String form) {
    return form.toLowerCase(Locale.ROOT);
  }
}
