package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.bench.lineage.Newsroom;

/**
 * How likely the simulator's newsroom makes one text of another: its own steps and its own
 * probabilities, read backwards. Only a score uses it.
 */
final class EditOdds {
  /** A new sentence is one of very many. */
  private static final double NEW = -40;

  static final double IMPOSSIBLE = -1e9;
  private static final int STEPS = 200;

  private static final Step NONE = new Step("", 0, "");

  private final Map<String, Step> explained = new HashMap<>();

  /** Steps taken, their log-probability but for how often each is taken at all, and the result. */
  private record Step(String done, double odds, String text) {
    Step with(String more, double moreOdds) {
      return new Step(done + more, odds + moreOdds, text);
    }
  }

  /** Log-probability that {@code parent} became {@code child} by one round of edits. */
  double of(List<String> parent, List<String> child) {
    double best = IMPOSSIBLE;
    for (int local = 0; local <= 1; local++) {
      int kept = child.size() - local;
      double cut = kept < 1 || kept > parent.size() ? 0 : cut(parent.size(), kept);
      for (int at = 1; cut > 0 && at < (local == 0 ? 2 : child.size()); at++) {
        List<String> rest = new ArrayList<>(child);
        if (local == 1) {
          rest.remove(at);
        }
        double inserted =
            local == 1
                ? Math.log(Newsroom.LOCAL_PARAGRAPH / kept) + NEW
                : Math.log(1 - Newsroom.LOCAL_PARAGRAPH);
        best = Math.max(best, Math.log(cut) + inserted + steps(parent, rest, child.size()));
      }
    }
    return best;
  }

  private static double cut(int size, int kept) {
    int hits = 0;
    for (int i = 0; i < STEPS; i++) {
      int keep = Math.max(2, (int) (size * (0.4 + 0.5 * (i + 0.5) / STEPS)));
      hits += Math.min(size, keep) == kept ? 1 : 0;
    }
    return Newsroom.CUT * hits / STEPS + (kept == size ? 1 - Newsroom.CUT : 0);
  }

  private double steps(List<String> parent, List<String> rest, int size) {
    Set<Character> done = new TreeSet<>();
    boolean lead = false;
    double odds = 0;
    for (int i = 0; i < rest.size(); i++) {
      Step how = how(parent.get(i), rest.get(i));
      if (how == null && i > 0) {
        return IMPOSSIBLE;
      }
      lead |= how == null;
      for (int e = 0; how != null && e < how.done().length(); e++) {
        if (!done.add(how.done().charAt(e))) {
          return IMPOSSIBLE;
        }
      }
      odds += how == null ? 0 : how.odds();
    }
    odds += lead ? Math.log(Newsroom.NEW_LEAD) + NEW : Math.log(1 - Newsroom.NEW_LEAD);
    odds += step(done, 't', Newsroom.TYPO, size);
    odds += step(done, 'q', Newsroom.TRIMMED_QUOTE, 1);
    odds += step(done, 'c', Newsroom.OTHER_UNIT, size);
    odds += step(done, 'f', Newsroom.OTHER_FIGURES, size);
    return odds + step(done, 'p', Newsroom.PARAPHRASE, size);
  }

  /** A step that changes one of so many paragraphs, or was not taken. */
  private static double step(Set<Character> done, char step, double share, int paragraphs) {
    return Math.log(done.contains(step) ? share / paragraphs : 1 - share);
  }

  /** The steps that make {@code b} of {@code a}, or null. */
  private @org.jspecify.annotations.Nullable Step how(String a, String b) {
    if (a.equals(b)) {
      return NONE;
    }
    Step found = explained.computeIfAbsent(a + "\n" + b, k -> search(a, b));
    return found.equals(NONE) ? null : found;
  }

  private static Step search(String a, String b) {
    String[] target = b.split(" ");
    for (Step step : chains(a)) {
      String[] words = step.text().split(" ");
      int slips = slips(words, target);
      if (slips >= 0) {
        return step.with(slips == 0 ? "" : "t", slips * slipOdds(words));
      }
      int misspelt = paraphrased(words, target);
      if (misspelt >= 0) {
        double ways = -(target.length / 2) * Math.log(6);
        return step.with(misspelt == 0 ? "p" : "tp", ways + misspelt * slipOdds(words));
      }
    }
    return NONE;
  }

  private static double slipOdds(String[] words) {
    return -Math.log(words.length * 5.0);
  }

  /** 0 where the words are the same, 1 where one has two letters turned, else -1. */
  private static int slips(String[] a, String[] b) {
    int slips = 0;
    for (int i = 0; i < a.length && slips >= 0 && a.length == b.length; i++) {
      slips = add(slips, slip(a[i], b[i]));
    }
    return a.length == b.length ? slips : -1;
  }

  private static int add(int slips, int more) {
    return more < 0 || slips + more > 1 ? -1 : slips + more;
  }

  private static int slip(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    for (int i = 1; i + 1 < a.length() && a.length() == b.length(); i++) {
      String turned = a.substring(0, i) + a.charAt(i + 1) + a.charAt(i) + a.substring(i + 2);
      if (turned.equals(b)) {
        return 1;
      }
    }
    return -1;
  }

  /** Of each three words two, in either order, at most one misspelt; else -1. */
  private static int paraphrased(String[] a, String[] b) {
    if (b.length != a.length / Newsroom.TRIPLE * 2) {
      return -1;
    }
    int slips = 0;
    for (int i = 0; i + 1 < b.length && slips >= 0; i += 2) {
      int from = i / 2 * Newsroom.TRIPLE;
      int least = -1;
      for (int x = 0; x < Newsroom.TRIPLE; x++) {
        for (int y = 0; y < Newsroom.TRIPLE; y++) {
          int one = x == y ? -1 : slip(a[from + x], b[i]);
          int both = one < 0 ? -1 : add(one, slip(a[from + y], b[i + 1]));
          least = both >= 0 && (least < 0 || both < least) ? both : least;
        }
      }
      slips = least < 0 ? -1 : add(slips, least);
    }
    return slips;
  }

  /** All that quotation, number and figures can do to a paragraph. */
  private static List<Step> chains(String paragraph) {
    List<Step> steps = new ArrayList<>(List.of(new Step("", 0, paragraph)));
    List<String> cuts = Newsroom.cuts(paragraph);
    cuts.forEach(c -> steps.add(new Step("q", -Math.log(2.0 * cuts.size()), c)));
    for (Step step : List.copyOf(steps)) {
      for (int rounded : Newsroom.roundings()) {
        String text = String.join(" ", Newsroom.convert(step.text().split(" "), rounded));
        steps.add(new Step(step.done() + "c", step.odds() - Math.log(3), text));
      }
    }
    for (Step step : List.copyOf(steps)) {
      String text = String.join(" ", Newsroom.restyle(step.text().split(" ")));
      steps.add(new Step(step.done() + "f", step.odds(), text));
    }
    return steps;
  }
}
