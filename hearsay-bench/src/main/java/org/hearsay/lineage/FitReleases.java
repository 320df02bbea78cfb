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
  /** Of 1, 10, 100 and 300 this one ranks held-out pairs best. */
  private static final double RIDGE = 10;

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

  /** Of the pairs that the index brings: is it one family? Pairs across the halves are left out. */
  private void pairs() {
    List<Example> fitted = new ArrayList<>();
    List<Example> held = new ArrayList<>();
    for (long pair : engine.candidates()) {
      int a = (int) (pair >>> 32);
      int b = (int) pair;
      if (releases.isFitted(a) == releases.isFitted(b)) {
        double[] traits = engine.measure(a, b, true).features();
        (releases.isFitted(a) ? fitted : held)
            .add(new Example(traits, releases.sameFamily(a, b), 1));
      }
    }
    double[] stands = Logistic.joined(PairModel.BIAS, PairModel.WEIGHTS);
    double[] found = Logistic.fit(fitted, RIDGE);
    System.out.println("PairModel");
    print(PairFeatures.NAMES, found, stands);
    compare("fitted on", fitted, found, stands);
    compare("held out", held, found, stands);
    double level = Math.log(PairModel.ENOUGH / (1 - PairModel.ENOUGH));
    above("that stand, held out", held, stands, level);
    above("fitted, held out", held, found, level);
  }

  /** Is it a release? Releases and reports count the same in all, though reports are more. */
  private void style() {
    List<Example> fitted = new ArrayList<>();
    List<Example> held = new ArrayList<>();
    for (boolean half : new boolean[] {true, false}) {
      for (Doc doc : releases.corpus.docs()) {
        if (releases.isFitted(doc.index()) == half) {
          double[] traits = engine.profile(doc.index()).style().traits();
          (half ? fitted : held).add(new Example(traits, releases.isRelease(doc.index()), 1));
        }
      }
    }
    double[] stands = Logistic.joined(Style.BIAS, Style.WEIGHTS);
    double[] found = Logistic.fit(balanced(fitted), RIDGE);
    System.out.println("Style");
    print(
        new String[] {"reporting", "quoted", "capitals", "sentence", "words", "firstPerson"},
        found,
        stands);
    compare("fitted on", fitted, found, stands);
    compare("held out", held, found, stands);
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

  private static void above(String name, List<Example> examples, double[] weights, double level) {
    List<Example> taken =
        examples.stream().filter(e -> Logistic.logOdds(weights, e.traits()) >= level).toList();
    System.out.printf(
        Locale.ROOT,
        "  at %.2f, %s: %d pairs, %.3f of one family%n",
        PairModel.ENOUGH,
        name,
        taken.size(),
        taken.stream().filter(Example::yes).count() / (double) Math.max(1, taken.size()));
  }
}
