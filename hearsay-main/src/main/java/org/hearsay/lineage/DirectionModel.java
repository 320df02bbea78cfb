package org.hearsay.lineage;

/**
 * Who took from whom: the sum of the log-odds that time, statements, roles and the texts give.
 *
 * <p>Time is evidence, not a fact: a clock that is surely earlier weighs what one wrong date in
 * twenty allows, so that a stated source outweighs it. Near zero the pair stays undirected.
 */
final class DirectionModel {
  /**
   * Below this the direction is not decided. On the press release families it leaves 15 to 20 pairs
   * of a hundred open.
   */
  static final double DECIDED = 0.6;

  /** log(0.95 / 0.05): one page in twenty carries a wrong date. */
  private static final double CLOCK = 2.9;

  /** A text that says it has it from there is believed before any date. */
  private static final double STATED = 6;

  private static final double AGENCY = 2;

  /**
   * Half an hour apart counts half: outlets stamp the hour they wrote or the hour they published.
   */
  private static final double HALF_SURE_SECONDS = 1800;

  private DirectionModel() {}

  /**
   * @param child the document that may have taken
   * @param statesParent true where the child says that it has it from the parent's outlet
   * @param statesChild true where the parent says so of the child's outlet
   * @return log-odds that {@code child} took from {@code parent}
   */
  static double odds(
      Doc child, Doc parent, boolean statesParent, boolean statesChild, double style) {
    double odds = time(child, parent) + style;
    odds += statesParent ? STATED : 0;
    odds -= statesChild ? STATED : 0;
    return odds;
  }

  static double agency(boolean childIsAgency, boolean parentIsAgency) {
    return (parentIsAgency ? AGENCY : 0) - (childIsAgency ? AGENCY : 0);
  }

  /** A press release is written to be taken from, by whomever. */
  static double release(boolean childIsRelease, boolean parentIsRelease) {
    return (parentIsRelease ? AGENCY : 0) - (childIsRelease ? AGENCY : 0);
  }

  /**
   * What the two texts' own manner says, where one of them reads like a release.
   *
   * @param child {@link Style#release} of the one
   * @param parent the same of the other
   * @return log-odds that the one took from the other
   */
  static double style(double child, double parent) {
    double gate = 1 / (1 + Math.exp(-2 * Math.max(child, parent)));
    return Math.max(-3, Math.min(3, (parent - child) * gate));
  }

  static double time(Doc child, Doc parent) {
    if (child.published() == null || parent.published() == null) {
      return 0;
    }
    if (parent.surelyBefore(child)) {
      return CLOCK * sureness(parent.lastSecond(), child.firstSecond());
    }
    if (child.surelyBefore(parent)) {
      return -CLOCK * sureness(child.lastSecond(), parent.firstSecond());
    }
    return overlapping(child, parent);
  }

  private static double sureness(long before, long after) {
    double seconds = after - before;
    return 0.5 + 0.5 * seconds / (seconds + HALF_SURE_SECONDS);
  }

  /** Two intervals that overlap: how likely the child's instant lies behind the parent's. */
  private static double overlapping(Doc child, Doc parent) {
    double later = probabilityLater(child, parent);
    double p = 0.05 + 0.9 * later; // one page in twenty carries a wrong date
    return Math.log(p / (1 - p));
  }

  private static double probabilityLater(Doc child, Doc parent) {
    double from = child.firstSecond();
    double length = Math.max(1, child.lastSecond() - from);
    double parentFrom = parent.firstSecond();
    double parentLength = Math.max(1, parent.lastSecond() - parentFrom);
    int steps = 16;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double at = from + length * (i + 0.5) / steps;
      sum += Math.max(0, Math.min(1, (at - parentFrom) / parentLength));
    }
    return sum / steps;
  }

  /**
   * An undated text against a dated one: as likely later as its place in the family's order of
   * times leaves room behind.
   *
   * @param rank place of the dated text among the family's dated ones, from 1
   * @param dated how many are dated
   */
  static double undated(int rank, int dated) {
    return Math.log((dated - rank + 1.0) / rank);
  }

  /** A text that stands whole in a longer one is rather its excerpt than its seed. */
  static double asymmetry(double childInParent, double parentInChild) {
    return Math.max(-1.2, Math.min(1.2, 2 * (childInParent - parentInChild)));
  }
}
