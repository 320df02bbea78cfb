package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearsay.bench.lineage.Cascade;
import org.hearsay.model.AttributedArticle;
import org.hearsay.outlets.OutletRegistry;

/**
 * Fits the weights of {@link DescentModel}: {@code FitDescent [first seed] [cascades]} grows
 * cascades, asks of each document which of its options is what happened, and prints the weights
 * that make the true ones likeliest (softmax over the options that the true order allows, several
 * may be true; gradient ascent with a ridge). The score is the mean log-probability of the truth,
 * and how often the likeliest option is true, on these cascades and on as many further ones.
 */
public final class FitDescent {
  private static final double RIDGE = 0.01;
  private static final int STEPS = 1500;

  /**
   * What is shipped, of what is fitted: here the order is true and one of the options right, there
   * the order is drawn too and the right one may be missing. 1, .8 and .6 gave ancestry F1 .811,
   * .817 and .814 on the seeds 0 to 399.
   */
  private static final double TEMPER = 0.8;

  private static final int IN_ONE_PILE = 20;

  /** The options of one document, and which of them are true. */
  @SuppressWarnings("ArrayRecordComponent") // a bundle for the fit, never compared
  private record Choice(List<Option> options, double[] offset, boolean[] right) {}

  private FitDescent() {}

  public static void main(String[] args) {
    long first = args.length > 0 ? Long.parseLong(args[0]) : 0;
    int count = args.length > 1 ? Integer.parseInt(args[1]) : 100;
    List<Choice> choices = choices(first, count);
    double[] weights = fit(choices);
    for (int i = 0; i < weights.length; i++) {
      System.out.printf(
          Locale.ROOT,
          "%-16s %8.2f (stands: %.2f)%n",
          DescentModel.NAMES[i],
          TEMPER * weights[i],
          DescentModel.WEIGHTS[i]);
    }
    score("fitted on these", choices, weights);
    List<Choice> others = choices(first + count, count);
    score("on further ones", others, weights);
    score(
        "weights that stand, on further ones",
        others,
        java.util.Arrays.stream(DescentModel.WEIGHTS).map(w -> w / TEMPER).toArray());
  }

  private static List<Choice> choices(long first, int count) {
    List<Choice> choices = new ArrayList<>();
    for (int at = 0; at < count; at += IN_ONE_PILE) {
      List<Cascade> grown = new ArrayList<>();
      List<AttributedArticle> articles = new ArrayList<>();
      for (int i = at; i < Math.min(count, at + IN_ONE_PILE); i++) {
        Cascade cascade = new Cascade("c" + (first + i), first + i, 5 + (int) ((first + i) % 40));
        grown.add(cascade);
        articles.addAll(cascade.articles);
      }
      RegisteredOutlets outlets = new RegisteredOutlets(OutletRegistry.standard());
      Corpus corpus = Corpus.of(articles, new PileOutlets(outlets, articles));
      TextEngine engine = new TextEngine(corpus.pile());
      SortedMap<Integer, List<Pair>> families = new TreeMap<>();
      List<Pair> pairs = new TextLinks(corpus, engine).find();
      UnionFind sets = new UnionFind(corpus.size());
      pairs.forEach(p -> sets.join(p.a(), p.b()));
      pairs.forEach(p -> families.computeIfAbsent(sets.find(p.a()), f -> new ArrayList<>()).add(p));
      Truth truth = new Truth(grown);
      families.values().forEach(f -> family(corpus, engine, f, truth, choices));
    }
    return choices;
  }

  private static void family(
      Corpus corpus, TextEngine engine, List<Pair> pairs, Truth truth, List<Choice> choices) {
    int[] members =
        pairs.stream().flatMapToInt(p -> IntStream.of(p.a(), p.b())).sorted().distinct().toArray();
    FamilyOptions all =
        new FamilyOptions(corpus, members, new Inheritance(pairs, members, engine, corpus));
    String[] ids = IntStream.of(members).mapToObj(m -> corpus.doc(m).id()).toArray(String[]::new);
    for (int c = 0; c < members.length; c++) {
      List<Option> allowed = new ArrayList<>();
      for (Option option : all.options(c)) {
        if (truth.earlier(ids, option, c)) {
          allowed.add(option);
        }
      }
      double[] offset = new double[allowed.size()];
      boolean[] right = new boolean[allowed.size()];
      boolean any = false;
      for (int o = 0; o < right.length; o++) {
        Option option = allowed.get(o);
        offset[o] = option.said() + truth.waiting(ids, option, c);
        right[o] = truth.right(ids, option, c);
        any |= right[o];
      }
      if (any && right.length > 1) {
        choices.add(new Choice(allowed, offset, right));
      }
    }
  }

  private static double[] fit(List<Choice> choices) {
    double[] weights = new double[DescentModel.WEIGHTS.length];
    double[] square = new double[weights.length];
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[weights.length];
      for (Choice choice : choices) {
        add(choice, weights, gradient);
      }
      for (int i = 0; i < weights.length; i++) {
        double g = gradient[i] / choices.size() - RIDGE / 100 * weights[i];
        square[i] = 0.95 * square[i] + 0.05 * g * g;
        weights[i] += 0.1 / (1 + step / 100.0) * g / (Math.sqrt(square[i]) + 1e-6);
      }
    }
    return weights;
  }

  private static double[] shares(Choice choice, double[] weights) {
    double[] share = choice.offset.clone();
    double most = Double.NEGATIVE_INFINITY;
    for (int o = 0; o < share.length; o++) {
      double[] traits = choice.options.get(o).traits();
      for (int i = 0; i < weights.length; i++) {
        share[o] += weights[i] * traits[i];
      }
      most = Math.max(most, share[o]);
    }
    double sum = 0;
    for (int o = 0; o < share.length; o++) {
      share[o] = Math.exp(share[o] - most);
      sum += share[o];
    }
    for (int o = 0; o < share.length; o++) {
      share[o] /= sum;
    }
    return share;
  }

  private static double truth(Choice choice, double[] share) {
    return IntStream.range(0, share.length)
        .filter(o -> choice.right[o])
        .mapToDouble(o -> share[o])
        .sum();
  }

  private static void add(Choice choice, double[] weights, double[] gradient) {
    double[] share = shares(choice, weights);
    double truth = Math.max(1e-9, truth(choice, share));
    for (int o = 0; o < share.length; o++) {
      double pull = (choice.right[o] ? share[o] / truth : 0) - share[o];
      double[] traits = choice.options.get(o).traits();
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += pull * traits[i];
      }
    }
  }

  private static void score(String name, List<Choice> choices, double[] weights) {
    double log = 0;
    int hits = 0;
    for (Choice choice : choices) {
      double[] share = shares(choice, weights);
      log += Math.log(Math.max(1e-9, truth(choice, share)));
      int best = 0;
      for (int o = 0; o < share.length; o++) {
        best = share[o] > share[best] ? o : best;
      }
      hits += choice.right[best] ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT,
        "%s: log-probability %.3f, likeliest is true %.3f of %d%n",
        name,
        log / choices.size(),
        hits / (double) choices.size(),
        choices.size());
  }

  /** What happened, looked up by document. */
  private static final class Truth {
    private final Map<String, Cascade.Grown> grown = new HashMap<>();
    private final Map<String, Cascade> cascades = new HashMap<>();

    private Truth(List<Cascade> all) {
      for (Cascade cascade : all) {
        for (Cascade.Grown one : cascade.grown) {
          grown.put(one.id(), one);
          cascades.put(one.id(), cascade);
        }
      }
    }

    private boolean earlier(String[] ids, Option option, int c) {
      return before(ids, option.first(), c) && before(ids, option.second(), c);
    }

    private boolean before(String[] ids, int other, int c) {
      return other == Branching.ROOT || minutes(ids[other]) < minutes(ids[c]);
    }

    private long minutes(String id) {
      return grown.get(id).minutes();
    }

    private double waiting(String[] ids, Option option, int c) {
      if (option.first() == Branching.ROOT) {
        return 0;
      }
      double seconds = 60.0 * (minutes(ids[c]) - minutes(ids[option.first()]));
      return Math.log(Histories.waiting(seconds, Histories.POWER));
    }

    /**
     * Its nearest ancestors that are there; beside: the same one is missing directly above both.
     */
    private boolean right(String[] ids, Option option, int c) {
      Set<String> gone = new HashSet<>();
      Set<String> present = present(ids[c], gone);
      Set<String> said = new HashSet<>();
      if (option.beside()) {
        Set<String> others = new HashSet<>();
        present(ids[option.first()], others);
        others.retainAll(gone);
        return !others.isEmpty();
      }
      if (option.first() != Branching.ROOT) {
        said.add(ids[option.first()]);
      }
      if (option.second() != Branching.ROOT) {
        said.add(ids[option.second()]);
      }
      return present.equals(said);
    }

    private Set<String> present(String id, Set<String> gone) {
      Cascade cascade = cascades.get(id);
      Set<String> present = new HashSet<>();
      List<Integer> todo = new ArrayList<>(grown.get(id).parents());
      while (!todo.isEmpty()) {
        Cascade.Grown one = cascade.grown.get(todo.remove(todo.size() - 1));
        if (cascade.made.containsKey(one.id())) {
          present.add(one.id());
        } else if (gone.add(one.id())) {
          todo.addAll(one.parents());
        }
      }
      return present;
    }
  }
}
