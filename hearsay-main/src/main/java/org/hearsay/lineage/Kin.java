package org.hearsay.lineage;

/**
 * What a member of a family shares with another one of it.
 *
 * @param other place of the other among the members
 * @param mine words of the member that stand in the other text
 * @param theirs words of the other that stand in the member's
 */
record Kin(Pair pair, int other, Cover mine, Cover theirs) {}
