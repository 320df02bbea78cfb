package org.hearsay.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The ways in which each member of a family may have come to its text, weighed. */
final class FamilyOptions {
  /**
   * Who names a source that is there had it from there, whatever else looks alike. 8, 12 and 20
   * find the same on simulated cascades.
   */
  private static final double STATED = 12;

  /** A report that shares text with an earlier one of its own outlet is that one's update. */
  private static final double UPDATE = 8;

  /**
   * Two that credit one missing source are siblings by their own words, unless the one took the
   * credit over with the text: as likely as not, so that the text decides.
   */
  private static final double SAME_MISSING = 4;

  /** Words that a second parent must add. */
  private static final int MORE_WORDS = 30;

  private static final int MOST = 60;

  /** Likeliest parents for which a second one is looked for. */
  private static final int MOST_FIRST = 6;

  /** Pairs of parents kept; 20 find the same. */
  private static final int MOST_TWO = 12;

  private static final Comparator<Option> LIKELIEST_FIRST =
      (one, other) -> Double.compare(other.weight(), one.weight());

  private final Corpus corpus;
  private final int[] members;
  private final Inheritance inheritance;
  private final Credits credits;

  FamilyOptions(Corpus corpus, int[] members, Inheritance inheritance) {
    this.corpus = corpus;
    this.members = members;
    this.inheritance = inheritance;
    this.credits = new Credits(corpus, members);
  }

  Histories histories() {
    int n = members.length;
    double[] earliest = new double[n];
    double[] latest = new double[n];
    List<List<Option>> options = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Doc doc = corpus.doc(members[i]);
      boolean dated = doc.published() != null;
      earliest[i] = dated ? doc.earliest().getEpochSecond() : Double.NaN;
      latest[i] = dated ? doc.latest().getEpochSecond() : Double.NaN;
      options.add(options(i));
    }
    return new Histories(earliest, latest, options, Histories.POWER);
  }

  /** That from nobody first, then the likeliest. */
  List<Option> options(int c) {
    List<Option> found = new ArrayList<>();
    List<Option> single = new ArrayList<>();
    for (Kin kin : inheritance.kin(c)) {
      int other = kin.other();
      double[][] traits = inheritance.features(c, kin);
      double missing = credits.shareMissing(c, other) ? SAME_MISSING : 0;
      found.add(new Option(other, Branching.ROOT, true, missing, traits[1]));
      double said = said(kin.pair(), c, other);
      single.add(new Option(other, Branching.ROOT, false, said, traits[0]));
    }
    single.sort(LIKELIEST_FIRST);
    found.addAll(single);
    found.sort(LIKELIEST_FIRST);
    List<Option> two = new ArrayList<>();
    for (Option one : single.subList(0, Math.min(MOST_FIRST, single.size()))) {
      addTwo(c, one, two);
    }
    two.sort(LIKELIEST_FIRST);
    List<Option> kept = new ArrayList<>();
    kept.add(new Option(Branching.ROOT, Branching.ROOT, false, 0, nobody(found)));
    kept.addAll(found.subList(0, Math.min(MOST, found.size())));
    kept.addAll(two.subList(0, Math.min(MOST_TWO, two.size())));
    return kept;
  }

  /** What no parent explains is the member's own, and no reason to think that it had none. */
  private static double[] nobody(List<Option> found) {
    double[] traits = new double[DescentModel.NAMES.length];
    double least = Double.NEGATIVE_INFINITY;
    for (Option option : found) {
      double unexplained = DescentModel.unexplained(option.traits());
      if (unexplained > least) {
        least = unexplained;
        traits = DescentModel.onlyUnexplained(option.traits());
      }
    }
    traits[DescentModel.NOBODY] = 1;
    return traits;
  }

  /** What statements, roles and manner say, dates apart. */
  private double said(Pair pair, int c, int p) {
    int child = members[c];
    int parent = members[p];
    double time = DirectionModel.time(corpus.doc(child), corpus.doc(parent));
    double odds = pair.childOdds(child) - time;
    boolean own = corpus.doc(child).sameOutlet(corpus.doc(parent));
    int explained = credits.explained(c, p);
    return (explained > 0 ? explained * STATED : own ? UPDATE : 0) - Math.log1p(Math.exp(-odds));
  }

  private void addTwo(int c, Option one, List<Option> two) {
    Cover main = kin(c, one.first()).mine();
    for (Kin kin : inheritance.kin(c)) {
      if (kin.other() == one.first() || kin.mine().words() < MORE_WORDS) {
        continue;
      }
      int more = main.added(kin.mine());
      if (more >= MORE_WORDS) {
        double[] traits = inheritance.withFurther(one.traits(), c, main.with(kin.mine()));
        traits[DescentModel.TWO] = 1;
        traits[DescentModel.TWO_WORDS] = Math.log1p(more);
        // One statement names one report: of several of one outlet it does not mean all.
        int named = credits.explained(c, one.first(), kin.other());
        double said = one.said() + (named - credits.explained(c, one.first())) * STATED;
        two.add(new Option(one.first(), kin.other(), false, said, traits));
      }
    }
  }

  private Kin kin(int c, int p) {
    for (Kin kin : inheritance.kin(c)) {
      if (kin.other() == p) {
        return kin;
      }
    }
    throw new IllegalArgumentException("no pair of " + members[c] + " and " + members[p]);
  }
}
