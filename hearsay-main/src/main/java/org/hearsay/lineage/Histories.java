package org.hearsay.lineage;

import java.util.ArrayList;
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
  private static final double WRONG_DATE = Math.log(0.05 / 0.95);

  /** Ten hours; the half of all copies comes sooner. */
  private static final double WAIT = 36_000;

  static final double POWER = 2;

  private static final int FEWEST_SWEEPS = 60;
  private static final int MOST_SWEEPS = 300;
  private static final long WORK = 40_000_000;
  private static final int DRAWS = 3;

  private final int n;
  private final double[] earliest;
  private final double[] latest;

  /** For each member its options: two members each and whether beside; weights as factors. */
  private final int[][] first;

  private final int[][] second;
  private final boolean[][] beside;
  private final double[][] weight;
  private final double[] root;

  /** Members that have one as an option. */
  private final int[][] users;

  private final double power;
  private final double[] at;
  private final boolean[] kept;
  private final double[] sum;
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
    first = new int[n][];
    second = new int[n][];
    beside = new boolean[n][];
    weight = new double[n][];
    root = new double[n];
    List<BitSet> uses = new ArrayList<>();
    IntStream.range(0, n).forEach(i -> uses.add(new BitSet(n)));
    for (int c = 0; c < n; c++) {
      lay(c, options.get(c), uses);
    }
    users = uses.stream().map(u -> u.stream().toArray()).toArray(int[][]::new);
    at = new double[n];
    kept = new boolean[n];
    sum = new double[n];
    ancestry = new Ancestry(n);
  }

  private void lay(int c, List<Option> options, List<BitSet> uses) {
    int m = options.size() - 1;
    first[c] = new int[m];
    second[c] = new int[m];
    beside[c] = new boolean[m];
    weight[c] = new double[m];
    double[] logs = options.stream().mapToDouble(Option::weight).toArray();
    double most = Arrays.stream(logs).max().orElse(0);
    root[c] = Math.exp(Math.max(-60, logs[0] - most));
    for (int o = 0; o < m; o++) {
      Option option = options.get(o + 1);
      first[c][o] = option.first();
      second[c][o] = option.second();
      beside[c][o] = option.beside();
      weight[c][o] = Math.exp(Math.max(-60, logs[o + 1] - most));
      uses.get(option.first()).set(c);
      if (option.second() != Branching.ROOT) {
        uses.get(option.second()).set(c);
      }
    }
  }

  Ancestry find() {
    begin();
    long options = IntStream.range(0, n).mapToLong(c -> weight[c].length).sum();
    long perSweep = Math.max(1, options * Math.max(1, options / n));
    int sweeps = (int) Math.max(FEWEST_SWEEPS, Math.min(MOST_SWEEPS, WORK / perSweep));
    for (int s = 0; s < sweeps + sweeps / 4; s++) {
      for (int i = 0; i < n; i++) {
        move(i);
      }
      for (int d = 0; d < DRAWS && s >= sweeps / 4; d++) {
        draw();
      }
    }
    return ancestry;
  }

  private void begin() {
    for (int i = 0; i < n; i++) {
      kept[i] = !Double.isNaN(earliest[i]);
      at[i] = kept[i] ? within(i) : 0;
    }
    for (int i = 0; i < n; i++) {
      if (!kept[i]) {
        at[i] = anywhere(i);
      }
    }
    for (int i = 0; i < n; i++) {
      sum[i] = sum(i);
    }
  }

  private double within(int i) {
    return earliest[i] + random.nextDouble() * Math.max(1e-3, latest[i] - earliest[i]);
  }

  /** Any place in the order of the others, each as likely. */
  private double anywhere(int i) {
    double[] others = new double[n - 1];
    for (int j = 0, k = 0; j < n; j++) {
      if (j != i) {
        others[k++] = at[j];
      }
    }
    Arrays.sort(others);
    int slot = random.nextInt(n);
    double from = slot == 0 ? others[0] - 3600 : others[slot - 1];
    double to = slot == n - 1 ? others[n - 2] + 3600 : others[slot];
    return from + random.nextDouble() * (to - from);
  }

  private double sum(int c) {
    double total = root[c];
    double[] w = weight[c];
    for (int o = 0; o < w.length; o++) {
      if (allowed(c, o)) {
        total += w[o] * waiting(c, o);
      }
    }
    return total;
  }

  private boolean allowed(int c, int o) {
    int other = second[c][o];
    return at[first[c][o]] < at[c] && (other == Branching.ROOT || at[other] < at[c]);
  }

  private double waiting(int c, int o) {
    return waiting(at[c] - at[first[c][o]], power);
  }

  /** Copies follow soon: the longer the wait, the less likely, without an end. */
  static double waiting(double seconds, double power) {
    return 1 / (1 + Math.pow(seconds / WAIT, power));
  }

  private void move(int i) {
    boolean dated = !Double.isNaN(earliest[i]);
    boolean keep = dated && random.nextBoolean();
    if (keep && kept[i] && latest[i] - earliest[i] < 120) {
      return;
    }
    double was = at[i];
    double odds = keep == kept[i] ? 0 : keep ? -WRONG_DATE : WRONG_DATE;
    double to = keep ? within(i) : anywhere(i);
    at[i] = to;
    double own = sum(i);
    odds += Math.log(own / sum[i]);
    double[] changed = new double[users[i].length];
    for (int u = 0; u < changed.length; u++) {
      int c = users[i][u];
      changed[u] = was > at[c] && to > at[c] ? sum[c] : sum(c);
      if (changed[u] != sum[c]) {
        odds += Math.log(changed[u] / sum[c]);
      }
    }
    if (odds < 0 && random.nextDouble() >= Math.exp(odds)) {
      at[i] = was;
      return;
    }
    kept[i] = keep;
    sum[i] = own;
    for (int u = 0; u < changed.length; u++) {
      sum[users[i][u]] = changed[u];
    }
  }

  /** One history in this order; who stands above whom in it is counted. */
  private void draw() {
    int[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted((a, b) -> Double.compare(at[a], at[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    BitSet[] above = new BitSet[n];
    for (int c : order) {
      above[c] = new BitSet(n);
      int o = pick(c);
      if (o < 0) {
        ancestry.alone(c, above[c]);
        continue;
      }
      int p = first[c][o];
      above[c].or(above[p]);
      if (beside[c][o]) {
        ancestry.beside(c, p, above[c]);
        continue;
      }
      above[c].set(p);
      if (second[c][o] != Branching.ROOT) {
        above[c].or(above[second[c][o]]);
        above[c].set(second[c][o]);
      }
      ancestry.below(c, above[c]);
    }
    ancestry.drawn();
  }

  private int pick(int c) {
    double left = random.nextDouble() * sum[c] - root[c];
    int last = -1;
    for (int o = 0; left >= 0 && o < weight[c].length; o++) {
      if (allowed(c, o)) {
        left -= weight[c][o] * waiting(c, o);
        last = o;
      }
    }
    return last;
  }
}
