/**
 * Stage 5 of 8: articles with citations in, derivations out: who takes from whom, who is missing,
 * and how many independent origins are left.
 *
 * <p>The way of the data, each step a small class:
 *
 * <ol>
 *   <li>{@link NormalText} brings a text to words that compare (case, quotes, dashes, invisible
 *       characters, spelling), each with its exact offsets.
 *   <li>{@link NearDuplicates} folds texts that are nearly equal: one-permutation sketches, bands
 *       found by sorting, verified, joined. Only representatives go on, so that a wire story with
 *       5,000 copies costs what one text costs.
 *   <li>{@link Postings} and {@link Candidates} bring together representatives that share rare
 *       passages, numbers or names; {@link Boilerplate} is what recurs within one outlet.
 *   <li>{@link Aligner} finds the shared passages with offsets; {@link PairModel} says whether they
 *       show a derivation, {@link DirectionModel} which way it went.
 *   <li>{@link TextCopies} stops here and hands the edges on one by one: {@code hearsay copies}.
 *   <li>{@link StatedEdges} adds what the texts say of their sources, with nodes for sources that
 *       are not in the pile; {@link Conflicts} says where text and statement disagree.
 *   <li>{@link Histories} draws the histories of each dated family, {@link Branching} picks the
 *       likeliest of an undated one, {@link OriginCounter} counts what is left.
 * </ol>
 *
 * <p>What is not here: no file or network access, no clock, no meaning of claims. Nothing is ever
 * dropped for being frequent in the whole pile; frequency counts only within one outlet.
 */
@NullMarked
package org.hearsay.lineage;

import org.jspecify.annotations.NullMarked;
