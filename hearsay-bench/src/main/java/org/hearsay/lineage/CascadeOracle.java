package org.hearsay.lineage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.bench.lineage.Cascade;
import org.hearsay.bench.lineage.Newsroom;
import org.hearsay.model.AttributedArticle;
import org.jspecify.annotations.Nullable;

/**
 * What can be known of the simulated cascades: {@code CascadeOracle [first seed] [cascades]}.
 *
 * <p>The reader imagined here knows each newsroom step and how often it is taken, how long copying
 * takes, and the texts of the deleted witnesses too; he sees the dates and credits as published and
 * not who took from whom. Whom he cannot tell apart nobody can. Of the thresholds on his
 * probabilities the best one is printed, chosen with the truth in hand.
 */
public final class CascadeOracle {
  private static final double WINDOW_POWER = 20;
  private static final double CREDITED = 0.35;
  private static final double CREDIT_KEPT = 0.5;
  private static final double[] NO_TRAITS = {};
  private static final double MERGED = 0.12;
  private static final double FIRST_HAND = -300;

  /** A new headline is one of very many. */
  private static final double NEW = -20;

  private final int[] right = new int[20];
  private final int[] found = new int[20];
  private int wanted;

  private CascadeOracle() {}

  public static void main(String[] args) {
    long first = args.length > 0 ? Long.parseLong(args[0]) : 1000;
    int count = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    CascadeOracle oracle = new CascadeOracle();
    for (long seed = first; seed < first + count; seed++) {
      oracle.score(new Cascade("c" + seed, seed, 5 + (int) (seed % 40)));
    }
    oracle.print();
  }

  private void score(Cascade cascade) {
    List<Cascade.Grown> grown = cascade.grown;
    int n = grown.size();
    Map<String, AttributedArticle> published = new HashMap<>();
    cascade.articles.forEach(a -> published.put(a.id(), a));
    double[] earliest = new double[n];
    double[] latest = new double[n];
    List<List<Option>> options = new ArrayList<>();
    EditOdds odds = new EditOdds();
    for (int c = 0; c < n; c++) {
      AttributedArticle article = published.get(grown.get(c).id());
      boolean dated = article != null && article.article().published() != null;
      earliest[c] = dated ? seconds(article.article().published().earliest()) : Double.NaN;
      latest[c] = dated ? seconds(article.article().published().latest()) : Double.NaN;
      options.add(options(grown, c, credits(article), odds));
    }
    Ancestry ancestry = new Histories(earliest, latest, options, WINDOW_POWER).find();
    count(cascade, ancestry);
  }

  private static double seconds(Instant instant) {
    return instant.getEpochSecond();
  }

  /** The published credits of a document; of a deleted one nothing is asked. */
  private static @Nullable Set<String> credits(@Nullable AttributedArticle article) {
    if (article == null) {
      return null;
    }
    Set<String> credits = new HashSet<>();
    article.citations().forEach(c -> credits.add(c.cited()));
    return credits;
  }

  private static List<Option> options(
      List<Cascade.Grown> grown, int c, @Nullable Set<String> credits, EditOdds odds) {
    List<Option> options = new ArrayList<>();
    options.add(new Option(Branching.ROOT, Branching.ROOT, false, FIRST_HAND, NO_TRAITS));
    Cascade.Grown child = grown.get(c);
    for (int p = 0; p < grown.size(); p++) {
      if (p == c) {
        continue;
      }
      Cascade.Grown one = grown.get(p);
      boolean kept = child.headline().equals(one.headline());
      double said =
          Math.log(kept ? 1 - Newsroom.NEW_HEADLINE : Newsroom.NEW_HEADLINE) + (kept ? 0 : NEW);
      double whole = odds.of(one.text(), child.text()) + said + credited(credits, List.of(one));
      options.add(new Option(p, Branching.ROOT, false, Math.log(1 - MERGED) + whole, NO_TRAITS));
      for (int q = 0; q < grown.size(); q++) {
        if (q != c && q != p) {
          double two = merged(one, grown.get(q), child, odds);
          double names = credited(credits, List.of(one, grown.get(q)));
          double prior = Math.log(MERGED / grown.size());
          options.add(new Option(p, q, false, prior + two + said + names, NO_TRAITS));
        }
      }
    }
    options.removeIf(o -> o.said() < EditOdds.IMPOSSIBLE / 2);
    return options;
  }

  private static double credited(@Nullable Set<String> credits, List<Cascade.Grown> parents) {
    if (credits == null) {
      return 0;
    }
    Map<String, Double> missed = new HashMap<>();
    for (Cascade.Grown parent : parents) {
      missed.merge(parent.outlet(), 1 - CREDITED, (x, y) -> x * y);
      parent.credits().forEach(o -> missed.merge(o, 1 - CREDIT_KEPT, (x, y) -> x * y));
    }
    double log = missed.keySet().containsAll(credits) ? 0 : EditOdds.IMPOSSIBLE;
    for (Map.Entry<String, Double> one : missed.entrySet()) {
      log += Math.log(credits.contains(one.getKey()) ? 1 - one.getValue() : one.getValue());
    }
    return log;
  }

  /** The last paragraphs are what the second has and the rest has not. */
  private static double merged(
      Cascade.Grown one, Cascade.Grown other, Cascade.Grown child, EditOdds odds) {
    List<String> text = child.text();
    int most = Math.min(other.text().size() / 2, text.size() - 2);
    for (int added = most; added > 0; added--) {
      List<String> own = text.subList(0, text.size() - added);
      List<String> end = text.subList(text.size() - added, text.size());
      if (other.text().containsAll(end) && Newsroom.addition(own, other.text()).equals(end)) {
        return odds.of(one.text(), own);
      }
    }
    return EditOdds.IMPOSSIBLE;
  }

  private void count(Cascade cascade, Ancestry ancestry) {
    List<Cascade.Grown> grown = cascade.grown;
    for (int c = 0; c < grown.size(); c++) {
      TreeSet<String> truth = cascade.ancestors.get(grown.get(c).id());
      for (int a = 0; truth != null && a < grown.size(); a++) {
        if (a == c || !cascade.ancestors.containsKey(grown.get(a).id())) {
          continue;
        }
        boolean is = truth.contains(grown.get(a).id());
        wanted += is ? 1 : 0;
        for (int t = 0; t < found.length && ancestry.of(c, a) > t / (double) found.length; t++) {
          found[t]++;
          right[t] += is ? 1 : 0;
        }
      }
    }
  }

  private void print() {
    int best = 0;
    for (int t = 0; t < found.length; t++) {
      best = f1(t) > f1(best) ? t : best;
    }
    System.out.printf(
        Locale.ROOT,
        "ancestry that can be known P %.3f R %.3f F1 %.3f (%d pairs wanted)%n",
        right[best] / (double) Math.max(1, found[best]),
        right[best] / (double) Math.max(1, wanted),
        f1(best),
        wanted);
  }

  private double f1(int t) {
    return 2.0 * right[t] / Math.max(1, found[t] + wanted);
  }
}
