/**
 * Stage 6 of 8: articles and their lineage become stories, each with its claims and with what got
 * lost on the way.
 *
 * <p>{@link org.hearsay.story.StoryGrouper} is the only door. The way through the room:
 *
 * <ol>
 *   <li>{@code Profile}: the words, names and numbers of an article, the headline and the lead
 *       weighing more.
 *   <li>{@code Weights}: how rare a term is, from the pile and from a small background table, so
 *       that a pile of two articles is weighed as sensibly as one of ten thousand.
 *   <li>{@code Neighbours}: which articles are worth comparing (an inverted index, never all
 *       pairs).
 *   <li>{@code Merging}: average-link merging until no two groups are alike enough; what the
 *       lineage ties stays together ({@code Ties}), what recurs stays apart ({@code Series}).
 *   <li>{@code Statements}, {@code ClaimFinder}: the sentences that say the same become a claim,
 *       numbers set aside as values of a slot.
 *   <li>{@code Alarms}: ordered rules that compare an earlier and a later passage of one claim.
 * </ol>
 *
 * <p>Everything is a pure function of the records given: documents are put in id order first, so
 * the order of arrival cannot matter. It works on words, names, numbers and times alone; vectors of
 * the encoder are added evidence where they are there.
 */
@NullMarked
package org.hearsay.story;

import org.jspecify.annotations.NullMarked;
