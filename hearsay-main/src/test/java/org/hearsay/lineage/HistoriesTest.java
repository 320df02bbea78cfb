package org.hearsay.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoriesTest {
  private static final double[] NO_TRAITS = {};
  private static final double HOUR = 3600;

  private final List<List<Option>> options = new ArrayList<>();

  private void member(Option... ways) {
    List<Option> all = new ArrayList<>(List.of(way(Branching.ROOT, -10)));
    all.addAll(List.of(ways));
    options.add(all);
  }

  private static Option way(int parent, double weight) {
    return new Option(parent, Branching.ROOT, false, weight, NO_TRAITS);
  }

  private Ancestry find(double... hours) {
    double[] earliest = new double[hours.length];
    double[] latest = new double[hours.length];
    for (int i = 0; i < hours.length; i++) {
      earliest[i] = hours[i] * HOUR;
      latest[i] = earliest[i] + 60;
    }
    return new Histories(earliest, latest, options, Histories.POWER).find();
  }

  /** A chain by dates alone: each text fits under each other one as well. */
  @Test
  void datesDecideAmongEquals() {
    member(way(1, 0), way(2, 0));
    member(way(0, 0), way(2, 0));
    member(way(0, 0), way(1, 0));
    Ancestry ancestry = find(1, 2, 3);
    assertThat(ancestry.of(2, 0)).isGreaterThan(0.8);
    assertThat(ancestry.of(1, 0)).isGreaterThan(0.8);
    assertThat(ancestry.of(0, 2)).isLessThan(0.1);
  }

  /** It has all marks of the other and one of its own, so its early date is taken for wrong. */
  @Test
  void textOutweighsAnEarlyDate() {
    member(way(1, 0));
    member(way(0, -14));
    Ancestry ancestry = find(1, 30);
    assertThat(ancestry.of(0, 1)).isGreaterThan(0.9);
  }

  @Test
  void undatedTextFindsItsPlace() {
    member();
    member(way(0, 0), way(2, -9));
    member(way(0, -9), way(1, 0));
    Ancestry ancestry = find(1, Double.NaN, 20);
    assertThat(ancestry.of(1, 0)).isGreaterThan(0.9);
    assertThat(ancestry.of(2, 1)).isGreaterThan(0.8);
  }

  @Test
  void twoParentsAndTheirAncestorsAreAllAbove() {
    member();
    member(way(0, 0));
    member();
    member(new Option(1, 2, false, 0, NO_TRAITS));
    Ancestry ancestry = find(1, 2, 3, 4);
    for (int above = 0; above < 3; above++) {
      assertThat(ancestry.of(3, above)).isGreaterThan(0.9);
    }
  }

  /** Both took from one that is missing: neither is above the other. */
  @Test
  void siblingsShareAncestorsOnly() {
    member();
    member(way(0, 0));
    member(new Option(1, Branching.ROOT, true, 0, NO_TRAITS));
    Ancestry ancestry = find(1, 2, 3);
    assertThat(ancestry.of(2, 0)).isGreaterThan(0.9);
    assertThat(ancestry.of(2, 1)).isLessThan(0.1);
    assertThat(ancestry.beside(1, 2)).isGreaterThan(0.9);
  }

  /** The same orders allow both, so they are summed as one; what is drawn tells them apart. */
  @Test
  void takingFromATextAndBesideItKeepTheirShares() {
    member();
    member(way(0, 0));
    member(way(1, Math.log(3)), new Option(1, Branching.ROOT, true, 0, NO_TRAITS));
    Ancestry ancestry = find(1, 2, 3);
    assertThat(ancestry.of(2, 1)).isBetween(0.6, 0.9);
    assertThat(ancestry.beside(1, 2)).isBetween(0.1, 0.4);
    assertThat(ancestry.of(2, 0)).isGreaterThan(0.9);
  }

  @Test
  void aMoveTouchesTheOptionsThatItsMemberStandsIn() {
    int none = Branching.ROOT;
    Uses uses =
        new Uses(
            new int[][] {{}, {0, 2}, {0, 1, 0}}, new int[][] {{}, {none, none}, {1, none, none}});
    assertThat(uses.begin).containsExactly(0, 2, 3, 4);
    assertThat(uses.user).containsExactly(1, 2, 2, 1);
    assertThat(uses.from).containsExactly(0, 1, 3, 5, 6);
    assertThat(uses.option).containsExactly(0, 0, 2, 0, 1, 1);
    assertThat(uses.most()).isEqualTo(3);
  }

  @Test
  void sameFamilySameFigures() {
    member(way(1, 0), way(2, -1));
    member(way(0, -1), way(2, -2));
    member(way(0, -1), way(1, 0));
    Ancestry one = find(1, Double.NaN, 2);
    Ancestry other = find(1, Double.NaN, 2);
    for (int c = 0; c < 3; c++) {
      for (int a = 0; a < 3; a++) {
        assertThat(one.of(c, a)).isEqualTo(other.of(c, a));
      }
    }
  }
}
