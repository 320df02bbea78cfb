package org.hearsay.model;

import java.io.Serializable;

/**
 * What is counted as one origin: the switches of the count.
 *
 * @param sameOwnerAsOne outlets of one owner group count as one
 * @param sameAgencyAsOne reports of one agency count as one
 * @param sameReleaseAsOne reports resting on one release or document count as one
 * @param unnamedAsOne unnamed sources described alike count as one; off, they widen the range
 *     instead
 */
public record CountRules(
    boolean sameOwnerAsOne, boolean sameAgencyAsOne, boolean sameReleaseAsOne, boolean unnamedAsOne)
    implements Serializable {
  /** Agency and release as one; owner and unnamed sources widen the range. */
  public static final CountRules STANDARD = new CountRules(false, true, true, false);
}
