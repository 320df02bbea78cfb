/**
 * Stage 3 of 8: article to annotated article; paragraphs, sentences and the tagger's attributions.
 *
 * <p>The one room that runs the neural encoder. {@link org.hearsay.annotate.Annotator} is its door:
 * it splits the text, runs the tagger (a small transformer, fine-tuned by the scripts in {@code
 * training/}) over windows of word pieces, decodes source, cue and content spans, links them to
 * triples and gives each a calibrated confidence. What a source is, what it is called, and who
 * cites whom is the next room's work.
 *
 * <p>How a text goes through:
 *
 * <ol>
 *   <li>{@code TextSplitter}: paragraphs and sentences.
 *   <li>{@code WordPieces} and {@code QuoteMarks}: words, word pieces, and for each the white space
 *       before it, its capitals and whether it stands inside quotation marks.
 *   <li>{@code WindowPlan}, {@code Encoder}: overlapping windows to scores a word.
 *   <li>{@code TagDecoder}: the best grammatical sequence of tags, and how sure each one is.
 *   <li>{@code SpanLinker}: contents to cues, cues to sources.
 *   <li>{@code Calibration}: a confidence that means what it says.
 * </ol>
 *
 * <p>Traps: the encoder quantises its activations a run at a time, so a window always runs alone;
 * that keeps results the same whatever else is in the pile. Offsets are UTF-16 here.
 */
@NullMarked
package org.hearsay.annotate;

import org.jspecify.annotations.NullMarked;
