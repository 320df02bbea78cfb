package org.hearsay.lineage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.lineage.Logistic.Example;

/**
 * Fits the weights of {@link PairModel} and {@link Style} on press releases and the news about
 * them: {@code FitReleases RELEASES.jsonl}. Half of the families is fitted on, the other half held
 * out; the weights that stand are scored beside the new ones. No random numbers.
 */
public final class FitReleases {
  /**
   * 1 to 300 rank held-out pairs alike; with less than this the shares weigh up to 36 and against
   * each other, which a pile of another kind would not forgive.
   */
  private static final double PAIR_RIDGE = 100;

  /** 2 decides more directions, 20 fewer, and both as right. */
  private static final double STYLE_RIDGE = 6;

  /**
   * What a pair across families counts. Half of those that the index brings lie across the halves
   * and are left out, of the pairs inside families none: so the others stand for them, and the
   * probability is that of a whole pile.
   */
  private static final double ACROSS = 2;

  /** Where {@link PairModel#ENOUGH} could stand. */
  private static final double[] LEVELS = {0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95};

  private final Releases releases;
  private final TextEngine engine;

  private FitReleases(Releases releases) {
    this.releases = releases;
    engine = new TextEngine(releases.corpus.pile());
  }

  public static void main(String[] args) {
    FitReleases fit = new FitReleases(Releases.read(Path.of(args[0])));
    fit.pairs();
    fit.style();
  }

  /**
   * Of the pairs that the index brings: is it one family? None is dropped as hopeless, for the
   * model that drops them is the one to be fitted. Pairs across the halves are left out.
   */
  private void pairs() {
    List<Example> fitted = new ArrayList<>();
    List<Example> held = new ArrayList<>();
    for (long pair : engine.candidates(0)) {
      int a = (int) (pair >>> 32);
      int b = (int) pair;
      if (releases.isFitted(a) == releases.isFitted(b)) {
        double[] traits = PairFeatures.of(engine.profile(a), engine.profile(b));
        boolean one = releases.sameFamily(a, b);
        (releases.isFitted(a) ? fitted : held).add(new Example(traits, one, one ? 1 : ACROSS));
      }
    }
    double[] stands = Logistic.joined(PairModel.BIAS, PairModel.WEIGHTS);
    double[] found = Logistic.fit(fitted, PAIR_RIDGE);
    System.out.println("PairModel");
    print(PairFeatures.NAMES, found, stands);
    compare("fitted on", fitted, found, stands);
    compare("held out", held, found, stands);
    for (double level : LEVELS) {
      above("fitted on", fitted, found, level);
      above("held out", held, found, level);
    }
  }

  /**
   * Of a release and a report on it, which is the release? The difference of the two is what tells
   * the direction, so that is what is fitted, and each pair from both sides. Weights fitted on
   * texts alone rank texts better and decide fewer pairs: they also learn what tells one matter
   * from another.
   */
  private void style() {
    List<Example> fitted = differences(true);
    List<Example> held = differences(false);
    double[] found = Logistic.fit(fitted, STYLE_RIDGE);
    found[0] = middle(found);
    double[] stands = Logistic.joined(Style.BIAS, Style.WEIGHTS);
    System.out.println("Style");
    print(
        new String[] {"reporting", "quoted", "capitals", "sentence", "words", "firstPerson"},
        found,
        stands);
    told("fitted on", fitted, found, stands);
    told("held out", held, found, stands);
    compare("fitted on, texts", texts(true), found, stands);
    compare("held out, texts", texts(false), found, stands);
  }

  private List<Example> differences(boolean half) {
    List<Example> examples = new ArrayList<>();
    for (int release = 0; release < releases.corpus.size(); release++) {
      for (int news = 0; news < releases.corpus.size(); news++) {
        boolean asked = releases.isFitted(release) == half && releases.sameFamily(release, news);
        if (asked && releases.isRelease(release) && !releases.isRelease(news)) {
          examples.add(new Example(difference(release, news), true, 1));
          examples.add(new Example(difference(news, release), false, 1));
        }
      }
    }
    return examples;
  }

  private double[] difference(int one, int other) {
    double[] traits = Style.of(engine.profile(one).words).traits();
    double[] others = Style.of(engine.profile(other).words).traits();
    for (int i = 0; i < traits.length; i++) {
      traits[i] -= others[i];
    }
    return traits;
  }

  private List<Example> texts(boolean half) {
    return releases.corpus.docs().stream()
        .filter(d -> releases.isFitted(d.index()) == half)
        .map(
            d ->
                new Example(
                    Style.of(engine.profile(d.index()).words).traits(),
                    releases.isRelease(d.index()),
                    1))
        .toList();
  }

  /**
   * The bias by which zero lies where releases and reports part, both counting the same in all: a
   * difference knows none.
   */
  private double middle(double[] weights) {
    double[] unbiased = weights.clone();
    unbiased[0] = 0;
    List<Example> sums =
        balanced(texts(true)).stream()
            .map(
                e ->
                    new Example(
                        new double[] {Logistic.logOdds(unbiased, e.traits())}, e.yes(), e.weight()))
            .toList();
    double[] line = Logistic.fit(sums, 0);
    return line[0] / line[1];
  }

  private static List<Example> balanced(List<Example> examples) {
    double yes = examples.stream().filter(Example::yes).count();
    double no = examples.size() - yes;
    return examples.stream()
        .map(e -> new Example(e.traits(), e.yes(), e.yes() ? 1 : yes / no))
        .toList();
  }

  private static void print(String[] names, double[] found, double[] stands) {
    for (int i = 0; i < found.length; i++) {
      System.out.printf(
          Locale.ROOT,
          "  %-14s %8.3f (stands: %.3f)%n",
          i == 0 ? "bias" : names[i - 1],
          found[i],
          stands[i]);
    }
  }

  private static void compare(
      String name, List<Example> examples, double[] found, double[] stands) {
    System.out.printf(
        Locale.ROOT,
        "  %s: %d, %d of them yes; ranked right %.4f (that stand: %.4f)%n",
        name,
        examples.size(),
        examples.stream().filter(Example::yes).count(),
        Logistic.ranked(examples, found),
        Logistic.ranked(examples, stands));
  }

  /** In how many pairs of a release and a report the difference points to the release. */
  private static void told(String name, List<Example> pairs, double[] found, double[] stands) {
    System.out.printf(
        Locale.ROOT,
        "  %s: %d pairs, told right %.3f (that stand: %.3f)%n",
        name,
        pairs.size() / 2,
        right(pairs, found),
        right(pairs, stands));
  }

  private static double right(List<Example> pairs, double[] weights) {
    double[] unbiased = weights.clone();
    unbiased[0] = 0;
    return pairs.stream().filter(e -> Logistic.logOdds(unbiased, e.traits()) > 0 == e.yes()).count()
        / (double) Math.max(1, pairs.size());
  }

  /** How many pairs a threshold takes, and which share of them is of one family. */
  private static void above(String name, List<Example> examples, double[] weights, double level) {
    double odds = Math.log(level / (1 - level));
    List<Example> taken =
        examples.stream().filter(e -> Logistic.logOdds(weights, e.traits()) >= odds).toList();
    double all = taken.stream().mapToDouble(Example::weight).sum();
    System.out.printf(
        Locale.ROOT,
        "  from %.2f on, %s: %d pairs, %.3f of one family%n",
        level,
        name,
        taken.size(),
        taken.stream().filter(Example::yes).count() / Math.max(1, all));
  }
}
