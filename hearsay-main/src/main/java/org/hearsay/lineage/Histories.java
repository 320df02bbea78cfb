package org.hearsay.lineage;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws histories of a family: an order in time that the dates make likely, and for each member one
 * of the ways in which it may have come to its text that this order allows.
 *
 * <p>Only orders are walked through (Metropolis); the ways of all members are summed, for once the
 * order is given they do not depend on each other. So there are no circles to look for, a missing
 * or wrong date is one place to be found and not a matter of pairs, and a member may have two
 * parents. Random numbers start from the same seed, so the same family gives the same figures.
 */
final class Histories {
  /** One page in twenty carries a wrong date. */
  private static final double WRONG_DATE = 0.05;

  /**
   * Share of the moves of a dated member that leave its date. A minute leaves no other move, so
   * what is not tried costs nothing.
   */
  private static final double ELSEWHERE = 0.2;

  /** Odds of a wrong date, less how seldom it is tried. */
  private static final double TO_WRONG_DATE =
      WRONG_DATE / (1 - WRONG_DATE) / (ELSEWHERE / (1 - ELSEWHERE));

  /** Ten hours; the half of all copies comes sooner. */
  private static final double WAIT = 36_000;

  static final double POWER = 2;

  /**
   * 110 sweeps find .003 more of ancestry (F1 .824 for .821 on the seeds 0 to 799, 3000 to 3799 and
   * 5000 to 5799), and the whole lineage takes 11 to 17% longer.
   */
  private static final int FEWEST_SWEEPS = 30;

  private static final int MOST_SWEEPS = 75;

  /**
   * In a family of two, a date that is wrong is tried in one sweep of ten; so small families are
   * given more sweeps.
   */
  private static final int MOVES = 600;

  /** Dates begin near the truth: one sweep in twelve is let go by, one in four told no more. */
  private static final int FIRST_PART = 12;

  private static final long WORK = 40_000_000;
  private static final int DRAWS = 2;

  /** Share of a sum down to which a difference of doubles still has eight digits. */
  private static final double EXACT = 1e-8;

  private static final double TINY = 1e-100;

  private final int n;
  private final double[] earliest;
  private final double[] latest;

  /** The options of each member, see {@link Ways}. */
  private final int[][] first;

  private final int[][] second;
  private final double[][] weight;
  private final double[][] beside;
  private final double[] root;

  private final Uses uses;

  /** For each use what the options that the member stands in weigh, however short the wait. */
  private final double[] reach;

  /** How many times as much the user weighs after the move that is tried, at most. */
  private final double[] gain;

  private final double power;
  private final Places places;
  private final boolean[] kept;

  /** What each option weighs in the order as it is, 0 where the order forbids it; their sum. */
  private final double[][] term;

  private final double[] sum;

  /** The same if the move that is tried is made; sums below 0 stay as they are. */
  private final double[] ownTerms;

  private final double[] theirTerms;
  private final double[] waited;
  private double ownSum;
  private final double[] newSums;

  private final BitSet[] above;
  private final SplittableRandom random = new SplittableRandom(20_240_506);
  private final Ancestry ancestry;

  /**
   * @param earliest first second at which each member may have appeared, NaN where undated
   * @param options of each member, that from nobody first
   * @param power how sharply longer waits become less likely
   */
  Histories(double[] earliest, double[] latest, List<List<Option>> options, double power) {
    this.power = power;
    n = earliest.length;
    this.earliest = earliest;
    this.latest = latest;
    Ways ways = new Ways(options);
    first = ways.first;
    second = ways.second;
    weight = ways.weight;
    beside = ways.beside;
    root = ways.root;
    uses = new Uses(first, second);
    reach = uses.sums(weight);
    gain = new double[reach.length];
    kept = new boolean[n];
    term =
        IntStream.range(0, n).mapToObj(c -> new double[weight[c].length]).toArray(double[][]::new);
    sum = new double[n];
    newSums = new double[n];
    waited = new double[n];
    ownTerms = new double[Arrays.stream(term).mapToInt(t -> t.length).max().orElse(0)];
    theirTerms = new double[uses.most()];
    places = begin();
    above = IntStream.range(0, n).mapToObj(i -> new BitSet(n)).toArray(BitSet[]::new);
    ancestry = new Ancestry(n);
  }

  Ancestry find() {
    weigh();
    long options = IntStream.range(0, n).mapToLong(c -> weight[c].length).sum();
    long perSweep = Math.max(1, options * Math.max(1, options / n));
    int most = Math.max(MOST_SWEEPS, MOVES / n);
    int sweeps = (int) Math.max(FEWEST_SWEEPS, Math.min(most, WORK / perSweep));
    for (int s = 0; s < sweeps + sweeps / FIRST_PART; s++) {
      for (int i = 0; i < n; i++) {
        move(i);
      }
      for (int c = 0; c < n; c++) {
        sum[c] = total(c); // what rounding has moved
      }
      for (int d = 0; d < DRAWS && s >= sweeps / FIRST_PART; d++) {
        draw();
      }
    }
    return ancestry;
  }

  private Places begin() {
    double[] at = new double[n];
    for (int i = 0; i < n; i++) {
      kept[i] = !Double.isNaN(earliest[i]);
      at[i] = kept[i] ? within(i) : 0;
    }
    Places all = new Places(at, random);
    for (int i = 0; i < n; i++) {
      if (!kept[i]) {
        double was = all.of(i);
        all.attempt(i, all.anywhere(i));
        all.keep(i, was);
      }
    }
    return all;
  }

  private void weigh() {
    for (int c = 0; c < n; c++) {
      for (int o = 0; o < term[c].length; o++) {
        term[c][o] = term(c, o);
      }
      sum[c] = total(c);
    }
  }

  private double within(int i) {
    return earliest[i] + random.nextDouble() * Math.max(1e-3, latest[i] - earliest[i]);
  }

  private double total(int c) {
    double total = root[c];
    for (double t : term[c]) {
      total += t;
    }
    return total;
  }

  private double term(int c, int o) {
    return allowed(c, o) ? weight[c][o] * waiting(c, o) : 0;
  }

  private boolean allowed(int c, int o) {
    int other = second[c][o];
    return places.before(first[c][o], c) && (other == Branching.ROOT || places.before(other, c));
  }

  private double waiting(int c, int o) {
    return waiting(places.of(c) - places.of(first[c][o]), power);
  }

  /** Copies follow soon: the longer the wait, the less likely, without an end. */
  static double waiting(double seconds, double power) {
    double waits = seconds / WAIT;
    return 1 / (1 + (power == 2 ? waits * waits : Math.pow(waits, power)));
  }

  private void move(int i) {
    boolean dated = !Double.isNaN(earliest[i]);
    boolean keep = dated && random.nextDouble() >= ELSEWHERE;
    if (keep && kept[i] && latest[i] - earliest[i] < 120) {
      return;
    }
    double was = places.of(i);
    double prior = keep == kept[i] ? 1 : keep ? 1 / TO_WRONG_DATE : TO_WRONG_DATE;
    places.attempt(i, keep ? within(i) : places.anywhere(i));
    if (!isTaken(prior * ownOdds(i), i, was)) {
      places.attempt(i, was);
      return;
    }
    places.keep(i, was);
    kept[i] = keep;
    accept(i);
  }

  /**
   * Tosses for a move. The toss is known first, and how much each user can gain at most: two moves
   * in five end there, others after a few users.
   *
   * @param own odds by the member itself; what the move does to those that have it as an option is
   *     still to be seen
   */
  private boolean isTaken(double own, int i, double was) {
    double toss = random.nextDouble();
    // Without an end where the own odds suffice: users may still take them below the toss, no
    // bound.
    double most = own < toss ? own * mostGain(i) : Double.POSITIVE_INFINITY;
    double odds = own;
    double logarithm = 0;
    for (int u = uses.begin[i]; u < uses.begin[i + 1] && !(most < toss); u++) {
      int c = uses.user[u];
      newSums[c] = -1;
      // Later than the user before and after: neither order allows the option.
      if (was <= places.of(c) || places.of(i) <= places.of(c)) {
        newSums[c] = newSum(i, c, u);
        odds *= newSums[c] / sum[c];
        most *= newSums[c] / (sum[c] * gain[u]);
      }
      if (odds < TINY || odds > 1 / TINY) {
        logarithm += Math.log(odds); // one for each user took a tenth of the time
        odds = 1;
      }
    }
    if (most < toss) {
      return false;
    }
    return logarithm == 0 ? odds > toss : logarithm + Math.log(odds) > Math.log(toss);
  }

  /** How many times as much all users of a member together weigh at most, where it stands now. */
  private double mostGain(int i) {
    double place = places.of(i);
    double all = 1;
    for (int u = uses.begin[i]; u < uses.begin[i + 1]; u++) {
      int c = uses.user[u];
      gain[u] = place < places.of(c) ? 1 + reach[u] / sum[c] : 1;
      all *= gain[u];
    }
    return all;
  }

  private double ownOdds(int i) {
    // How long each has been waited for, 0 where it is not earlier: an own division for each of
    // three options with one parent took a third of the time.
    double at = places.of(i);
    for (int p = 0; p < n; p++) {
      double place = places.of(p);
      waited[p] = place < at ? waiting(at - place, power) : 0;
    }
    int[] one = first[i];
    int[] other = second[i];
    double[] weights = weight[i];
    double total = root[i];
    for (int o = 0; o < weights.length; o++) {
      double t = weights[o] * waited[one[o]];
      ownTerms[o] = other[o] == Branching.ROOT || waited[other[o]] > 0 ? t : 0;
      total += ownTerms[o];
    }
    ownSum = total;
    return total / sum[i];
  }

  /** The sum of {@code c}, one of the users of {@code i}, after the move. */
  private double newSum(int i, int c, int use) {
    double at = places.of(c);
    double wait = places.before(i, c) ? waiting(at - places.of(i), power) : 0;
    int[] one = first[c];
    int[] other = second[c];
    double[] terms = term[c];
    double[] weights = weight[c];
    double total = sum[c];
    int shift = uses.from[uses.begin[i]];
    for (int k = uses.from[use]; k < uses.from[use + 1]; k++) {
      int o = uses.option[k];
      double t = 0;
      if (wait > 0) {
        if (one[o] != i) {
          t = terms[o] > 0 ? terms[o] : places.of(one[o]) < at ? weights[o] * waiting(c, o) : 0;
        } else if (other[o] == Branching.ROOT || places.of(other[o]) < at) {
          t = weights[o] * wait;
        }
      }
      theirTerms[k - shift] = t;
      total += t - terms[o];
    }
    return total > EXACT * sum[c] ? total : summedAnew(c, use, shift);
  }

  /** Where nearly all is taken away the difference is rounding. */
  private double summedAnew(int c, int use, int shift) {
    double total = root[c];
    int k = uses.from[use];
    for (int o = 0; o < term[c].length; o++) {
      boolean changed = k < uses.from[use + 1] && uses.option[k] == o;
      total += changed ? theirTerms[k++ - shift] : term[c][o];
    }
    return total;
  }

  private void accept(int i) {
    System.arraycopy(ownTerms, 0, term[i], 0, term[i].length);
    sum[i] = ownSum;
    int shift = uses.from[uses.begin[i]];
    for (int u = uses.begin[i]; u < uses.begin[i + 1]; u++) {
      int c = uses.user[u];
      if (newSums[c] < 0) {
        continue;
      }
      sum[c] = newSums[c];
      for (int k = uses.from[u]; k < uses.from[u + 1]; k++) {
        term[c][uses.option[k]] = theirTerms[k - shift];
      }
    }
  }

  /** One history in this order; who stands above whom in it is counted. */
  private void draw() {
    for (int c : places.order()) {
      BitSet mine = above[c];
      mine.clear();
      int o = pick(c);
      if (o < 0) {
        ancestry.alone(c, mine);
        continue;
      }
      int p = first[c][o];
      mine.or(above[p]);
      if (beside[c][o] > 0 && random.nextDouble() < beside[c][o]) {
        ancestry.beside(c, p, mine);
        continue;
      }
      mine.set(p);
      if (second[c][o] != Branching.ROOT) {
        mine.or(above[second[c][o]]);
        mine.set(second[c][o]);
      }
      ancestry.below(c, mine);
    }
    ancestry.drawn();
  }

  private int pick(int c) {
    double left = random.nextDouble() * sum[c] - root[c];
    int last = -1;
    for (int o = 0; left >= 0 && o < weight[c].length; o++) {
      if (term[c][o] > 0) {
        left -= term[c][o];
        last = o;
      }
    }
    return last;
  }
}
