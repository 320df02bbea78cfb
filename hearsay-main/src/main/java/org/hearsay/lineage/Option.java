package org.hearsay.lineage;

/**
 * One way in which a member of a family may have come to its text.
 *
 * @param first the member that it took from, or beside which it took from one that is missing;
 *     {@link Branching#ROOT} where it has its text from nobody
 * @param second a further one that it took from, or {@link Branching#ROOT}
 * @param beside true where both took from one that is not in the pile
 * @param said log-weight of what statements, roles and manner say
 * @param traits what {@link DescentModel} weighs
 * @param weight logarithm of how well this explains the text
 */
// An array because there are thousands in a family, and nobody compares two.
@SuppressWarnings("ArrayRecordComponent")
record Option(int first, int second, boolean beside, double said, double[] traits, double weight) {

  Option(int first, int second, boolean beside, double said, double[] traits) {
    this(first, second, beside, said, traits, said + DescentModel.logWeight(traits));
  }
}
