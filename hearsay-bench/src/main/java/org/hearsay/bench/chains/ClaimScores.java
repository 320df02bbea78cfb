package org.hearsay.bench.chains;

/**
 * How the claims of a story came out; claims of the answer that the truth does not list are not
 * judged.
 *
 * @param found claims of the truth that have a counterpart
 * @param assertions places where a document takes a stance on a claim
 * @param stances of the places found, those with the right stance
 * @param originsExact claims whose low, best and high are right
 * @param originsWithin claims whose best count lies inside the range of the truth
 * @param values claims with a number whose range is right
 */
public record ClaimScores(
    Share found,
    Rates assertions,
    Share stances,
    Share originsExact,
    Share originsWithin,
    Share values) {
  static final ClaimScores NONE =
      new ClaimScores(
          Share.NONE, new Rates(0, 0, 0), Share.NONE, Share.NONE, Share.NONE, Share.NONE);

  ClaimScores plus(ClaimScores other) {
    return new ClaimScores(
        found.plus(other.found),
        assertions.plus(other.assertions),
        stances.plus(other.stances),
        originsExact.plus(other.originsExact),
        originsWithin.plus(other.originsWithin),
        values.plus(other.values));
  }
}
