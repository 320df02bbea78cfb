package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * How likely the simulator's newsroom makes one text of another: its own steps and its own
 * probabilities, read backwards. Only a score uses it.
 */
final class EditOdds {
  /** A new sentence is one of very many. */
  private static final double NEW = -40;

  static final double IMPOSSIBLE = -1e9;
  private static final double MILES = 1.609;
  private static final int STEPS = 200;

  private final Map<String, String> explained = new HashMap<>();

  private record Step(String done, String text) {}

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
        double inserted = local == 1 ? Math.log(0.3 / kept) + NEW : Math.log(0.7);
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
    return 0.45 * hits / STEPS + (kept == size ? 0.55 : 0);
  }

  private double steps(List<String> parent, List<String> rest, int size) {
    TreeSet<Character> done = new TreeSet<>();
    boolean lead = false;
    double odds = 0;
    for (int i = 0; i < rest.size(); i++) {
      String how = how(parent.get(i), rest.get(i));
      if (how == null && i > 0) {
        return IMPOSSIBLE;
      }
      lead |= how == null;
      for (int e = 0; how != null && e < how.length(); e++) {
        if (!done.add(how.charAt(e))) {
          return IMPOSSIBLE;
        }
        odds -= how.charAt(e) == 'T' ? Math.log(Math.max(12, parent.get(i).length())) : 0;
      }
    }
    odds += lead ? Math.log(0.35) + NEW : Math.log(0.65);
    odds += Math.log(done.contains('T') ? 0.3 / size : 0.7);
    odds += Math.log(done.contains('q') ? 0.2 : 0.8);
    odds += Math.log(done.contains('c') ? 0.2 / size : 0.85);
    return odds + Math.log(done.contains('p') ? 0.25 / size : 0.75);
  }

  /** The steps that make {@code b} of {@code a}, or null. */
  private @org.jspecify.annotations.Nullable String how(String a, String b) {
    if (a.equals(b)) {
      return "";
    }
    String found = explained.computeIfAbsent(a + "\n" + b, k -> search(a, b));
    return found.isEmpty() ? null : found;
  }

  private static String search(String a, String b) {
    for (Step step : chains(a)) {
      if (step.text().equals(b)) {
        return step.done();
      }
    }
    List<String> words = List.of(b.split(" "));
    long common = words.stream().filter(List.of(a.split(" "))::contains).count();
    if (common < 0.4 * words.size()) {
      return "";
    }
    for (int i = 5; i < a.length() - 5; i++) {
      String slip = a.substring(0, i) + a.charAt(i + 1) + a.charAt(i) + a.substring(i + 2);
      for (Step step : chains(slip)) {
        if (step.text().equals(b)) {
          return "T" + step.done();
        }
      }
    }
    return "";
  }

  /** All that quote, number and paraphrase can do to a paragraph. */
  private static List<Step> chains(String paragraph) {
    List<Step> steps = new ArrayList<>(List.of(new Step("", paragraph)));
    int open = paragraph.indexOf('“');
    int close = paragraph.indexOf(",” ");
    if (open >= 0 && close > open + 20) {
      int cut = paragraph.indexOf(' ', open + 15);
      steps.add(new Step("q", paragraph.substring(0, cut) + paragraph.substring(close)));
    }
    for (Step step : List.copyOf(steps)) {
      steps.add(new Step(step.done() + "c", converted(step.text())));
    }
    for (Step step : List.copyOf(steps)) {
      steps.add(new Step(step.done() + "p", paraphrased(step.text())));
    }
    return steps;
  }

  private static String converted(String paragraph) {
    String[] words = paragraph.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (words[i].matches("\\d{2,4}")) {
        words[i] = String.format(Locale.ROOT, "%.0f", Integer.parseInt(words[i]) * MILES);
        break;
      }
    }
    return String.join(" ", words);
  }

  private static String paraphrased(String paragraph) {
    String[] words = paragraph.split(" ");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i + 2 < words.length; i += 3) {
      out.append(words[i + 1]).append(' ').append(words[i]).append(' ');
    }
    return out.toString().strip() + ".";
  }
}
