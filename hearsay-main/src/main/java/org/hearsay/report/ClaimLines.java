package org.hearsay.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.model.Assertion;
import org.hearsay.model.AttributedArticle;
import org.hearsay.model.Bound;
import org.hearsay.model.Claim;
import org.hearsay.model.Stance;
import org.hearsay.model.Value;

/** Who takes which stance on a claim, and who gives which number. */
final class ClaimLines {
  private static final int NAMED = 2;

  private ClaimLines() {}

  /** "22 places (4 assert, 17 repeat, 1 denies)". */
  static String stances(Claim claim) {
    Map<Stance, Integer> counts = new EnumMap<>(Stance.class);
    claim.assertions().forEach(a -> counts.merge(a.stance(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach((stance, n) -> parts.add(n + " " + verb(stance, n)));
    return Wording.count(claim.assertions().size(), "place")
        + " ("
        + String.join(", ", parts)
        + ")";
  }

  private static String verb(Stance stance, int n) {
    String third = stance.name().toLowerCase(Locale.ROOT);
    String bare = stance == Stance.DENIES ? "deny" : third.substring(0, third.length() - 1);
    return n == 1 ? third : bare;
  }

  /** One line a number: "at least 12: Karsovia Now". */
  static List<String> values(Claim claim, Labels labels) {
    Map<Double, Map<Bound, Set<String>>> givers = new TreeMap<>();
    for (Assertion assertion : claim.assertions()) {
      Value value = assertion.value();
      if (value != null) {
        givers
            .computeIfAbsent(value.low(), v -> new EnumMap<>(Bound.class))
            .computeIfAbsent(value.bound(), b -> new LinkedHashSet<>())
            .add(outlet(assertion.document(), labels));
      }
    }
    List<String> lines = new ArrayList<>();
    givers.forEach(
        (number, bounds) ->
            bounds.forEach(
                (bound, outlets) ->
                    lines.add(bound(bound) + shown(number) + ": " + names(outlets))));
    return lines;
  }

  private static String outlet(String document, Labels labels) {
    AttributedArticle article = labels.document(document);
    return article == null ? document : Wording.outlet(article.article());
  }

  private static String names(Set<String> outlets) {
    List<String> first = outlets.stream().limit(NAMED).toList();
    int more = outlets.size() - first.size();
    String others = more == 0 ? "" : " and " + Wording.count(more, "other outlet");
    return String.join(", ", first) + others;
  }

  private static String bound(Bound bound) {
    return switch (bound) {
      case EXACT -> "";
      case AT_LEAST -> "at least ";
      case MORE_THAN -> "more than ";
      case AT_MOST -> "up to ";
      case LESS_THAN -> "fewer than ";
      case ABOUT -> "about ";
    };
  }

  private static String shown(double number) {
    return number == Math.rint(number)
        ? String.valueOf((long) number)
        : String.format(Locale.ROOT, "%.1f", number);
  }
}
